package io.tongbao.publisher;

import io.tongbao.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning to what is its end at the start. */
final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Polls in a row without any progress before giving up: half a minute of a silent broker. */
    private static final int PATIENCE = 150;

    private TopicReader() {}

    /** All partitions of a topic. */
    static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, Topic topic) {
        List<PartitionInfo> infos = consumer.partitionsFor(topic.name());
        if (infos == null || infos.isEmpty()) {
            throw new PublishException("topic " + topic.name() + " is missing: run `tongbao topics create`", null);
        }
        return infos.stream()
                .map(i -> new TopicPartition(i.topic(), i.partition()))
                .toList();
    }

    /** Where topics end now, by all of their partitions. */
    static Map<TopicPartition, Long> ends(Consumer<byte[], byte[]> consumer, List<Topic> topics) {
        return consumer.endOffsets(topics.stream()
                .flatMap(each -> partitions(consumer, each).stream())
                .toList());
    }

    /** Turns to where these topics ended once; others may be among what is told. */
    static void begin(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, List<Topic> topics) {
        Set<String> names = topics.stream().map(Topic::name).collect(Collectors.toSet());
        List<TopicPartition> read = ends.keySet().stream()
                .filter(each -> names.contains(each.topic()))
                .toList();
        consumer.assign(read);
        read.forEach(each -> consumer.seek(each, ends.getOrDefault(each, 0L)));
    }

    static void toEnd(
            Consumer<byte[], byte[]> consumer,
            Topic topic,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        latest(consumer, topic, Long.MAX_VALUE, each);
    }

    /** Reads only the last records of each partition. */
    static void latest(
            Consumer<byte[], byte[]> consumer,
            Topic topic,
            long most,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        List<TopicPartition> partitions = partitions(consumer, topic);
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.beginningOffsets(partitions)
                .forEach((partition, first) ->
                        consumer.seek(partition, Math.max(first, ends.getOrDefault(partition, 0L) - most)));
        int idle = 0;
        long before = -1;
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            consumer.poll(POLL).forEach(each);
            long position = partitions.stream().mapToLong(consumer::position).sum();
            idle = position == before ? idle + 1 : 0;
            before = position;
            if (idle > PATIENCE) {
                throw new PublishException(
                        "topic " + topic.name() + " cannot be read to its end: the broker sends nothing", null);
            }
        }
    }
}
