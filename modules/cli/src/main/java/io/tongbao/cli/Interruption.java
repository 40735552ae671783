package io.tongbao.cli;

import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Ctrl-C, for a thread that has something to close: what it does is cut short, its closing is not, or every part that is
 * closed would tell of an interrupt.
 */
final class Interruption {
    /** As a shell gives it for a command that Ctrl-C ended. */
    static final int STATUS = 130;

    private final Thread working;
    private boolean isOver;

    /** @param working whose work is cut short */
    Interruption(Thread working) {
        this.working = working;
    }

    /** Cuts the work short, if it still goes on. */
    synchronized void cut() {
        if (!isOver) {
            working.interrupt();
        }
    }

    /** The work is over, whether cut short or not: from now on its thread is not interrupted any more. */
    synchronized void over() {
        isOver = true;
        Thread.interrupted();
    }

    /** Whether a command failed only since it was interrupted. */
    static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(each -> each instanceof InterruptException
                        || each instanceof InterruptedException
                        || each instanceof ClosedByInterruptException);
    }
}
