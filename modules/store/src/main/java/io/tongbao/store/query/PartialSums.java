package io.tongbao.store.query;

import java.util.Set;

/**
 * Which numbers of a row of {@code stats.growth} are sums that lack expected children (U1), as rankings judge it (K3): the own
 * figure of a region is none, whatever its children lack (U3), nor is a growth that was supplied.
 */
public final class PartialSums {
    private static final Set<String> SUMMED = Set.of("ROLLED_UP", "FROM_PARTS");

    private PartialSums() {}

    /**
     * Whether the level is one.
     *
     * @param cumulative that since January, else that of the month
     */
    public static boolean isLevel(Fields row, boolean cumulative) {
        return lacksSome(row)
                && row.has(cumulative ? "cumulative_value" : "month_value")
                && !row.has(cumulative ? "cumulative_class" : "month_class");
    }

    /**
     * Whether the growth is that of one.
     *
     * @param cumulative that since January, else that of the month
     */
    public static boolean isGrowth(Fields row, boolean cumulative) {
        return lacksSome(row)
                && row.has(cumulative ? "cumulative_growth" : "month_growth")
                && SUMMED.contains(row.text(cumulative ? "growth_source" : "month_growth_source"));
    }

    /** How many of how many have reported, as in 1/2; empty where nothing is added up. */
    public static String reported(Fields row) {
        return row.has("expected") ? row.text("reported") + "/" + row.text("expected") : "";
    }

    private static boolean lacksSome(Fields row) {
        return row.has("expected") && row.whole("reported", 0) < row.whole("expected", 0);
    }
}
