package io.tongbao.statistics;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A region's own figures of a year from its reports: cumulation (C1 to C4) and growth (G1 to G4). */
public final class OwnFigures {
    private OwnFigures() {}

    /**
     * Computes every row of the year for which there is a report. A row without one has no figure: nothing is filled
     * in (C2).
     *
     * @param indicator what is reported
     * @param rows the standing rows of this year and the year before; others do no harm
     * @param year the year to compute
     * @return by period, in order
     */
    public static NavigableMap<Period, OwnFigure> compute(
            Indicator indicator, NavigableMap<Period, StandingRow> rows, int year) {
        NavigableMap<Period, OwnFigure> figures = new TreeMap<>();
        YearTables current = new YearTables(indicator, rows, year);
        YearTables lastYear = new YearTables(indicator, rows, year - 1);
        for (Period period : indicator.scheme().rows(year)) {
            StandingRow row = rows.get(period);
            if (row != null) {
                figures.put(period, figure(indicator, period, row, current, lastYear));
            }
        }
        return figures;
    }

    private static OwnFigure figure(
            Indicator indicator, Period period, StandingRow row, YearTables year, YearTables lastYear) {
        SideRule.Outcome month = SideRule.MONTH.apply(indicator, period, row, year, lastYear);
        SideRule.Outcome cumulative = SideRule.CUMULATIVE.apply(indicator, period, row, year, lastYear);
        boolean complete = !cumulative.cell().lacksOthersThan(period);
        TreeSet<Period> missing = new TreeSet<>();
        for (SideRule.Outcome each : new SideRule.Outcome[] {month, cumulative}) {
            if (each.cell().lacksOthersThan(period)) {
                missing.addAll(each.cell().missing());
            }
        }
        ReportRow headline = row.headline();
        return new OwnFigure(
                period,
                hasMonth(indicator, period, cumulative.side()) ? month.side() : without(month.side()),
                hasCumulative(indicator, month.side()) ? cumulative.side() : without(cumulative.side()),
                row.number(ReportNumber.TWO_YEAR_GROWTH),
                row.number(ReportNumber.CONTRIBUTION),
                row.number(ReportNumber.PULL),
                complete,
                List.copyOf(missing),
                headline.status(),
                headline.dataClass(),
                headline.revision(),
                month.mixed() || cumulative.mixed(),
                Cell.later(month.knownAt(), cumulative.knownAt()));
    }

    private static boolean hasMonth(Indicator indicator, Period period, Side cumulative) {
        return switch (indicator.kind()) {
            case FLOW -> indicator.scheme().hasOwnValue(period);
            case STOCK -> true;
            case RATE -> !cumulative.hasAny();
        };
    }

    private static boolean hasCumulative(Indicator indicator, Side month) {
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
