package io.tongbao.cli;

import io.tongbao.processor.Barrier;
import io.tongbao.store.Database;
import io.tongbao.store.LandedUntil;
import io.tongbao.store.sink.SinkOffsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Waits until every input that was there at the call has gone through every stage and has landed, and notes it. */
final class LandedBarrier {
    private static final long LOOK_AGAIN_MS = 20;

    private final Map<String, String> kafka;
    private final IntSupplier generation;
    private final Database database;
    private final Clock clock;

    LandedBarrier(Map<String, String> kafka, int generation, Database database, Clock clock) {
        this(kafka, () -> generation, database, clock);
    }

    /** @param generation asked for each time, as a later one may have begun */
    LandedBarrier(Map<String, String> kafka, IntSupplier generation, Database database, Clock clock) {
        this.kafka = kafka;
        this.generation = generation;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Waits.
     *
     * @param mark as for {@link Barrier#await}
     * @param look called each time before it looks again; may throw when waiting has become pointless
     * @throws IllegalStateException when it takes longer than {@code limit}
     */
    void await(Duration limit, Runnable mark, Runnable look) {
        long until = System.nanoTime() + limit.toNanos();
        Instant called = clock.instant();
        Map<TopicPartition, Long> ends;
        try (Barrier barrier = new Barrier(kafka, generation.getAsInt())) {
            ends = barrier.await(limit, mark);
        }
        while (!SinkOffsets.reached(database, ends)) {
            look.run();
            pause(until);
        }
        LandedUntil.note(database, called);
    }

    private static void pause(long until) {
        if (System.nanoTime() > until) {
            throw new IllegalStateException("not finished in time: results have not landed in the database");
        }
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
