package io.tongbao.statistics;

import java.util.List;
import java.util.TreeSet;

/**
 * The one table of what depends on a report (C5); nothing outside it is touched.
 *
 * <table>
 * <caption>What depends on the row t of year y</caption>
 * <tr><th>kind</th><th>figures</th><th>because</th></tr>
 * <tr><td>FLOW</td><td>rows t and later of y</td><td>C1, C2: cumulation and derived months</td></tr>
 * <tr><td>FLOW</td><td>rows t and later of y + 1</td><td>G3: these are their bases</td></tr>
 * <tr><td>FLOW</td><td>rows t and later of y + 2</td><td>G6: two-year growth</td></tr>
 * <tr><td>FLOW, M12</td><td>January of y + 1</td><td>G5: growth on December</td></tr>
 * <tr><td>STOCK, RATE</td><td>row t of y</td><td>the figure itself</td></tr>
 * <tr><td>STOCK, RATE</td><td>row t of y + 1</td><td>G3, G4: its base</td></tr>
 * <tr><td>STOCK</td><td>row t of y + 2</td><td>G6: two-year growth</td></tr>
 * <tr><td>STOCK, M12</td><td>the next month</td><td>G5: growth on the previous month</td></tr>
 * <tr><td>any</td><td>the same rows of all that came out of the region</td><td>G3: predecessors</td></tr>
 * <tr><td>any</td><td>each of these periods' figures of all ancestors</td><td>U1, U2</td></tr>
 * <tr><td>any</td><td>an ancestor's t of y + 1 and y + 2</td><td>G6: two-year growth of a sum</td></tr>
 * <tr><td>any</td><td>ratios that have the indicator as numerator or denominator, same region and
 *     period</td><td>U4</td></tr>
 * <tr><td>any</td><td>contribution and pull of the indicator's parts, same region and period; of the regions beside
 *     and below, same indicator and period</td><td>G7: their whole</td></tr>
 * <tr><td>any</td><td>scores that count the indicator, in these periods and the months up to its next
 *     row</td><td>K4, K6</td></tr>
 * <tr><td>any</td><td>rankings of these periods, of the next rows and of the same rows a year
 *     later</td><td>K4</td></tr>
 * </table>
 */
public final class Dependencies {
    private Dependencies() {}

    /**
     * The region's own figures, and those of each region that came out of it, to compute anew and compare when a
     * report of a period changes; in order.
     *
     * @return empty if the period is not a row of the indicator's scheme
     */
    public static List<Period> affected(Indicator indicator, Period period) {
        Scheme scheme = indicator.scheme();
        if (!scheme.isRow(period)) {
            return List.of();
        }
        TreeSet<Period> affected = new TreeSet<>();
        int years = indicator.kind() == Kind.RATE ? 1 : 2;
        for (int later = 0; later <= years; later++) {
            Period same = period.plusYears(later);
            affected.add(same);
            if (indicator.kind() == Kind.FLOW) {
                scheme.rows(same.year()).stream()
                        .filter(row -> row.compareTo(same) > 0)
                        .forEach(affected::add);
            }
        }
        if (scheme == Scheme.M12 && indicator.kind() != Kind.RATE) {
            Period last = indicator.kind() == Kind.FLOW ? new Period(period.year(), 12) : period;
            affected.add(Period.ofIndex(last.index() + 1));
        }
        return List.copyOf(affected);
    }

    /** The periods in which an ancestor's two-year growth looks back at this one (G6). */
    public static List<Period> lookingBack(Indicator indicator, Period period) {
        return indicator.kind() == Kind.RATE ? List.of() : List.of(period.plusYears(1), period.plusYears(2));
    }
}
