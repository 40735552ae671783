package io.tongbao.publisher;

import io.tongbao.contracts.Registry;
import io.tongbao.statistics.Entitlement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Forwards what direct publishers send to ingress topics of their own, exactly once: Kafka grants rights by topic, so that
 * the topic's name says who it is (V02). What its sender is not entitled to, or what cannot be read, goes to the rejects.
 */
public final class Admission implements AutoCloseable {
    /** Whose offsets in Kafka tell how far ingress topics were forwarded. */
    public static final String GROUP = "tongbao-admission";

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, String> kafka;
    private final Registry registry;
    private final String instance;
    private final Function<String, List<Entitlement>> entitled;
    private final ConsumerThread thread;

    /**
     * Of a cluster.
     *
     * @param kafka as for {@link Publisher#connect}
     * @param instance which admission this is: another of the same name takes its place
     * @param entitled what each key of a publisher lets it send, by its name; empty where it is unknown. What it throws is tried again
     */
    public Admission(
            Map<String, String> kafka,
            Registry registry,
            String instance,
            Function<String, List<Entitlement>> entitled) {
        this.kafka = Map.copyOf(kafka);
        this.registry = registry;
        this.instance = instance;
        this.entitled = entitled;
        this.thread = new ConsumerThread("admission", () -> Clients.ingress(this.kafka), this::forwardAll);
    }

    /** Begins to forward, in a thread of its own. */
    public void start() {
        thread.start();
    }

    /** What is wrong now; null when all is well. */
    public @Nullable String trouble() {
        return thread.trouble();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void forwardAll(Consumer<byte[], byte[]> reading) {
        // asked once for all that came together: a key that is revoked is good for no later one
        Map<String, List<Entitlement>> asked = new HashMap<>();
        Ingress ingress = new Ingress(registry, name -> asked.computeIfAbsent(name, entitled));
        try (Producer<String, byte[]> writing = Clients.transactional(kafka, "tongbao-admission-" + instance)) {
            writing.initTransactions();
            reading.subscribe(Ingress.TOPICS);
            while (!thread.isStopped()) {
                ConsumerRecords<byte[], byte[]> records = reading.poll(POLL);
                thread.well();
                asked.clear();
                if (!records.isEmpty()) {
                    forward(records, ingress, reading, writing);
                }
            }
        }
    }

    private static void forward(
            ConsumerRecords<byte[], byte[]> records,
            Ingress ingress,
            Consumer<byte[], byte[]> reading,
            Producer<String, byte[]> writing) {
        writing.beginTransaction();
        try {
            for (ConsumerRecord<byte[], byte[]> each : records) {
                ProducerRecord<String, byte[]> judged = ingress.judge(each, writing);
                var unused = writing.send(judged);
            }
            Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(records.nextOffsets());
            writing.sendOffsetsToTransaction(next, reading.groupMetadata());
            writing.commitTransaction();
        } catch (RuntimeException e) {
            abort(writing, e);
            throw e;
        }
    }

    private static void abort(Producer<String, byte[]> writing, RuntimeException cause) {
        try {
            writing.abortTransaction();
        } catch (KafkaException e) {
            cause.addSuppressed(e); // the broker does it when the next one of this name begins
        }
    }
}
