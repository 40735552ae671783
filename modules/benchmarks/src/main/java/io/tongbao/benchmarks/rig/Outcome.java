package io.tongbao.benchmarks.rig;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what has been committed to a topic so far, from its beginning. Not for several threads at once. */
public final class Outcome implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private long records;

    /** Of a topic of the rig's broker. */
    public Outcome(Rig rig, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        rig.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(all);
    }

    /** How many records there are, once whatever has come since the last call was looked at. */
    public long read(Consumer<ConsumerRecord<String, byte[]>> each) {
        var polled = consumer.poll(Duration.ofMillis(50));
        polled.forEach(each);
        records += polled.count();
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
