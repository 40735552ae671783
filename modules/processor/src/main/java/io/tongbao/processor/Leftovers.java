package io.tongbao.processor;

import java.time.Duration;
import java.util.HashMap;
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

/**
 * Waits, from outside, for what a store holds to leave it; the store is empty most of the time, and its changelog tells.
 * Only what was there at the first look is waited for: more may keep coming.
 */
final class Leftovers implements AutoCloseable {
    private static final int LONGEST_FETCH_MS = 20;

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Set<String> held = new HashSet<>();
    private boolean looked;

    Leftovers(Map<String, String> kafka, String changelog) {
        this(new KafkaConsumer<>(config(kafka), new StringDeserializer(), new ByteArrayDeserializer()), changelog);
    }

    /** @param consumer is closed with this */
    Leftovers(Consumer<String, byte[]> consumer, String changelog) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(changelog).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static Map<String, Object> config(Map<String, String> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        // to close is to wait until the broker has answered the fetch that is under way, by default half a second
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MS);
        return config;
    }

    /** Reads on to the end of the changelog, and tells whether all that was there at the first look has left since. */
    boolean haveLeft() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
            consumer.poll(Duration.ofMillis(20)).forEach(each -> {
                String key = each.partition() + "|" + each.key();
                if (each.value() == null) {
                    held.remove(key);
                } else if (!looked) {
                    held.add(key);
                }
            });
        }
        looked = true;
        return held.isEmpty();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
