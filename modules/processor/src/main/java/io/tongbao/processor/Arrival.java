package io.tongbao.processor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An input record as it arrived.
 *
 * @param key as sent; null where the sender gave none
 * @param knownAt the broker's append time
 */
record Arrival(String topic, int partition, long offset, @Nullable String key, byte[] value, Instant knownAt) {
    private static final int FORMAT = 1;

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
