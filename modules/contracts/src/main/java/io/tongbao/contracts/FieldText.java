package io.tongbao.contracts;

import io.tongbao.statistics.DefinitionException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads fields of reference data that are text; what is wrong is a {@link DefinitionException}. */
final class FieldText {
    private FieldText() {}

    /** A day; null where the text is blank. */
    static @Nullable LocalDate day(String code, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new DefinitionException(code, field, text, "must be a day such as 2023-01-31", "应为日期，如2023-01-31")
                    .because(e);
        }
    }

    /** A constant by its name. */
    static <T extends Enum<T>> T constant(String code, String field, String text, EnumSet<T> all) {
        for (T each : all) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        List<String> names = all.stream().map(Enum::name).toList();
        List<String> first = names.subList(0, names.size() - 1);
        String last = names.get(names.size() - 1);
        throw new DefinitionException(
                code,
                field,
                text,
                "must be " + String.join(", ", first) + " or " + last,
                "应为" + String.join("、", first) + "或" + last);
    }
}
