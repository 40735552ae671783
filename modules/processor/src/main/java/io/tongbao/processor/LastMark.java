package io.tongbao.processor;

import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The number of the last record of the clock that a task has seen, from 1; kept over restarts. */
final class LastMark {
    private static final String KEY = "last";
    private static final int FORMAT = 1;

    private final KeyValueStore<String, byte[]> store;
    private long number;

    LastMark(KeyValueStore<String, byte[]> store) {
        this.store = store;
        byte @Nullable [] bytes = store.get(KEY);
        this.number = bytes == null ? 0 : new CompactReader(bytes, FORMAT).number();
    }

    /** 0 before the first. */
    long number() {
        return number;
    }

    void put(long seen) {
        number = seen;
        store.put(KEY, new CompactWriter(FORMAT).number(seen).bytes());
    }
}
