package io.tongbao.store.sink;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** Reads the bytes of polled records. Not for several threads at once. */
final class BatchReader {
    private final Registry registry;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, AvroCodec<? extends SpecificRecord>> codecs = new LinkedHashMap<>();

    BatchReader(Registry registry, Intake intake) {
        this.registry = registry;
        intake.topics().forEach(this::add);
    }

    private <T extends SpecificRecord> void add(LandedTopic<T> landed) {
        topics.put(landed.read().name(), landed.read());
        codecs.put(landed.read().name(), new AvroCodec<>(registry, landed.read(), landed.type()));
    }

    /** Names of the topics that land. */
    List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    /**
     * The records as a batch.
     *
     * @throws RegistryAwayException when the registry is away; the records may be read again later
     */
    Batch read(Iterable<ConsumerRecord<String, byte[]>> polled, List<OffsetMove> moves) {
        List<IncomingRecord> records = new ArrayList<>();
        List<Poison> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> each : polled) {
            RecordPlace at = new RecordPlace(each.topic(), each.partition(), each.offset());
            Instant timestamp = Instant.ofEpochMilli(each.timestamp());
            try {
                if (each.value() == null) {
                    throw new IllegalArgumentException("it is empty");
                }
                SpecificRecord value =
                        Objects.requireNonNull(codecs.get(each.topic())).decode(each.value());
                records.add(new IncomingRecord(at, each.key(), each.value(), timestamp, value));
            } catch (KafkaException | AvroRuntimeException | IllegalArgumentException e) {
                ReadFaults.requireRegistry(
                        registry.client(),
                        Objects.requireNonNull(topics.get(each.topic())).subject(),
                        e);
                unreadable.add(new Poison(at, each.key(), each.value(), timestamp, "cannot be read: " + words(e)));
            }
        }
        return new Batch(records, unreadable, moves);
    }

    private static String words(Throwable e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + words(e.getCause());
    }
}
