package io.tongbao.embedded;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what may hang, for a limited time. */
final class Bounded {
    private static final Logger LOG = LoggerFactory.getLogger(Bounded.class);

    private Bounded() {}

    /** Runs a task on a thread of its own; after the limit it is left behind, which the log says, as it does a failure. */
    static void run(String what, Duration limit, Runnable task) {
        var thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException failed) {
                        LOG.error("{} failed", what, failed);
                    }
                },
                what);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("{} has not ended after {} s; not waiting any longer", what, limit.toSeconds());
        }
    }
}
