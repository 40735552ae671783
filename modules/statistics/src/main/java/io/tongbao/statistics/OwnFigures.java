package io.tongbao.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A region's own figures from its reports: cumulation (C1 to C4) and growth (G1 to G6). */
public final class OwnFigures {
    private final Indicator indicator;
    private final RowHistory history;
    private final Map<Integer, YearTables> tables = new HashMap<>();

    private OwnFigures(Indicator indicator, RowHistory history) {
        this.indicator = indicator;
        this.history = history;
    }

    /**
     * Computes every row of the year for which there is a report. A row without one has no figure: nothing is filled
     * in (C2).
     *
     * @param indicator what is reported
     * @param rows the standing rows of this year and the two before; others do no harm
     * @param year the year to compute
     * @return by period, in order
     */
    public static NavigableMap<Period, OwnFigure> compute(
            Indicator indicator, NavigableMap<Period, StandingRow> rows, int year) {
        return compute(indicator, RowHistory.of(rows), indicator.scheme().rows(year));
    }

    /**
     * Computes those of the periods for which the region itself reported.
     *
     * @param history with the rows of the periods' years and of the two years before each; others do no harm
     * @param periods of any year; one that is no row of the scheme has no figure
     * @return by period, in order
     */
    public static NavigableMap<Period, OwnFigure> compute(
            Indicator indicator, RowHistory history, Collection<Period> periods) {
        OwnFigures figures = new OwnFigures(indicator, history);
        NavigableMap<Period, OwnFigure> computed = new TreeMap<>();
        for (Period each : periods) {
            StandingRow row = history.rows().get(each);
            if (row != null
                    && history.reported().contains(each)
                    && indicator.scheme().isRow(each)) {
                computed.put(each, figures.figure(each, row));
            }
        }
        return computed;
    }

    private OwnFigure figure(Period period, StandingRow row) {
        YearTables year = tables(period.year());
        YearTables lastYear = tables(period.year() - 1);
        SideRule.Outcome month = SideRule.MONTH.apply(indicator, period, row, year, lastYear);
        SideRule.Outcome cumulative = SideRule.CUMULATIVE.apply(indicator, period, row, year, lastYear);
        boolean complete = !cumulative.cell().lacksOthersThan(period);
        TreeSet<Period> missing = new TreeSet<>();
        for (SideRule.Outcome each : new SideRule.Outcome[] {month, cumulative}) {
            if (each.cell().lacksOthersThan(period)) {
                missing.addAll(each.cell().missing());
            }
        }
        Cell monthBefore = monthBefore(period);
        Side headline = (indicator.kind() == Kind.STOCK ? month : cumulative).side();
        SideRule.Outcome yearBefore = yearBefore(period);
        Instant knownAt = Cell.later(month.knownAt(), cumulative.knownAt());
        knownAt = Cell.later(knownAt, monthBefore.knownAt());
        ReportRow standing = row.headline();
        return new OwnFigure(
                period,
                hasMonth(period, cumulative.side()) ? month.side() : without(month.side()),
                hasCumulative(month.side()) ? cumulative.side() : without(cumulative.side()),
                PreviousMonth.of(indicator, month.side().value(), monthBefore.value()),
                twoYear(row, headline, yearBefore, period),
                Share.supplied(row),
                complete,
                List.copyOf(missing),
                standing.status(),
                standing.dataClass(),
                standing.revision(),
                month.mixed() || cumulative.mixed(),
                yearBefore == null ? knownAt : Cell.later(knownAt, yearBefore.knownAt()));
    }

    /** The month before, as if the region had existed then (G5). */
    private Cell monthBefore(Period period) {
        Period before = Period.ofIndex(period.index() - 1);
        return indicator.scheme() == Scheme.M12 ? tables(before.year()).merged().month(before) : Cell.ABSENT;
    }

    /** The headline of the same row a year earlier, as if the region had existed then (G6). */
    private SideRule.@Nullable Outcome yearBefore(Period period) {
        Period before = period.minusYears(1);
        StandingRow row = history.rows().get(before);
        if (row == null || indicator.kind() == Kind.RATE) {
            return null;
        }
        SideRule rule = indicator.kind() == Kind.STOCK ? SideRule.MONTH : SideRule.CUMULATIVE;
        return rule.apply(indicator, before, row, tables(before.year()), tables(before.year() - 1));
    }

    private @Nullable TwoYear twoYear(
            StandingRow row, Side headline, SideRule.@Nullable Outcome before, Period period) {
        TwoYear supplied = TwoYear.supplied(row);
        if (supplied != null) {
            return supplied;
        }
        if (indicator.kind() == Kind.RATE || !headline.hasAny()) {
            return null;
        }
        Period twoBefore = period.minusYears(2);
        YearTable levels = tables(twoBefore.year()).merged();
        Cell level = indicator.kind() == Kind.STOCK ? levels.month(twoBefore) : levels.cumulative(twoBefore);
        return TwoYear.of(headline, before == null ? null : before.side(), level.value());
    }

    private YearTables tables(int year) {
        return tables.computeIfAbsent(year, each -> new YearTables(indicator, history.rows(), each));
    }

    private boolean hasMonth(Period period, Side cumulative) {
        return switch (indicator.kind()) {
            case FLOW -> indicator.scheme().hasOwnValue(period);
            case STOCK -> true;
            case RATE -> !cumulative.hasAny();
        };
    }

    private boolean hasCumulative(Side month) {
        return switch (indicator.kind()) {
            case FLOW -> true;
            case STOCK -> false;
            case RATE -> !month.hasAny();
        };
    }

    /** A side that does not exist for the indicator or row has nothing to explain. */
    private static Side without(Side side) {
        return side.hasAny() ? side : Side.empty(null);
    }
}
