package io.tongbao.publisher;

import io.tongbao.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
