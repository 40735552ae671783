package io.tongbao.processor;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way out of a processor: its topic and its encoded value.
 *
 * @param topic where it goes
 * @param value as it is written
 * @param partition where it goes there; null: where its key belongs
 */
record Emission(String topic, byte[] value, @Nullable Integer partition) {
    /** To where its key belongs. */
    Emission(String topic, byte[] value) {
        this(topic, value, null);
    }

    /** Writes the value alone; nothing reads it back as an emission. */
    static Serde<Emission> serde() {
        Deserializer<Emission> none = (topic, bytes) -> new Emission(topic, bytes);
        return Serdes.serdeFrom((topic, emission) -> emission.value(), none);
    }
}
