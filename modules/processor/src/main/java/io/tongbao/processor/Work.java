package io.tongbao.processor;

import io.tongbao.statistics.Period;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The sheets whose parents and rankings are to be computed at the next tick. Which sheets is kept in a store, since a
 * commit may fall between a change and its tick; which regions only in memory: after a restart all of the sheet is.
 */
final class Work {
    /** A sheet by indicator and period. */
    record Key(String indicator, Period period) {}

    /** What changed in a sheet. {@code whole}: everything is to be looked at. */
    static final class Changes {
        final Set<String> regions = new TreeSet<>();
        boolean whole;
    }

    private static final byte[] MARK = {1};

    private final KeyValueStore<String, byte[]> store;
    private final NavigableMap<Key, Changes> changes =
            new TreeMap<>(Comparator.comparing(Key::indicator).thenComparing(Key::period));
    private @Nullable Key last;

    Work(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                String[] parts = entry.key.split("\\|", -1);
                of(parts[0], Period.of(parts[1])).whole = true;
            });
        }
    }

    void changed(String indicator, Period period, String region) {
        of(indicator, period).regions.add(region);
    }

    void changed(String indicator, Period period) {
        of(indicator, period).whole = true;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Takes one sheet out, to be done now, in the transaction of this call; each in its turn. */
    Map.Entry<Key, Changes> next() {
        Key key = last == null ? null : changes.higherKey(last);
        Key chosen = key == null ? changes.firstKey() : key;
        last = chosen;
        store.delete(storeKey(chosen));
        return Map.entry(chosen, Objects.requireNonNull(changes.remove(chosen)));
    }

    private Changes of(String indicator, Period period) {
        Key key = new Key(indicator, period);
        Changes known = changes.get(key);
        if (known == null) {
            known = new Changes();
            changes.put(key, known);
            store.put(storeKey(key), MARK);
        }
        return known;
    }

    private static String storeKey(Key key) {
        return key.indicator() + "|" + key.period();
    }
}
