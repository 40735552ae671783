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
import java.util.Set;
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
        NavigableMap<Period, StandingRow> rows = history(reports, lineage, indicator, key, null);
        Set<Period> own = rows(reports, indicator, key, null).keySet();
        return OwnFigures.compute(indicator, new RowHistory(rows, own), List.of(key.period()))
                .get(key.period());
    }

    /** As if the region had existed then, with its growth on the year before (G3, G6); null where nothing stands for it. */
    static @Nullable OwnFigure past(Reports reports, Lineage lineage, Indicator indicator, Key key) {
        NavigableMap<Period, StandingRow> rows = history(reports, lineage, indicator, key.yearsAgo(1), null);
        rows.putAll(history(reports, lineage, indicator, key, null));
        return OwnFigures.compute(indicator, RowHistory.of(rows), List.of(key.period()))
                .get(key.period());
    }

    /** The same of one data class alone, also where it is what predecessors had; null where that class has nothing. */
    static @Nullable OwnFigure ofAClass(
            Reports reports, Lineage lineage, Indicator indicator, Key key, DataClass only) {
        NavigableMap<Period, StandingRow> rows = history(reports, lineage, indicator, key, only);
        return OwnFigures.compute(indicator, RowHistory.of(rows), List.of(key.period()))
                .get(key.period());
    }

    private static NavigableMap<Period, StandingRow> history(
            Reports reports, Lineage lineage, Indicator indicator, Key key, @Nullable DataClass only) {
        return Predecessors.past(
                indicator,
                lineage,
                key.region(),
                (region, year) -> rows(
                        reports, indicator, key.of(region).yearsAgo(key.period().year() - year), only),
                key.period().year());
    }

    private static NavigableMap<Period, StandingRow> rows(
            Reports reports, Indicator indicator, Key key, @Nullable DataClass only) {
        NavigableMap<Period, StandingRow> rows = new TreeMap<>();
        for (Period each : indicator.scheme().rows(key.period().year())) {
            List<Report> standing = reports.standing(key.in(each)).stream()
                    .filter(one -> only == null || only.name().equals(one.dataClass()))
                    .toList();
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
