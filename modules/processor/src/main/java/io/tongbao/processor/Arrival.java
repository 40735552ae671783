package io.tongbao.processor;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * An input record as it arrived.
 *
 * @param key as sent; null where the sender gave none
 * @param knownAt the broker's append time
 */
record Arrival(String topic, int partition, long offset, @Nullable String key, byte[] value, Instant knownAt) {
    private static final int FORMAT = 1;

    /** A record as its task gets it; one without a value has an empty one. */
    static Arrival of(RecordMetadata source, Record<String, byte[]> record, Instant knownAt) {
        byte @Nullable [] value = record.value();
        return new Arrival(
                source.topic(),
                source.partition(),
                source.offset(),
                record.key(),
                value == null ? new byte[0] : value,
                knownAt);
    }

    /** The same with another record. */
    Arrival with(UnaryOperator<byte[]> record) {
        return new Arrival(topic, partition, offset, key, record.apply(value), knownAt);
    }

    byte[] encode() {
        return new CompactWriter(FORMAT)
                .text(topic)
                .number(partition)
                .number(offset)
                .maybe(key, CompactWriter::text)
                .raw(value)
                .time(knownAt)
                .bytes();
    }

    static Arrival decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new Arrival(in.text(), in.whole(), in.number(), in.maybe(r -> r.text()), in.raw(), in.time());
    }
}
