package io.tongbao.cli;

import io.tongbao.processor.Barrier;
import io.tongbao.store.Database;
import io.tongbao.store.LandedUntil;
import io.tongbao.store.generation.Generation;
import io.tongbao.store.sink.SinkOffsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Waits until every input that was there at the call has gone through every stage of the generation that stands and has
 * landed, and notes it.
 */
final class LandedBarrier {
    private static final long LOOK_AGAIN_MS = 20;

    private final Map<String, String> kafka;
    private final Database database;
    private final Clock clock;

    LandedBarrier(Map<String, String> kafka, Database database, Clock clock) {
        this.kafka = kafka;
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
        try (Barrier barrier = new Barrier(kafka)) {
            ends = barrier.await(Generation.standing(database), limit, mark);
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
