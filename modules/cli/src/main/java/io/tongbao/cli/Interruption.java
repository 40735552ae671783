package io.tongbao.cli;

import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
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
    private boolean isCuttable;

    /** @param working whose work is cut short */
    Interruption(Thread working) {
        this.working = working;
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
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
