package io.tongbao.processor;

import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Has all reference data judged in one place: its topic has one partition, and so one order. The clock comes by too, so
 * that each definition can say which of its records it comes after.
 */
final class DefinitionProcessor extends ContextualProcessor<String, byte[], String, Emission> {
    private final Registry registry;
    private @Nullable DefinitionJudge judge;
    private @Nullable LastMark marks;

    DefinitionProcessor(Registry registry) {
        this.registry = registry;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        judge = new DefinitionJudge(context.getStateStore(ProcessorNames.DEFINITIONS_STORE), registry);
        marks = new LastMark(context.getStateStore(ProcessorNames.CLOCK_STORE));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata source = context().recordMetadata().orElseThrow();
        if (source.topic().equals(Topics.CLOCK.name())) {
            Objects.requireNonNull(marks).put(source.offset() + 1);
            return;
        }
        Arrival arrival = Arrival.of(source, record, Instant.ofEpochMilli(record.timestamp()));
        Judge.Verdict verdict = Objects.requireNonNull(judge)
                .judge(arrival, Objects.requireNonNull(marks).number());
        if (verdict != null) {
            context().forward(new Record<>(verdict.key(), verdict.emission(), record.timestamp()));
        }
    }
}
