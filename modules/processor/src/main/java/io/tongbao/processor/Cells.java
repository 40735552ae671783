package io.tongbao.processor;

import io.tongbao.contracts.Keys;
import io.tongbao.statistics.History;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.InheritedHistory;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.StoredRow;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The checks' memory: what stands, by region, indicator and period, and copies of what stands in other tasks for the
 * regions that those of this one came out of (G3).
 */
final class Cells {
    private final KeyValueStore<String, byte[]> store;
    private final KeyValueStore<String, byte[]> inherited;
    private final TakenIds taken;
    private final Action changed;
    /** The cell that was looked at last: one report looks at the same again and again. */
    private @Nullable Place last;

    private Cell lastCell = Cell.EMPTY;

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

    /**
     * @param taken gets the ids that an earlier version kept in cells
     * @param changed is told of every cell that is put
     */
    Cells(
            KeyValueStore<String, byte[]> store,
            KeyValueStore<String, byte[]> inherited,
            TakenIds taken,
            Action changed) {
        this.store = store;
        this.inherited = inherited;
        this.taken = taken;
        this.changed = changed;
    }

    Cell get(Place place) {
        if (!place.equals(last)) {
            lastCell = load(place);
            last = place;
        }
        return lastCell;
    }

    private Cell load(Place place) {
        byte[] bytes = store.get(place.toString());
        Cell cell = Cell.decode(bytes);
        List<String> ids = bytes == null ? List.of() : Cell.ids(bytes);
        if (!ids.isEmpty()) {
            taken.takeOver(TakenIds.Place.of(place), ids);
            store.put(place.toString(), cell.encode());
        }
        return cell;
    }

    void put(Place place, Cell cell) {
        store.put(place.toString(), cell.encode());
        last = null;
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

    /** What stands for a region and an indicator as the checks look at it; of what it came out of the copies. */
    History history(Indicator indicator, Lineage lineage, String region, int fromYear, Period to) {
        return InheritedHistory.of(indicator, lineage, region, fromYear, to, (each, from, until) -> {
            boolean own = each.equals(region);
            Place last = new Place(each, indicator.code(), until);
            return rows(own ? store : inherited, own ? "" : region + "|", last, from);
        });
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

    /** The period at the end of a key, as {@link Period#toString} writes it. */
    private static Period period(String key) {
        int end = key.length();
        return new Period(Integer.parseInt(key, end - 7, end - 3, 10), Integer.parseInt(key, end - 2, end, 10));
    }
}
