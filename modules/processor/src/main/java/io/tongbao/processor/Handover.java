package io.tongbao.processor;

import io.tongbao.statistics.Lineage;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which regions have got all that stands for those that they came out of, as it stood when a definition said that they
 * did. Positions are those of definitions, so that what was handed on by an earlier one does not count.
 */
final class Handover {
    private static final int FORMAT = 1;

    private final KeyValueStore<String, byte[]> store;

    /** @param store may hold other things under keys of three or more parts */
    Handover(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** By a definition the region came out of others, which now hand on what stands for them. */
    void expect(String heir, long position) {
        store.put(heir, new CompactWriter(FORMAT).number(position).bytes());
    }

    /** All that stood for an origin when its task knew a definition is here. */
    void received(String heir, String origin, long position) {
        store.put(
                heir + "|" + origin, new CompactWriter(FORMAT).number(position).bytes());
    }

    /** Whether nothing is on its way to the region that a definition known here asked for. */
    boolean isComplete(String heir, Lineage lineage) {
        Set<String> origins = lineage.origins(heir);
        if (origins.isEmpty()) {
            return true; // as of nearly all: nothing is looked up
        }
        long expected = position(heir);
        return origins.stream().allMatch(origin -> position(heir + "|" + origin) >= expected);
    }

    private long position(String key) {
        byte[] value = store.get(key);
        return value == null ? 0 : new CompactReader(value, FORMAT).number();
    }
}
