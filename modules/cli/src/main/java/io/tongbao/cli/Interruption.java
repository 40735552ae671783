package io.tongbao.cli;

import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Ctrl-C, for a thread that has something to start and to close: what it does between is cut short, starting and closing
 * are not, or every part that is started or closed would tell of an interrupt.
 */
final class Interruption {
    /** As a shell gives it for a command that Ctrl-C ended. */
    static final int STATUS = 130;

    private final Thread working;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean isCuttable;

    /** @param working whose work is cut short */
    Interruption(Thread working) {
        this.working = working;
    }

    /** That of this thread, when the JVM is told to end: it then waits until {@link #ended()}. */
    static Interruption atShutdown() {
        Interruption interruption = new Interruption(Thread.currentThread());
        Thread hook = new Thread(
                () -> {
                    interruption.cut();
                    await(interruption.ended);
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return interruption;
    }

    /** All is closed: the JVM need not wait any longer. */
    void ended() {
        ended.countDown();
    }

    /** Cuts the work short: now, or as soon as it may be. */
    synchronized void cut() {
        asked.countDown();
        if (isCuttable) {
            working.interrupt();
        }
    }

    /** All is started: from now on the work may be cut short, and is at once where that was asked for meanwhile. */
    synchronized void started() {
        isCuttable = true;
        if (isAsked()) {
            working.interrupt();
        }
    }

    /** The work is over, whether cut short or not: from now on its thread is not interrupted any more. */
    synchronized void over() {
        isCuttable = false;
        Thread.interrupted();
    }

    /** Whether the work is to be cut short. */
    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits until it is. */
    void await() {
        await(asked);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it is, so long at most; tells whether it is. */
    boolean await(Duration limit) {
        try {
            return asked.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether a command failed only since it was interrupted. */
    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(each -> each instanceof InterruptException
                        || each instanceof InterruptedException
                        || each instanceof ClosedByInterruptException);
    }
}
