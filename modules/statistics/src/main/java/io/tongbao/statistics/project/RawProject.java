package io.tongbao.statistics.project;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A progress report as text, before any check.
 *
 * @param texts what was given, stripped; a blank is not given
 */
public record RawProject(Map<ProjectField, String> texts) {
    public RawProject {
        texts = Map.copyOf(texts);
    }

    /** The report whose fields a function tells; null and blank mean "not given". */
    public static RawProject of(Function<ProjectField, @Nullable String> text) {
        Map<ProjectField, String> texts = new EnumMap<>(ProjectField.class);
        for (ProjectField each : ProjectField.values()) {
            String given = text.apply(each);
            if (given != null && !given.isBlank()) {
                texts.put(each, given.strip());
            }
        }
        return new RawProject(texts);
    }

    /** The text of a field; null where it was not given. */
    public @Nullable String get(ProjectField field) {
        return texts.get(field);
    }

    /** The text of a field; empty where it was not given. */
    String text(ProjectField field) {
        return texts.getOrDefault(field, "");
    }
}
