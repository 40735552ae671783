package io.tongbao.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be closed the last first. */
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** The same, closed with all others. */
    <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** Neither one that fails nor an interrupt keeps the others open. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) { // AutoCloseable declares it
                LOG.warn("{} was not stopped cleanly", part, e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
