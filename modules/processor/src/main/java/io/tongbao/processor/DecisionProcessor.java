package io.tongbao.processor;

import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.Topics;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Brings decisions on alerts to their regions, each behind the record of the clock that it came after: it is carried out
 * as soon as that has been judged, and before the next one is.
 */
final class DecisionProcessor extends ContextualProcessor<String, byte[], String, Emission> {
    private final String byRegion;
    private @Nullable LastMark marks;

    /** @param byRegion topic by which they get there */
    DecisionProcessor(String byRegion) {
        this.byRegion = byRegion;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        marks = new LastMark(context.getStateStore(ProcessorNames.CLOCK_STORE));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata source = context().recordMetadata().orElseThrow();
        if (source.topic().equals(Topics.CLOCK.name())) {
            Objects.requireNonNull(marks).put(source.offset() + 1);
        } else if (record.key() != null && DecisionKinds.isOfAlert(record.key())) {
            Arrival arrival = Arrival.of(source, record, Instant.ofEpochMilli(record.timestamp()));
            byte[] value = new Tagged(
                            Tagged.Kind.DECISION, Objects.requireNonNull(marks).number(), 0, arrival.encode())
                    .encode();
            String region = Objects.requireNonNullElse(DecisionKinds.region(record.key()), "");
            context().forward(new Record<>(region, new Emission(byRegion, value), record.timestamp()));
        }
    }
}
