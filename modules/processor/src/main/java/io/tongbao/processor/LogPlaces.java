package io.tongbao.processor;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** How far a task has read its logs, in marks: a log's records are no more than their place among its marks tells. */
final class LogPlaces {
    private static final int FORMAT = 1;

    private final KeyValueStore<String, byte[]> store;
    private final Map<String, Long> marks = new HashMap<>();

    LogPlaces(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Number of the last mark that came in a log; 0 before the first. */
    long of(String log) {
        return marks.computeIfAbsent(log, each -> {
            byte @Nullable [] bytes = store.get(key(each));
            return bytes == null ? 0L : new CompactReader(bytes, FORMAT).number();
        });
    }

    /** A mark came in a log. */
    void put(String log, long mark) {
        marks.put(log, mark);
        store.put(key(log), new CompactWriter(FORMAT).number(mark).bytes());
    }

    private static String key(String log) {
        return "log|" + log;
    }
}
