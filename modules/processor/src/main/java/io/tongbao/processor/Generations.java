package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.GenerationSwitch;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Which generations of the computation a cluster has seen, and which one stands: processors learn it from
 * {@code tongbao.generations}, as they know no database. The first stands until another was switched to.
 */
public final class Generations implements AutoCloseable {
    private static final TopicPartition LOG = new TopicPartition(Topics.GENERATIONS.name(), 0);
    private static final long ANSWER_SECONDS = 30;

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
     * @throws IllegalStateException when the cluster does not tell
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
     * @throws IllegalStateException when the cluster does not take it
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
            get(producer.send(new ProducerRecord<>(Topics.GENERATIONS.name(), value)));
        }
    }

    /**
     * The last that was ever started; 0 where none was.
     *
     * @throws IllegalStateException when the cluster does not tell
     */
    public int latest() {
        return latest(get(admin.listTopics().names()));
    }

    /**
     * Deletes the topics of a generation, and how far it had read.
     *
     * @throws IllegalStateException when somebody still computes it, or the cluster does not answer
     */
    public void drop(int generation) {
        try {
            get(admin.deleteConsumerGroups(List.of(ProcessorNames.figures(generation)))
                    .all());
        } catch (IllegalStateException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
        Set<String> results =
                Topics.results(generation).stream().map(Topic::name).collect(Collectors.toSet());
        List<String> own = get(admin.listTopics().names()).stream()
                .filter(each -> results.contains(each)
                        || ProcessorNames.generation(each).equals(Optional.of(generation)))
                .toList();
        get(admin.deleteTopics(own).all());
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
            return get(admin.listOffsets(Map.of(LOG, OffsetSpec.latest())).partitionResult(LOG))
                    .offset();
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0; // of an older version, which had one generation stand
            }
            throw e;
        }
    }

    private void readTo(long end) {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(Leftovers.config(kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(LOG));
            consumer.seek(LOG, read);
            while (consumer.position(LOG) < end) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    GenerationSwitch told = codec.decodeIfLegible(each.value());
                    standing = told == null ? standing : told.getGeneration();
                }
            }
            read = end;
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        return get(future.toCompletionStage().toCompletableFuture());
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("generations: " + e.getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "generations: the broker does not answer within " + ANSWER_SECONDS + " s", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
