package io.tongbao.store.explain;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.OwnFigures;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Predecessors;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.statistics.ReportNumbers;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.RowHistory;
import io.tongbao.statistics.StandingRow;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a region's own reports give, by the arithmetic that the stream uses: which side of a figure is the region's own,
 * and of which data class, does not stand in the view (U3, R2). No number that is shown is taken from here.
 */
final class OwnFigureOf {
    private OwnFigureOf() {}

    /** Null where the region did not report in the period. */
    static @Nullable OwnFigure key(Reports reports, Lineage lineage, Indicator indicator, Key key) {
        int year = key.period().year();
        NavigableMap<Period, StandingRow> own = rows(reports, indicator, key);
        NavigableMap<Period, StandingRow> rows = Predecessors.past(
                indicator,
                lineage,
                key.region(),
                region -> region.equals(key.region()) ? own : rows(reports, indicator, key.of(region)),
                year);
        return OwnFigures.compute(indicator, new RowHistory(rows, own.keySet()), List.of(key.period()))
                .get(key.period());
    }

    private static NavigableMap<Period, StandingRow> rows(Reports reports, Indicator indicator, Key key) {
        NavigableMap<Period, StandingRow> rows = new TreeMap<>();
        for (Period each : indicator.scheme().rows(key.period().year())) {
            List<Report> standing = reports.standing(key.in(each));
            if (!standing.isEmpty()) {
                rows.put(
                        each,
                        StandingRow.merge(
                                standing.stream().map(OwnFigureOf::row).toList()));
            }
        }
        return rows;
    }

    private static ReportRow row(Report report) {
        Map<ReportNumber, BigDecimal> numbers = new EnumMap<>(ReportNumber.class);
        for (ReportNumber each : ReportNumber.values()) {
            BigDecimal number = report.number(each.field());
            if (number != null) {
                numbers.put(each, number);
            }
        }
        return new ReportRow(
                DataClass.valueOf(report.dataClass()),
                report.revision(),
                ObservationStatus.valueOf(report.status()),
                ReportNumbers.of(numbers::get),
                report.knownAt());
    }
}
