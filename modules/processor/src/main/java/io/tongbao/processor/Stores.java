package io.tongbao.processor;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state stores: persistent, changelogged, without a cache in front of them. */
final class Stores {
    /** Stores that are empty most of the time: their changelog is kept short, since a barrier reads it whole. */
    private static final Map<String, String> SHORT_CHANGELOG =
            Map.of("segment.bytes", "1048576", "min.cleanable.dirty.ratio", "0.01", "delete.retention.ms", "1000");

    private Stores() {}

    static StoreBuilder<KeyValueStore<String, byte[]>> of(String name) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withCachingDisabled();
    }

    /** As {@link #transientWork}, of what may be more than memory should hold. */
    static StoreBuilder<KeyValueStore<String, byte[]>> queue(String name) {
        return of(name).withLoggingEnabled(SHORT_CHANGELOG);
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> transientWork(String name) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(SHORT_CHANGELOG);
    }
}
