package io.tongbao.store.sink;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lands one batch at a time, beside the thread that reads the next one. For one such thread. */
final class LandingLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LandingLine.class);

    private final ExecutorService thread;
    private @Nullable Future<?> underway;

    /** Lands a batch. */
    interface Step {
        void land() throws SQLException;
    }

    /** @param name of its thread */
    LandingLine(String name) {
        this.thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
    }

    /**
     * Begins to land a batch, when the one before has landed.
     *
     * @throws SQLException when the one before could not be landed; nothing is begun
     * @throws OffsetsMovedException likewise
     */
    void begin(Step step) throws SQLException {
        settle();
        underway = thread.submit(() -> {
            step.land();
            return null;
        });
    }

    /** Whether a batch was begun of which nobody was told yet how it ended. */
    boolean isUnderway() {
        return underway != null;
    }

    /**
     * Waits until nothing is being landed.
     *
     * @throws SQLException when what was being landed could not be
     * @throws OffsetsMovedException likewise
     */
    void settle() throws SQLException {
        Future<?> ending = underway;
        if (ending == null) {
            return;
        }
        try {
            ending.get();
            underway = null;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            underway = null;
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException("a batch could not be landed: " + e.getCause(), e.getCause());
        }
    }

    /** Waits likewise; how it ended is told later. */
    void rest() {
        try {
            if (underway != null) {
                underway.get();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            LOG.debug("told when it is settled", e);
        }
    }

    /** Lets what is being landed end. */
    @Override
    public void close() {
        thread.shutdown();
        boolean wasInterrupted = Thread.interrupted(); // else nothing could be waited for
        try {
            settle();
        } catch (OffsetsMovedException e) {
            LOG.info("{}; whoever is there reads on", e.getMessage());
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the last batch has not landed; whoever goes on reads it again", e);
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
