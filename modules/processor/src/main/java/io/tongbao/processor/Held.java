package io.tongbao.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Records that came before the definitions by which they were made. Each is held until its task has taken in as many of
 * {@code tongbao.definitions} as its maker had, so that it leaves the vintage that it is, whichever of two topics is
 * ahead. Nobody waits for long: every task gets every definition, whether a report follows or not.
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

    private static final long NONE = Long.MAX_VALUE;

    private final KeyValueStore<String, byte[]> store;
    private long next;
    private long first = NONE;

    Held(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(each -> {
                first = Math.min(first, position(each.key));
                next = Math.max(next, number(each.key) + 1);
            });
        }
    }

    /** Holds a record until the definitions up to a position are known. */
    void hold(long position, Item item) {
        store.put(key(position, next++), item.encode());
        first = Math.min(first, position);
    }

    /** Takes out those that need no definition after a position, in the order in which they came. */
    List<Item> upTo(long position) {
        List<KeyValue<String, byte[]>> leaving = new ArrayList<>();
        if (first <= position) {
            first = NONE;
            try (KeyValueIterator<String, byte[]> all = store.all()) {
                while (all.hasNext() && first == NONE) {
                    KeyValue<String, byte[]> each = all.next();
                    if (position(each.key) <= position) {
                        leaving.add(each);
                    } else {
                        first = position(each.key);
                    }
                }
            }
            leaving.forEach(each -> store.delete(each.key));
        }
        return leaving.stream().map(each -> Item.decode(each.value)).toList();
    }

    /** By position first: what comes from one maker comes in the order of its positions. */
    private static String key(long position, long number) {
        return String.format(Locale.ROOT, "%019d|%019d", position, number);
    }

    private static long position(String key) {
        return Long.parseLong(key, 0, key.indexOf('|'), 10);
    }

    private static long number(String key) {
        return Long.parseLong(key.substring(key.indexOf('|') + 1));
    }
}
