package io.tongbao.processor;

import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Numbers that only go up, over restarts too: they order the vintages of a row. Taken from the store in blocks, so that
 * a number costs no write; a restart leaves a gap.
 */
final class Sequence {
    private static final String KEY = "next";
    private static final int BLOCK = 4096;

    private final KeyValueStore<String, byte[]> store;
    private long next;
    private long reserved;

    Sequence(KeyValueStore<String, byte[]> store) {
        this.store = store;
        byte[] bytes = store.get(KEY);
        this.next = bytes == null ? 1 : new CompactReader(bytes, 1).number();
        this.reserved = next;
    }

    long next() {
        if (next == reserved) {
            reserved = next + BLOCK;
            store.put(KEY, new CompactWriter(1).number(reserved).bytes());
        }
        return next++;
    }
}
