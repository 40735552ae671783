package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a store holds, told by its changelog. */
class LeftoversTest {
    private static final TopicPartition PARTITION = new TopicPartition("pending", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
    private long end;

    private Leftovers leftovers() {
        Node[] none = {};
        consumer.updatePartitions("pending", List.of(new PartitionInfo("pending", 0, Node.noNode(), none, none)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        consumer.assign(List.of(PARTITION)); // it takes no records for others
        return new Leftovers(consumer);
    }

    private void write(String key, byte @Nullable [] value) {
        consumer.addRecord(new ConsumerRecord<>("pending", 0, end++, key, value));
        consumer.updateEndOffsets(Map.of(PARTITION, end));
    }

    @Test
    void emptyStoreHasNothingToWaitFor() {
        try (Leftovers leftovers = leftovers()) {
            assertThat(leftovers.haveLeft("pending")).isTrue();
        }
    }

    @Test
    void onlyWhatWasThereAtTheFirstLookIsWaitedFor() {
        try (Leftovers leftovers = leftovers()) {
            write("gone", new byte[1]);
            write("a", new byte[1]);
            write("gone", null);
            write("b", new byte[1]);
            assertThat(leftovers.haveLeft("pending")).isFalse();

            write("a", null);
            write("a", new byte[1]);
            write("c", new byte[1]);
            assertThat(leftovers.haveLeft("pending")).isFalse();

            write("b", null);
            assertThat(leftovers.haveLeft("pending")).isTrue();
        }
    }

    @Test
    void whatHasComeSinceIsWaitedForWhenItIsLookedAtAnew() {
        try (Leftovers leftovers = leftovers()) {
            write("a", new byte[1]);
            assertThat(leftovers.haveLeft("pending")).isFalse();
            write("a", null);
            write("b", new byte[1]);
            assertThat(leftovers.haveLeft("pending")).isTrue();

            leftovers.lookAgain("pending");

            assertThat(leftovers.haveLeft("pending")).isFalse();
            write("b", null);
            assertThat(leftovers.haveLeft("pending")).isTrue();
        }
    }

    @Test
    void noFetchIsUnderWayForLongWhenItIsClosed() {
        assertThat(Leftovers.config(Map.of("fetch.max.wait.ms", "500")))
                .hasEntrySatisfying(
                        "fetch.max.wait.ms", wait -> assertThat((int) wait).isLessThan(50));
    }
}
