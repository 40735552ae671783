package io.tongbao.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Records that came before the mark behind which they belong, or before the definitions by which they were made. Each is
 * held until its task has come so far, so that it leaves the vintage that it is, whichever of two topics is ahead. Nobody
 * waits for long: every task gets every mark and every definition, whether a report follows or not.
 */
final class Held {
    /** One of them: the topic it came by and what it brought. */
    record Item(String topic, String key, byte[] value, long time) {
        private static final int FORMAT = 1;

        private byte[] encode() {
            return new CompactWriter(FORMAT)
                    .text(topic)
                    .text(key)
                    .raw(value)
                    .number(time)
                    .bytes();
        }

        private static Item decode(byte[] bytes) {
            CompactReader in = new CompactReader(bytes, FORMAT);
            return new Item(in.text(), in.text(), in.raw(), in.number());
        }
    }

    private static final int DIGITS = 19;

    private final KeyValueStore<String, byte[]> store;
    /** The positions that any wait for, by mark: nothing is looked for in the store in vain. */
    private final NavigableMap<Long, NavigableSet<Long>> waiting = new TreeMap<>();

    private long next;

    Held(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(each -> {
                String[] key = each.key.split("\\|", -1);
                note(Long.parseLong(key[0]), Long.parseLong(key[1]));
                next = Math.max(next, Long.parseLong(key[2]) + 1);
            });
        }
    }

    /** Holds a record until a mark has passed and the definitions up to a position are known. */
    void hold(long mark, long position, Item item) {
        store.put(key(mark, position, next++), item.encode());
        note(mark, position);
    }

    /**
     * Takes out those that wait for no mark after one and no definition after a position: by mark and position, and in
     * the order in which they came, so that what comes from one sender keeps its order.
     */
    List<Item> upTo(long mark, long position) {
        List<KeyValue<String, byte[]>> leaving = new ArrayList<>();
        NavigableMap<Long, NavigableSet<Long>> marks = waiting.headMap(mark, true);
        for (Map.Entry<Long, NavigableSet<Long>> each : marks.entrySet()) {
            NavigableSet<Long> positions = each.getValue().headSet(position, true);
            if (!positions.isEmpty()) {
                String from = key(each.getKey(), positions.first(), 0);
                String to = key(each.getKey(), positions.last(), Long.MAX_VALUE);
                try (KeyValueIterator<String, byte[]> found = store.range(from, to)) {
                    found.forEachRemaining(leaving::add);
                }
                positions.clear();
            }
        }
        marks.values().removeIf(NavigableSet::isEmpty);
        leaving.forEach(each -> store.delete(each.key));
        return leaving.stream().map(each -> Item.decode(each.value)).toList();
    }

    private void note(long mark, long position) {
        waiting.computeIfAbsent(mark, key -> new TreeSet<>()).add(position);
    }

    private static String key(long mark, long position, long number) {
        return padded(mark) + "|" + padded(position) + "|" + padded(number);
    }

    /** With zeros in front, so that keys are in the order of their numbers; by hand, since it is done for every record. */
    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
