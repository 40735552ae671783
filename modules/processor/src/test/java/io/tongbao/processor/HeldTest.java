package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is ahead of its definitions waits, and leaves in its turn. */
class HeldTest {
    private KeyValueStore<String, byte[]> store;
    private Held held;

    @BeforeEach
    void start() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore("held"),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        held = new Held(store);
    }

    private void hold(long mark, long position, String key) {
        held.hold(mark, position, new Held.Item("topic", key, new byte[] {7}, 5));
    }

    private List<String> upTo(long mark, long position) {
        return held.upTo(mark, position).stream().map(Held.Item::key).toList();
    }

    @Test
    void leaveInTheOrderInWhichTheyCameOncePositionIsReached() {
        hold(0, 9, "later");
        hold(0, 3, "a");
        hold(0, 3, "b");
        hold(0, 4, "c");

        assertThat(upTo(0, 2)).isEmpty();
        assertThat(upTo(0, 3)).containsExactly("a", "b");
        assertThat(upTo(0, 3)).isEmpty();
        assertThat(upTo(0, 10)).containsExactly("c", "later");
        assertThat(store.all()).isExhausted();
    }

    @Test
    void waitForTheirMarkTooWhateverIsDefined() {
        hold(2, 1, "behind the second");
        hold(1, 5, "behind the first");
        hold(0, 7, "in front");

        assertThat(upTo(0, 5)).isEmpty();
        assertThat(upTo(1, 5)).containsExactly("behind the first");
        assertThat(upTo(2, 7)).containsExactly("in front", "behind the second");
        assertThat(store.all()).isExhausted();
    }

    @Test
    void outliveARestartInTheirOrder() {
        hold(0, 3, "a");
        held = new Held(store);
        hold(0, 3, "b");

        List<Held.Item> left = held.upTo(0, 3);

        assertThat(left).extracting(Held.Item::key).containsExactly("a", "b");
        assertThat(left.get(0)).usingRecursiveComparison().isEqualTo(new Held.Item("topic", "a", new byte[] {7}, 5));
    }
}
