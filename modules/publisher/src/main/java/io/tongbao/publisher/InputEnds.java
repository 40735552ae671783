package io.tongbao.publisher;

import io.tongbao.contracts.Topics;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Counts what came in on all inputs but the clock. */
final class InputEnds implements LongSupplier {
    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @param consumer is left open */
    InputEnds(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        this.partitions = Topics.inputs().stream()
                .filter(each -> !each.equals(Topics.CLOCK))
                .flatMap(each -> TopicReader.partitions(consumer, each).stream())
                .toList();
    }

    @Override
    public long getAsLong() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
