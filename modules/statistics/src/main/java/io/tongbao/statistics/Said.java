package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event says, as one text: equal of two events exactly where they say the same (R1). */
public final class Said {
    private final StringBuilder text = new StringBuilder();

    /** What a report says in numbers, and whose they are; not how it is explained. */
    public static String of(DataClass dataClass, ObservationStatus status, ReportNumbers numbers) {
        Said said = new Said().add("data_class", dataClass).add("status", status);
        for (ReportNumber each : ReportNumber.values()) {
            said.add(each.field(), numbers.get(each));
        }
        return said.toString();
    }

    /** Adds a field; one that is not given says nothing. */
    public Said add(String field, @Nullable Object value) {
        if (value != null) {
            String said = said(value);
            text.append(field).append('=').append(said.length()).append(':').append(said);
        }
        return this;
    }

    private static String said(Object value) {
        if (value instanceof BigDecimal number) {
            return Precision.normal(number).toPlainString();
        }
        return value instanceof List<?> list
                ? list.stream().map(Said::said).toList().toString()
                : value.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
