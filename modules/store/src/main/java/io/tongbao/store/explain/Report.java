package io.tongbao.store.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An accepted report.
 *
 * @param id its id
 * @param region code
 * @param indicator code
 * @param period by its first day
 * @param revision 0, 1, 2 …
 * @param dataClass whose data it is
 * @param status observation status
 * @param disposition what became of it on arrival (R2)
 * @param standing whether it stands at the moment asked about
 * @param numbers by the names of their columns, levels converted to the indicator's unit (R4)
 * @param unitSent unit that it was sent in; null for the indicator's
 * @param reportedBy who reported
 * @param reportedAt when, as reported
 * @param note why it corrects
 * @param explanation 上报说明
 * @param decidedBy who overrode a lock or retracted; null otherwise
 * @param decisionReason why
 * @param source the record that it came as
 * @param knownAt when it became known
 * @param replaced earlier and superseded reports of the same row and data class, in the order in which they came
 */
public record Report(
        String id,
        String region,
        String indicator,
        LocalDate period,
        int revision,
        String dataClass,
        String status,
        String disposition,
        boolean standing,
        Map<String, BigDecimal> numbers,
        @Nullable String unitSent,
        @Nullable String reportedBy,
        @Nullable String reportedAt,
        @Nullable String note,
        @Nullable String explanation,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        Source source,
        Instant knownAt,
        List<Report> replaced) {
    public Report {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        replaced = List.copyOf(replaced);
    }

    /** The same with what it replaced. */
    Report replacing(List<Report> others) {
        return new Report(
                id,
                region,
                indicator,
                period,
                revision,
                dataClass,
                status,
                disposition,
                standing,
                numbers,
                unitSent,
                reportedBy,
                reportedAt,
                note,
                explanation,
                decidedBy,
                decisionReason,
                source,
                knownAt,
                others);
    }

    /** A number by the name of its column; null where it carries none. */
    @Nullable
    BigDecimal number(String column) {
        return numbers.get(column);
    }
}
