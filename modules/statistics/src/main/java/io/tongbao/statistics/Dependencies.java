package io.tongbao.statistics;

import java.util.ArrayList;
import java.util.List;

/** The one table of what depends on a report (C5); nothing outside it is touched. */
public final class Dependencies {
    private Dependencies() {}

    /**
     * The region's own figures to compute anew and compare when a report of a period changes, in order:
     *
     * <table>
     * <caption>What depends on the row t of year y</caption>
     * <tr><th>kind</th><th>figures</th><th>because</th></tr>
     * <tr><td>FLOW</td><td>rows t and later of y</td><td>C1, C2: cumulation and derived months</td></tr>
     * <tr><td>FLOW</td><td>rows t and later of y + 1</td><td>G3: these are their bases</td></tr>
     * <tr><td>STOCK, RATE</td><td>row t of y</td><td>the figure itself</td></tr>
     * <tr><td>STOCK, RATE</td><td>row t of y + 1</td><td>G3, G4: its base</td></tr>
     * </table>
     *
     * <p>Along with each go the same period's figures of all ancestors (U1) and the rankings of these periods, of the
     * next rows and of the same rows a year later (K4).
     *
     * @return empty if the period is not a row of the indicator's scheme
     */
    public static List<Period> affected(Indicator indicator, Period period) {
        if (!indicator.scheme().isRow(period)) {
            return List.of();
        }
        if (indicator.kind() != Kind.FLOW) {
            return List.of(period, period.plusYears(1));
        }
        List<Period> affected = new ArrayList<>();
        for (Period base : List.of(period, period.plusYears(1))) {
            for (Period row : indicator.scheme().rows(base.year())) {
                if (row.compareTo(base) >= 0) {
                    affected.add(row);
                }
            }
        }
        return List.copyOf(affected);
    }
}
