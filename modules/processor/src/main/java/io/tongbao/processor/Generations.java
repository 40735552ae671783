package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.GenerationSwitch;
import io.tongbao.contracts.KafkaAnswers;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which generations of the computation a cluster has seen, and which one stands: processors learn it from
 * {@code tongbao.generations}, as they know no database. The first stands until another was switched to.
 */
public final class Generations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final TopicPartition SWITCHES = new TopicPartition(Topics.GENERATIONS.name(), 0);

    private final Map<String, String> kafka;
    private final Admin admin;
    private final AvroCodec<GenerationSwitch> codec;
    private long read;
    private int standing = 1;

    /** @param kafka settings of its clients */
    public Generations(Map<String, String> kafka, Registry registry) {
        this.kafka = Map.copyOf(kafka);
        this.admin = Admin.create(Map.copyOf(kafka));
        this.codec = new AvroCodec<>(registry, Topics.GENERATIONS, GenerationSwitch.class);
    }

    /**
     * The generation whose results stand; to ask again costs little while it is the same.
     *
     * @throws KafkaException when the cluster does not tell
     */
    public synchronized int standing() {
        long end = end();
        if (end > read) {
            readTo(end);
        }
        return standing;
    }

    /**
     * Tells processors that another generation stands; it tells again what it told before without harm.
     *
     * @throws KafkaException when the cluster does not take it
     */
    public synchronized void stand(int generation) {
        int previous = standing();
        if (generation == previous) {
            return;
        }
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            byte[] value = codec.encode(new GenerationSwitch(generation, previous));
            KafkaAnswers.of(producer.send(new ProducerRecord<>(Topics.GENERATIONS.name(), value)));
        }
    }

    /**
     * The last that was ever started; 0 where none was.
     *
     * @throws KafkaException when the cluster does not tell
     */
    public int latest() {
        return latest(KafkaAnswers.of(admin.listTopics().names()));
    }

    /**
     * Deletes the topics of a generation, and how far it had read.
     *
     * @throws KafkaException when somebody still computes it, or the cluster does not answer
     */
    public void drop(int generation) {
        try {
            KafkaAnswers.of(admin.deleteConsumerGroups(List.of(ProcessorNames.figures(generation)))
                    .all());
        } catch (GroupIdNotFoundException e) {
            LOG.debug("generation {} was never computed here", generation);
        }
        Set<String> results =
                Topics.results(generation).stream().map(Topic::name).collect(Collectors.toSet());
        List<String> own = KafkaAnswers.of(admin.listTopics().names()).stream()
                .filter(each -> results.contains(each)
                        || ProcessorNames.generation(each).equals(Optional.of(generation)))
                .toList();
        KafkaAnswers.of(admin.deleteTopics(own).all());
    }

    static int latest(Set<String> topics) {
        return topics.stream()
                .map(ProcessorNames::generation)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private long end() {
        try {
            return KafkaAnswers.of(admin.listOffsets(Map.of(SWITCHES, OffsetSpec.latest()))
                            .partitionResult(SWITCHES))
                    .offset();
        } catch (UnknownTopicOrPartitionException e) {
            return 0; // of an older version, which had one generation stand
        }
    }

    private void readTo(long end) {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(Leftovers.config(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(SWITCHES));
            consumer.seek(SWITCHES, read);
            while (consumer.position(SWITCHES) < end) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    GenerationSwitch told = codec.decodeIfLegible(each.value());
                    standing = told == null ? standing : told.getGeneration();
                }
            }
            read = end;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
