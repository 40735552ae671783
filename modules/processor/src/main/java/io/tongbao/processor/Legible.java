package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what cannot be read away from the tasks: the clock reaches all of them, and inputs are kept for ever, so that one
 * such record would stop every task for ever.
 */
final class Legible<T extends SpecificRecord> extends ContextualFixedKeyProcessor<String, byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Legible.class);

    private final AvroCodec<T> codec;

    Legible(Registry registry, Topic topic, Class<T> type) {
        this.codec = new AvroCodec<>(registry, topic, type);
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        String problem = problem(codec, record.value());
        if (problem == null) {
            context().forward(record);
        } else {
            RecordMetadata source = context().recordMetadata().orElseThrow();
            LOG.warn("{}-{}@{} is left out: {}", source.topic(), source.partition(), source.offset(), problem);
        }
    }

    /** Why the value cannot be read; null where it can. */
    private static <T extends SpecificRecord> @Nullable String problem(AvroCodec<T> codec, byte @Nullable [] value) {
        if (value == null) {
            return "it has no value";
        }
        try {
            codec.decode(value);
            return null;
        } catch (SerializationException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Puts on record what {@link Legible} leaves out. */
    static final class Illegible<T extends SpecificRecord>
            extends ContextualProcessor<String, byte[], String, Emission> {
        private final AvroCodec<T> codec;
        private final Refusals refusals;

        Illegible(Registry registry, Topic topic, Class<T> type) {
            this.codec = new AvroCodec<>(registry, topic, type);
            this.refusals = new Refusals(registry);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            String problem = problem(codec, record.value());
            if (problem != null) {
                RecordMetadata source = context().recordMetadata().orElseThrow();
                Arrival arrival = Arrival.of(source, record, Instant.ofEpochMilli(record.timestamp()));
                Judge.Verdict refused = refusals.of(arrival, Verdicts.unreadable(arrival, problem));
                context().forward(new Record<>(refused.key(), refused.emission(), record.timestamp()));
            }
        }
    }
}
