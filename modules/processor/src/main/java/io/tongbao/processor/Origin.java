package io.tongbao.processor;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Notes in a header where a record came in, since its copies on a control topic lie elsewhere. */
final class Origin extends ContextualFixedKeyProcessor<String, byte[], byte[]> {
    private static final String HEADER = "origin";
    private static final int FORMAT = 1;

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        RecordMetadata source = context().recordMetadata().orElseThrow();
        Headers headers = new RecordHeaders(record.headers());
        byte[] place = new CompactWriter(FORMAT)
                .text(source.topic())
                .number(source.partition())
                .number(source.offset())
                .bytes();
        headers.add(HEADER, place);
        context().forward(record.withHeaders(headers));
    }

    /** Its offset there; null of a record that no place was noted for. */
    static @Nullable Long offset(Headers headers) {
        Header noted = headers.lastHeader(HEADER);
        if (noted == null) {
            return null;
        }
        CompactReader in = new CompactReader(noted.value(), FORMAT);
        in.text();
        in.number();
        return in.number();
    }

    /** The record as it arrived there. */
    static Arrival arrival(Headers headers, String key, byte @Nullable [] value, Instant knownAt) {
        CompactReader in = new CompactReader(
                Objects.requireNonNull(headers.lastHeader(HEADER), HEADER).value(), FORMAT);
        return new Arrival(in.text(), in.whole(), in.number(), key, value == null ? new byte[0] : value, knownAt);
    }
}
