package io.tongbao.processor;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a store that is empty most of the time still holds, seen from outside by its changelog. */
final class Leftovers implements AutoCloseable {
    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Set<String> held = new HashSet<>();

    Leftovers(Map<String, String> kafka, String changelog) {
        Map<String, Object> config = new java.util.HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        this.partitions = consumer.partitionsFor(changelog).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on to the end of the changelog, and tells whether the store held nothing there. */
    boolean isEmpty() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
            consumer.poll(Duration.ofMillis(20)).forEach(each -> {
                String key = each.partition() + "|" + each.key();
                if (each.value() == null) {
                    held.remove(key);
                } else {
                    held.add(key);
                }
            });
        }
        return held.isEmpty();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
