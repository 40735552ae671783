package io.tongbao.publisher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Waits until a change of topics' timestamp type has reached every broker. Brokers apply changes in order and say
 * nothing of it: so a topic made for this alone, with a partition on each, is changed after the others, and tried.
 */
final class BrokersFollow {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** Any time long ago that no broker would give. */
    private static final long LONG_AGO = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    private BrokersFollow() {}

    static void await(Map<String, String> kafka) {
        String topic = "tongbao.import-probe-" + UUID.randomUUID();
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            create(admin, topic);
            try {
                change(admin, topic);
                awaitProbe(kafka, topic);
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("topic " + topic + " could not be tried: " + e.getCause(), e.getCause());
        }
    }

    private static void create(Admin admin, String topic) throws InterruptedException, ExecutionException {
        Map<Integer, List<Integer>> onEach = new HashMap<>();
        for (Node broker : admin.describeCluster().nodes().get()) {
            onEach.put(onEach.size(), List.of(broker.id()));
        }
        NewTopic probe = new NewTopic(topic, onEach)
                .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name));
        admin.createTopics(List.of(probe)).all().get();
    }

    private static void change(Admin admin, String topic) throws InterruptedException, ExecutionException {
        var entry = new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.CREATE_TIME.name);
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    private static void awaitProbe(Map<String, String> kafka, String topic)
            throws InterruptedException, ExecutionException {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            long deadline = System.nanoTime() + LIMIT.toNanos();
            List<Integer> waiting = new ArrayList<>();
            producer.partitionsFor(topic).forEach(each -> waiting.add(each.partition()));
            while (!waiting.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new PublishException(
                            "a broker still stamps records itself; check that message.timestamp.type may be changed",
                            null);
                }
                if (follows(producer, topic, waiting.get(0))) {
                    waiting.remove(0);
                }
            }
        }
    }

    private static boolean follows(Producer<byte[], byte[]> producer, String topic, int partition)
            throws InterruptedException, ExecutionException {
        var probe = new ProducerRecord<byte[], byte[]>(topic, partition, LONG_AGO, null, new byte[0]);
        return producer.send(probe).get().timestamp() == LONG_AGO;
    }
}
