package io.tongbao.store.explain;

import io.tongbao.statistics.Precision;
import io.tongbao.statistics.ReportNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A report out of a row of {@code tongbao.report}. */
final class ReportReader {
    private ReportReader() {}

    static Report read(FigureRow row) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (ReportNumber each : ReportNumber.values()) {
            BigDecimal number = row.number(each.field());
            if (number != null) {
                numbers.put(each.field(), Precision.normal(number));
            }
        }
        return new Report(
                row.required("id"),
                row.required("region"),
                row.required("indicator"),
                Objects.requireNonNull(row.day("period")),
                Objects.requireNonNull(row.whole("revision")),
                row.required("data_class"),
                row.required("status"),
                row.required("disposition"),
                row.flag("standing"),
                numbers,
                row.text("unit"),
                row.text("reported_by"),
                row.text("reported_at"),
                row.text("note"),
                row.text("explanation"),
                row.text("decided_by"),
                row.text("decision_reason"),
                new Source(
                        row.required("source_topic"),
                        Objects.requireNonNull(row.whole("source_partition")),
                        ((Number) Objects.requireNonNull(row.table().value(row.row(), "source_offset"))).longValue()),
                Objects.requireNonNull((Instant) row.table().value(row.row(), "known_at")),
                List.of());
    }
}
