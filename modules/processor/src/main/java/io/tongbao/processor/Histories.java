package io.tongbao.processor;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Predecessors;
import io.tongbao.statistics.RowHistory;
import io.tongbao.statistics.StandingRow;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The standing reports of a task's regions, a year of one indicator at a time, and copies of what the regions that they
 * came out of reported in other tasks (G3).
 */
final class Histories {
    private final KeyValueStore<String, byte[]> years;
    private final KeyValueStore<String, byte[]> inherited;
    /** The years that were looked at last, all of one region and indicator: a change looks at them before and after. */
    private final Map<Key, Year> last = new HashMap<>();

    Histories(KeyValueStore<String, byte[]> years, KeyValueStore<String, byte[]> inherited) {
        this.years = years;
        this.inherited = inherited;
    }

    /** Whose reports of what and when. */
    record Key(String region, String indicator, int year) {
        static Key of(String text) {
            String[] parts = text.split("\\|", -1);
            return new Key(parts[0], parts[1], Integer.parseInt(parts[2]));
        }

        private boolean isBeside(Key other) {
            return region.equals(other.region) && indicator.equals(other.indicator);
        }

        @Override
        public String toString() {
            return region + "|" + indicator + "|" + year;
        }
    }

    Year get(Key key) {
        if (!last.isEmpty() && !last.keySet().iterator().next().isBeside(key)) {
            last.clear();
        }
        return last.computeIfAbsent(key, each -> Year.decode(years.get(each.toString())));
    }

    void put(Key key, Year year) {
        years.put(key.toString(), year.encode());
        last.remove(key);
    }

    /** Keeps a copy of what an origin of the key's region reported. */
    void inherit(Key heir, String origin, Year year) {
        inherited.put(heir + "|" + origin, year.encode());
    }

    /** What stands for an indicator in the years from {@code from} to {@code to}. */
    RowHistory of(Indicator indicator, Lineage lineage, String region, int from, int to) {
        NavigableMap<Period, StandingRow> own = new TreeMap<>();
        for (int year = from; year <= to; year++) {
            get(new Key(region, indicator.code(), year)).mergeInto(own);
        }
        if (lineage.predecessors(region).isEmpty()) {
            return RowHistory.of(own);
        }
        NavigableMap<Period, StandingRow> rows = new TreeMap<>();
        for (int year = from; year <= to; year++) {
            rows.putAll(Predecessors.past(
                    indicator,
                    lineage,
                    region,
                    (each, of) -> {
                        Key key = new Key(region, indicator.code(), of);
                        return (each.equals(region) ? get(key) : inherited(key, each)).standing();
                    },
                    year));
        }
        return new RowHistory(rows, own.keySet());
    }

    /** All that is kept, of every region. */
    void forEach(BiConsumer<Key, Year> action) {
        try (KeyValueIterator<String, byte[]> all = years.all()) {
            accept(all, action);
        }
    }

    /** All that is kept of a region; nothing where it belongs to another task. */
    void forEach(String region, BiConsumer<Key, Year> action) {
        try (KeyValueIterator<String, byte[]> all = years.prefixScan(region + "|", new StringSerializer())) {
            accept(all, action);
        }
    }

    private Year inherited(Key heir, String origin) {
        return Year.decode(inherited.get(heir + "|" + origin));
    }

    private static void accept(KeyValueIterator<String, byte[]> all, BiConsumer<Key, Year> action) {
        while (all.hasNext()) {
            KeyValue<String, byte[]> each = all.next();
            action.accept(Key.of(each.key), Year.decode(each.value));
        }
    }
}
