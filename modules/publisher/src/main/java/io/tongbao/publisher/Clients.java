package io.tongbao.publisher;

import io.tongbao.contracts.RegionPartitioner;
import io.tongbao.contracts.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients as publishing needs them; the caller's settings say where and with which rights. */
final class Clients {
    private Clients() {}

    static Producer<String, byte[]> producer(Map<String, String> kafka) {
        return producer(kafka, Map.of());
    }

    /** One that says soon whether a transaction is there: somebody waits for the answer. */
    static Producer<String, byte[]> transactional(Map<String, String> kafka, String id) {
        return producer(
                kafka,
                Map.of(
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, id,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000,
                        ProducerConfig.LINGER_MS_CONFIG, 0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_SUBMISSION));
    }

    /** One that tries again for as long as Kafka is away, in order; that a topic cannot be found it says soon. */
    static Producer<String, byte[]> patient(Map<String, String> kafka) {
        return producer(
                kafka,
                Map.of(
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE,
                        ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000));
    }

    private static Producer<String, byte[]> producer(Map<String, String> kafka, Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.putAll(kafka);
        config.putAll(more);
        // what correctness rests on is not for settings to change
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, RegionPartitioner.class.getName());
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** One of the group that reads ingress topics; a new one is found within seconds. */
    static Consumer<byte[], byte[]> ingress(Map<String, String> kafka) {
        return consumer(
                kafka,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG, Admission.GROUP,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000,
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 8_000,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000));
    }

    /** One of the group whose only member with something assigned keeps the clock; it reads nothing. */
    static Consumer<byte[], byte[]> clockGroup(Map<String, String> kafka) {
        return consumer(
                kafka,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "tongbao-clock",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        8_000,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        2_000));
    }

    /** One that reads, as long as its owner asks it to, and is closed soon. */
    static Consumer<byte[], byte[]> consumer(Map<String, String> kafka) {
        return consumer(
                kafka,
                Map.of(
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        // to close is to wait until the broker has answered the fetch that is under way
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        50));
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, String> kafka, Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.putAll(more);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
