package io.tongbao.statistics;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Histories for the checks, also of a region that came out of others (G3). */
public final class InheritedHistory {
    private InheritedHistory() {}

    /** Gives what stands of a region, of one indicator: by period, at most one row of each data class. */
    @FunctionalInterface
    public interface Reader {
        /** From January of a year to a period; a map of the caller's own. */
        NavigableMap<Period, List<StoredRow>> rows(String region, int fromYear, Period to);
    }

    /**
     * What stands from January of a year to a period, before the region's first day that of what it came out of. How
     * exactly their values were sent, and their growth, is not looked at.
     */
    public static History of(
            Indicator indicator, Lineage lineage, String region, int fromYear, Period to, Reader standing) {
        NavigableMap<Period, List<StoredRow>> rows = standing.rows(region, fromYear, to);
        if (!lineage.predecessors(region).isEmpty()) {
            for (int year = fromYear; year <= to.year(); year++) {
                Predecessors.past(
                                indicator,
                                lineage,
                                region,
                                (each, of) ->
                                        merged(standing.rows(each, of, to.year() == of ? to : new Period(of, 12))),
                                year)
                        .forEach((period, row) -> {
                            if (period.compareTo(to) <= 0) {
                                rows.computeIfAbsent(period, each -> stored(row));
                            }
                        });
            }
        }
        return new History(indicator, rows);
    }

    private static NavigableMap<Period, StandingRow> merged(NavigableMap<Period, List<StoredRow>> rows) {
        NavigableMap<Period, StandingRow> standing = new TreeMap<>();
        rows.forEach((period, each) -> {
            if (!each.isEmpty()) {
                standing.put(
                        period,
                        StandingRow.merge(each.stream().map(StoredRow::row).toList()));
            }
        });
        return standing;
    }

    private static List<StoredRow> stored(StandingRow row) {
        return row.rows().stream()
                .map(each -> new StoredRow(each, LastDigits.UNKNOWN, null))
                .toList();
    }
}
