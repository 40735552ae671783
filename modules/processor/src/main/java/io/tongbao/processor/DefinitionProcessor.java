package io.tongbao.processor;

import io.tongbao.contracts.Registry;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Has all reference data judged in one place: its topic has one partition, and so one order. */
final class DefinitionProcessor extends ContextualProcessor<String, byte[], String, Emission> {
    private final Registry registry;
    private @Nullable DefinitionJudge judge;

    DefinitionProcessor(Registry registry) {
        this.registry = registry;
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        judge = new DefinitionJudge(context.getStateStore(ProcessorNames.DEFINITIONS_STORE), registry);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata source = context().recordMetadata().orElseThrow();
        Arrival arrival = Arrival.of(source, record, Instant.ofEpochMilli(record.timestamp()));
        Judge.Verdict verdict = Objects.requireNonNull(judge).judge(arrival);
        if (verdict != null) {
            context().forward(new Record<>(verdict.key(), verdict.emission(), record.timestamp()));
        }
    }
}
