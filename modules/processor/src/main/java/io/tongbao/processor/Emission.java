package io.tongbao.processor;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A record on its way out of a processor: its topic and its encoded value.
 *
 * @param topic where it goes
 * @param value as it is written
 */
record Emission(String topic, byte[] value) {
    /** Writes the value alone; nothing reads it back as an emission. */
    static Serde<Emission> serde() {
        Deserializer<Emission> none = (topic, bytes) -> new Emission(topic, bytes);
        return Serdes.serdeFrom((topic, emission) -> emission.value(), none);
    }
}
