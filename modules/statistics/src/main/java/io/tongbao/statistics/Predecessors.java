package io.tongbao.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The base of a region that came out of others: the sum of its predecessors', by their shares (G3). */
public final class Predecessors {
    private Predecessors() {}

    /**
     * A region's rows of a year, filled up with those of its predecessors where it did not exist yet, and theirs with
     * those of their own predecessors.
     *
     * @param indicator what is reported
     * @param lineage which region came out of which
     * @param region its code
     * @param reported the rows that a region reported itself, by its code and the year
     * @param year the year to fill
     */
    public static NavigableMap<Period, StandingRow> past(
            Indicator indicator,
            Lineage lineage,
            String region,
            BiFunction<String, Integer, NavigableMap<Period, StandingRow>> reported,
            int year) {
        return past(indicator, lineage, region, reported, year, Set.of());
    }

    private static NavigableMap<Period, StandingRow> past(
            Indicator indicator,
            Lineage lineage,
            String region,
            BiFunction<String, Integer, NavigableMap<Period, StandingRow>> reported,
            int year,
            Set<String> heirs) {
        Set<String> line = new HashSet<>(heirs);
        NavigableMap<Period, StandingRow> rows = new TreeMap<>();
        if (line.add(region)) { // else it comes out of itself: nothing to find there
            Map<String, NavigableMap<Period, StandingRow>> theirs = new HashMap<>();
            for (Predecessor each : lineage.predecessors(region)) {
                NavigableMap<Period, StandingRow> both = past(indicator, lineage, each.region(), reported, year, line);
                if (!each.isWhole() || lineage.predecessors(region).size() > 1) {
                    both.putAll(past(indicator, lineage, each.region(), reported, year - 1, line));
                }
                theirs.put(each.region(), both);
            }
            rows.putAll(rows(indicator, lineage.predecessors(region), theirs, year));
            rows.keySet().removeIf(period -> !lineage.inherits(region, period));
            rows.putAll(reported.apply(region, year));
        }
        return rows;
    }

    /**
     * Rows of a year as if the region had existed then: the base for the year after. A new code of one region has its rows
     * as they are. Else a value is there only if every predecessor has it, of each data class on its own (R2); what they
     * have of different classes only counts as of the weakest. Rates are not added, so only a single predecessor hands
     * on a RATE. Where a predecessor's growth or base was supplied, the sum has a base as a rolled-up value has (U2), so that
     * its growth is that of what was published. Rows that the region reported itself come before these: {@link #past} puts
     * them over.
     *
     * @param indicator what is reported
     * @param rows the standing rows of every predecessor, of the year and the one before, by its code; one that did not
     *     report has an empty map
     * @param year the year to fill
     */
    public static NavigableMap<Period, StandingRow> rows(
            Indicator indicator,
            List<Predecessor> predecessors,
            Map<String, NavigableMap<Period, StandingRow>> rows,
            int year) {
        if (predecessors.isEmpty() || (indicator.kind() == Kind.RATE && predecessors.size() > 1)) {
            return new TreeMap<>();
        }
        if (predecessors.size() == 1 && predecessors.get(0).isWhole()) {
            return new TreeMap<>(rows.getOrDefault(predecessors.get(0).region(), new TreeMap<>())
                    .subMap(new Period(year, 1), true, new Period(year, 12), true));
        }
        PredecessorSums sums = PredecessorSums.of(indicator, predecessors, rows, year);
        NavigableMap<Period, StandingRow> combined = new TreeMap<>();
        for (Period period : indicator.scheme().rows(year)) {
            StandingRow row = sums.row(period);
            if (row != null) {
                combined.put(period, row);
            }
        }
        return combined;
    }
}
