package io.tongbao.publisher;

import io.tongbao.contracts.AccessKey;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.RegionPartitioner;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Submission;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes records of the inputs of what is to be sent. Safe for several threads. */
final class InputCodec {
    private final Map<Class<?>, AvroCodec<?>> codecs = new HashMap<>();

    InputCodec(Registry registry) {
        add(registry, Topics.REPORTS, EconomicReport.class);
        add(registry, Topics.PROJECTS, ProjectReport.class);
        add(registry, Topics.TARGETS, TargetLetter.class);
        add(registry, Topics.REFERENCE, ReferenceChange.class);
        add(registry, Topics.DECISIONS, Decision.class);
        add(registry, Topics.CLOCK, ClockTick.class);
        add(registry, Topics.SUBMISSIONS, Submission.class);
        add(registry, Topics.KEYS, AccessKey.class);
    }

    private <T extends SpecificRecord> void add(Registry registry, Topic topic, Class<T> type) {
        codecs.put(type, new AvroCodec<>(registry, topic, type));
    }

    /** The record of a row, with the value that it is sent with. */
    ProducerRecord<String, byte[]> record(Outgoing row, SpecificRecord value, Producer<String, byte[]> producer) {
        Long time = row.knownAt() == null ? null : row.knownAt().toEpochMilli();
        return new ProducerRecord<>(row.topic().name(), partition(row, producer), time, row.key(), encode(value));
    }

    /** The record of a row, with its own value. */
    ProducerRecord<String, byte[]> toItsTopic(Outgoing row, Producer<String, byte[]> producer) {
        return record(row, row.value(), producer);
    }

    @SuppressWarnings("unchecked") // add puts a codec of the type under each type
    synchronized byte[] encode(SpecificRecord value) {
        AvroCodec<SpecificRecord> codec = (AvroCodec<SpecificRecord>) codecs.get(value.getClass());
        if (codec == null) {
            throw new IllegalArgumentException("no input takes a "
                    + value.getSchema().getName() + "; they take "
                    + codecs.keySet().stream()
                            .map(Class::getSimpleName)
                            .sorted()
                            .toList());
        }
        return codec.encode(value);
    }

    /** Null where the producer's {@link RegionPartitioner} finds it by the key. */
    private static @Nullable Integer partition(Outgoing row, Producer<String, byte[]> producer) {
        String region = row.region();
        return region == null
                ? null
                : RegionPartitioner.partition(
                        region.strip(),
                        producer.partitionsFor(row.topic().name()).size());
    }
}
