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

    private void hold(long position, String key) {
        held.hold(position, new Held.Item("topic", key, new byte[] {7}, 5));
    }

    private List<String> upTo(long position) {
        return held.upTo(position).stream().map(Held.Item::key).toList();
    }

    @Test
    void leaveInTheOrderInWhichTheyCameOncePositionIsReached() {
        hold(9, "later");
        hold(3, "a");
        hold(3, "b");
        hold(4, "c");

        assertThat(upTo(2)).isEmpty();
        assertThat(upTo(3)).containsExactly("a", "b");
        assertThat(upTo(3)).isEmpty();
        assertThat(upTo(10)).containsExactly("c", "later");
        assertThat(store.all()).isExhausted();
    }

    @Test
    void outliveARestartInTheirOrder() {
        hold(3, "a");
        held = new Held(store);
        hold(3, "b");

        List<Held.Item> left = held.upTo(3);

        assertThat(left).extracting(Held.Item::key).containsExactly("a", "b");
        assertThat(left.get(0)).usingRecursiveComparison().isEqualTo(new Held.Item("topic", "a", new byte[] {7}, 5));
    }
}
