package io.tongbao.processor;

import io.tongbao.contracts.Keys;
import io.tongbao.statistics.History;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.LastDigits;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Predecessors;
import io.tongbao.statistics.StandingRow;
import io.tongbao.statistics.StoredRow;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The checks' memory: what stands, by region, indicator and period, and copies of what stands in other tasks for the
 * regions that those of this one came out of (G3).
 */
final class Cells {
    private final KeyValueStore<String, byte[]> store;
    private final KeyValueStore<String, byte[]> inherited;
    private final Action changed;

    /** Takes what stands in a cell, by its place. */
    interface Action {
        void accept(Place place, Cell cell);
    }

    /** Whose figure of what and when. */
    record Place(String region, String indicator, Period period) {
        private static Place of(String key) {
            String[] parts = key.split("\\|", -1);
            return new Place(parts[0], parts[1], Period.of(parts[2]));
        }

        String figure() {
            return Keys.figure(region, indicator);
        }

        @Override
        public String toString() {
            return figure() + "|" + period;
        }
    }

    /** @param changed is told of every cell that is put */
    Cells(KeyValueStore<String, byte[]> store, KeyValueStore<String, byte[]> inherited, Action changed) {
        this.store = store;
        this.inherited = inherited;
        this.changed = changed;
    }

    Cell get(Place place) {
        return Cell.decode(store.get(place.toString()));
    }

    void put(Place place, Cell cell) {
        store.put(place.toString(), cell.encode());
        changed.accept(place, cell);
    }

    /** Keeps a copy of what stands for the region that another came out of. */
    void inherit(String heir, Place origin, Cell cell) {
        inherited.put(heir + "|" + origin, cell.encode());
    }

    /** All that stands for a region; nothing where it belongs to another task. */
    void forEach(String region, Action action) {
        try (KeyValueIterator<String, byte[]> all = store.prefixScan(region + "|", new StringSerializer())) {
            all.forEachRemaining(each -> action.accept(Place.of(each.key), Cell.decode(each.value)));
        }
    }

    /**
     * What stands from January of a year to a period, before the region's first day that of what it came out of. How
     * exactly their values were sent, and their growth, is not looked at.
     */
    History history(Indicator indicator, Lineage lineage, String region, int fromYear, Period to) {
        var rows = rows(store, "", new Place(region, indicator.code(), to), fromYear);
        if (!lineage.predecessors(region).isEmpty()) {
            for (int year = fromYear; year <= to.year(); year++) {
                past(indicator, lineage, region, year, to).forEach((period, row) -> {
                    if (period.compareTo(to) <= 0) {
                        rows.computeIfAbsent(period, each -> stored(row));
                    }
                });
            }
        }
        return new History(indicator, rows);
    }

    private NavigableMap<Period, StandingRow> past(
            Indicator indicator, Lineage lineage, String heir, int year, Period to) {
        return Predecessors.past(
                indicator,
                lineage,
                heir,
                (each, of) -> {
                    boolean own = each.equals(heir);
                    Place last = new Place(each, indicator.code(), to.year() == of ? to : new Period(of, 12));
                    return standing(rows(own ? store : inherited, own ? "" : heir + "|", last, of));
                },
                year);
    }

    /** By period, what a store holds from January of a year to a place, under keys that begin so. */
    private static NavigableMap<Period, List<StoredRow>> rows(
            KeyValueStore<String, byte[]> store, String prefix, Place to, int fromYear) {
        NavigableMap<Period, List<StoredRow>> rows = new TreeMap<>();
        Place from = new Place(to.region(), to.indicator(), new Period(fromYear, 1));
        try (KeyValueIterator<String, byte[]> found = store.range(prefix + from, prefix + to)) {
            while (found.hasNext()) {
                KeyValue<String, byte[]> each = found.next();
                rows.put(period(each.key), Cell.rows(each.value));
            }
        }
        return rows;
    }

    private static NavigableMap<Period, StandingRow> standing(NavigableMap<Period, List<StoredRow>> rows) {
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

    /** The period at the end of a key, as {@link Period#toString} writes it. */
    private static Period period(String key) {
        int end = key.length();
        return new Period(Integer.parseInt(key, end - 7, end - 3, 10), Integer.parseInt(key, end - 2, end, 10));
    }
}
