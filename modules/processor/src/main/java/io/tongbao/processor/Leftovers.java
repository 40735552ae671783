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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Waits, from outside, for what stores hold to leave them; the stores are empty most of the time, and their changelogs
 * tell. Only what was there at the first look at a store is waited for: more may keep coming.
 */
final class Leftovers implements AutoCloseable {
    private static final int LONGEST_FETCH_MS = 20;

    private final Consumer<String, byte[]> consumer;
    private final Map<String, List<TopicPartition>> partitions = new HashMap<>();
    /** What each store holds, as far as its changelog was read. */
    private final Map<String, Set<String>> held = new HashMap<>();
    /** What of it was there at the first look, and has not left since. */
    private final Map<String, Set<String>> awaited = new HashMap<>();

    Leftovers(Map<String, String> kafka) {
        this(new KafkaConsumer<>(config(kafka), new StringDeserializer(), new ByteArrayDeserializer()));
    }

    /** @param consumer is closed with this */
    Leftovers(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static Map<String, Object> config(Map<String, String> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        // to close is to wait until the broker has answered the fetch that is under way, by default half a second
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MS);
        return config;
    }

    /** Reads on to the end of a changelog, and tells whether all that was there at the first look has left since. */
    boolean haveLeft(String changelog) {
        List<TopicPartition> its = partitions.computeIfAbsent(changelog, this::begin);
        Map<TopicPartition, Long> ends = consumer.endOffsets(its);
        while (its.stream().anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
            consumer.poll(Duration.ofMillis(20)).forEach(this::take);
        }
        Set<String> holds = held.getOrDefault(changelog, Set.of());
        return awaited.computeIfAbsent(changelog, first -> new HashSet<>(holds)).isEmpty();
    }

    private List<TopicPartition> begin(String changelog) {
        List<TopicPartition> its = consumer.partitionsFor(changelog).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        all.addAll(its);
        consumer.assign(all);
        consumer.seekToBeginning(its);
        return its;
    }

    /** What is there at the next look is the first look's. */
    void lookAgain(String changelog) {
        awaited.remove(changelog);
    }

    private void take(ConsumerRecord<String, byte[]> change) {
        String key = change.partition() + "|" + change.key();
        Set<String> holds = held.computeIfAbsent(change.topic(), first -> new HashSet<>());
        if (change.value() == null) {
            holds.remove(key);
            awaited.getOrDefault(change.topic(), holds).remove(key);
        } else {
            holds.add(key);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
