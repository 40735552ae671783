package io.tongbao.publisher;

import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the clock where several processes could: of all that run, the one that its group gives the topic's only partition
 * {@linkplain ClockTicks ticks}. When it is gone another takes over; one that has not noticed yet that it was replaced may
 * tell a day once more, which changes nothing.
 */
public final class ClockKeeper implements AutoCloseable {
    private static final Duration TURN = Duration.ofSeconds(1);

    private final Map<String, String> kafka;
    private final Registry registry;
    private final Clock clock;
    private final Duration every;
    private final ConsumerThread thread;

    /**
     * A keeper, not started yet.
     *
     * @param kafka as for {@link Publisher#connect}
     * @param every time at least between two ticks of a day
     */
    public ClockKeeper(Map<String, String> kafka, Registry registry, Clock clock, Duration every) {
        this.kafka = Map.copyOf(kafka);
        this.registry = registry;
        this.clock = clock;
        this.every = every;
        this.thread = new ConsumerThread("clock", () -> Clients.clockGroup(this.kafka), this::keep);
    }

    /** Starts its thread. */
    public void start() {
        thread.start();
    }

    /** What is wrong now; null when all is well. */
    public @Nullable String trouble() {
        return thread.trouble();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void keep(Consumer<byte[], byte[]> consumer) {
        consumer.subscribe(List.of(Topics.CLOCK.name()));
        while (!thread.isStopped()) {
            join(consumer);
            if (!consumer.assignment().isEmpty()) {
                tick(consumer);
            }
        }
    }

    /** Ticks until another is to. */
    private void tick(Consumer<byte[], byte[]> consumer) {
        try (Publisher publisher = Publisher.connect(kafka, registry);
                ClockTicks ticks = ClockTicks.connect(kafka, registry, publisher, clock, every)) {
            while (!thread.isStopped() && !consumer.assignment().isEmpty()) {
                ticks.tick();
                thread.well();
                join(consumer);
            }
        }
    }

    /** Stays in the group; what is in the topic is not read this way. */
    private void join(Consumer<byte[], byte[]> consumer) {
        consumer.pause(consumer.assignment());
        consumer.poll(TURN);
        thread.well();
    }
}
