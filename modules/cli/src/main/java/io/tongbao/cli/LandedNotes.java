package io.tongbao.cli;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out until when everything has landed, every few minutes and when asked to: until then as-of answers are final. */
final class LandedNotes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LandedNotes.class);
    /** So long as-of answers may be called provisional though they are final. */
    private static final long MINUTES_BETWEEN = 5;

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final LandedBarrier barrier;
    private final Runnable look;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService looking = Executors.newSingleThreadExecutor();
    private final AtomicBoolean isLookedFor = new AtomicBoolean();

    /** @param look as for {@link LandedBarrier#await} */
    LandedNotes(LandedBarrier barrier, Runnable look) {
        this.barrier = barrier;
        this.look = look;
        var unused = schedule.scheduleWithFixedDelay(this::note, MINUTES_BETWEEN, MINUTES_BETWEEN, TimeUnit.MINUTES);
    }

    /** Finds out as soon as everything has landed that was sent until now, and notes it; does not wait for it. */
    void lookFor() {
        if (isLookedFor.compareAndSet(false, true)) {
            looking.execute(() -> {
                isLookedFor.set(false); // what is sent from here on asks for another look
                note();
            });
        }
    }

    private void note() {
        try {
            barrier.await(LIMIT, () -> {}, look);
        } catch (RuntimeException e) {
            LOG.debug("not everything has landed now; it is looked at again later", e);
        }
    }

    /** Lets it end what it is at, if that is soon: what is cut short complains. */
    @Override
    public void close() {
        schedule.shutdownNow();
        looking.shutdown();
        try {
            if (!looking.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS)) {
                looking.shutdownNow();
            }
        } catch (InterruptedException e) {
            looking.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
