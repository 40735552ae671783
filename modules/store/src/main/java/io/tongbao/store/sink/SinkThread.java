package io.tongbao.store.sink;

import io.tongbao.store.generation.GenerationMovedException;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of a sink: a worker for the generation that stands, and the next one when another does. */
final class SinkThread implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SinkThread.class);

    private final IntFunction<SinkWorker> workers;
    private final boolean follows;
    private SinkWorker worker;
    private boolean closing;

    /**
     * A thread that begins with the first generation, and learns from the database which one stands.
     *
     * @param workers makes one for a generation
     * @param generation to begin with
     * @param follows whether it goes on with another generation; else it ends
     */
    SinkThread(IntFunction<SinkWorker> workers, int generation, boolean follows) {
        this.workers = workers;
        this.worker = workers.apply(generation);
        this.follows = follows;
    }

    @Override
    public void run() {
        while (true) {
            try {
                current().run();
                return;
            } catch (GenerationMovedException e) {
                LOG.info("{}", e.getMessage());
                if (!follows || !next(e.standing())) {
                    return;
                }
            }
        }
    }

    private synchronized SinkWorker current() {
        return worker;
    }

    private synchronized boolean next(int generation) {
        if (!closing) {
            worker = workers.apply(generation);
        }
        return !closing;
    }

    /** Ends the loop; what is being landed ends first. */
    synchronized void close() {
        closing = true;
        worker.close();
    }
}
