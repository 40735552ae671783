package io.tongbao.contracts;

import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** The texts of an event, whatever it is of: each is checked, and taken, by the name of its field ({@link Texts}). */
public final class EventTexts {
    static {
        TrustedRecords.add();
    }

    private EventTexts() {}

    /** What is wrong with them (V03): too long, or with control characters. */
    public static List<Problem> check(SpecificRecord event) {
        List<Problem> problems = new ArrayList<>();
        for (Schema.Field field : event.getSchema().getFields()) {
            if (event.get(field.pos()) instanceof String text) {
                Problem problem = Texts.check(field.name(), text);
                if (problem != null) {
                    problems.add(problem);
                }
            }
        }
        return problems;
    }

    /** The event with its texts as they are taken: without line breaks. */
    public static <T extends SpecificRecord> T plain(T event) {
        return changed(event, Texts::words);
    }

    /** The event as JSON, for rejects; a text that is too long is cut, and ends by … and how long it was. */
    static String json(SpecificRecord event) {
        return changed(event, EventTexts::kept).toString();
    }

    private static String kept(String field, String text) {
        int most = Texts.most(field);
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "… (" + length + ")";
    }

    private static <T extends SpecificRecord> T changed(T event, BinaryOperator<String> change) {
        T changed = null;
        for (Schema.Field field : event.getSchema().getFields()) {
            if (event.get(field.pos()) instanceof String text) {
                String now = change.apply(field.name(), text);
                if (!now.equals(text)) {
                    changed = Objects.requireNonNullElseGet(
                            changed, () -> SpecificData.get().deepCopy(event.getSchema(), event));
                    changed.put(field.pos(), now);
                }
            }
        }
        return changed == null ? event : changed;
    }
}
