package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.Mark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A mark divides what comes from several sources as it divides each of them. */
class GateTest {
    private static final List<String> SOURCES = List.of("x", "y", "z");

    private final List<String> taken = new ArrayList<>();
    private KeyValueStore<String, byte[]> state;
    private KeyValueStore<String, byte[]> held;
    private long definitions;
    private Gate gate;

    @BeforeEach
    void start() {
        state = store("state");
        held = store("held");
        restart();
    }

    private static KeyValueStore<String, byte[]> store(String name) {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        KeyValueStore<String, byte[]> store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }

    private void restart() {
        gate = new Gate(state, new Held(held), SOURCES.size(), () -> definitions, this::take);
    }

    private void take(Held.Item item) {
        if (item.topic().equals("mark")) {
            gate.came(item.key(), mark(item.value()[0]));
        } else if (item.topic().equals("definition")) {
            definitions = item.value()[0];
        } else {
            taken.add(item.key());
        }
    }

    private static Mark mark(long number) {
        return new Mark(number, Instant.ofEpochMilli(number), LocalDate.EPOCH, number >= 2 ? 1 : 0);
    }

    private void send(long after, long position, String name) {
        Held.Item item = new Held.Item("figure", name, name.getBytes(StandardCharsets.UTF_8), after);
        gate.offer(after, position, item, () -> take(item));
    }

    private void send(String source, long number) {
        Held.Item item = new Held.Item("mark", source, new byte[] {(byte) number}, number);
        gate.offer(number - 1, mark(number).definitions(), item, () -> take(item));
    }

    private void define(long after, long position) {
        Held.Item item = new Held.Item("definition", "", new byte[] {(byte) position}, position);
        gate.offer(after, 0, item, () -> take(item));
    }

    private void openAll() {
        while (gate.next() != null) {
            taken.add("mark " + Objects.requireNonNull(gate.next()).number());
            gate.open();
        }
    }

    @Test
    void whatIsBehindAMarkWaitsUntilItHasComeFromEverySource() {
        send("x", 1);
        send(1, 0, "x behind");
        send(0, 0, "y in front");
        send("y", 1);
        assertThat(gate.next()).as("z has not sent it").isNull();
        send(0, 0, "z in front");
        send("z", 1);
        send(1, 0, "y behind, while the mark waits");

        openAll();
        send(1, 0, "z behind");

        assertThat(taken)
                .containsExactly(
                        "y in front", "z in front", "mark 1", "x behind", "y behind, while the mark waits", "z behind");
        assertThat(held.all()).isExhausted();
    }

    @Test
    void oneSourceMayBeMarksAhead() {
        send("x", 1);
        send(1, 0, "x1");
        send("x", 2);
        send(2, 1, "x2");
        send("y", 1);
        send("z", 1);
        openAll();
        assertThat(taken).containsExactly("mark 1", "x1");

        define(1, 1);
        send(1, 1, "y1");
        send("y", 2);
        send("z", 2);
        openAll();

        assertThat(taken).containsExactly("mark 1", "x1", "y1", "mark 2", "x2");
    }

    @Test
    void aDefinitionBehindTheMarkWaitsAndAMarkForThoseInFrontOfIt() {
        SOURCES.forEach(each -> send(each, 1));
        define(1, 1);
        assertThat(definitions).as("it is defined behind the mark").isZero();
        openAll();
        assertThat(definitions).isEqualTo(1);

        definitions = 0;
        SOURCES.forEach(each -> send(each, 2));
        assertThat(gate.next()).as("a definition in front of it is missing").isNull();
        define(1, 1);
        assertThat(gate.next()).isEqualTo(mark(2));
    }

    @Test
    void nothingIsKeptWhileNothingIsHeld() {
        send(0, 0, "a");
        send(0, 0, "b");

        assertThat(taken).containsExactly("a", "b");
        assertThat(state.all()).isExhausted();
        assertThat(held.all()).isExhausted();
    }

    /** Whatever the interleaving and whenever a run ends, each mark has the same in front of it. */
    @RepeatedTest(50)
    void everyInterleavingIsDividedAlike(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<List<Runnable>> queues = new ArrayList<>();
        for (String source : SOURCES) {
            List<Runnable> queue = new ArrayList<>();
            for (int mark = 0; mark < 4; mark++) {
                long after = mark;
                queue.add(() -> send(after, after >= 2 ? 1 : 0, source + after));
                queue.add(() -> send(source, after + 1));
            }
            queues.add(queue);
        }
        queues.add(new ArrayList<>(List.of(() -> define(1, 1))));
        while (queues.stream().anyMatch(each -> !each.isEmpty())) {
            List<Runnable> queue = queues.get(random.nextInt(queues.size()));
            if (!queue.isEmpty()) {
                queue.remove(0).run();
            }
            if (random.nextInt(4) == 0) {
                restart();
            }
            if (random.nextInt(2) == 0) {
                openAll();
            }
        }
        openAll();

        List<String> divided = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String each : taken) {
            if (each.startsWith("mark")) {
                Collections.sort(part);
                divided.add(String.join(" ", part));
                part.clear();
            } else {
                part.add(each);
            }
        }
        assertThat(divided).containsExactly("x0 y0 z0", "x1 y1 z1", "x2 y2 z2", "x3 y3 z3");
        assertThat(part).isEmpty();
        assertThat(held.all()).isExhausted();
    }
}
