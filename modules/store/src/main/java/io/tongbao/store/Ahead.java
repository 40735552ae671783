package io.tongbao.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that ask a database while whoever needs the answer goes on to the next question. While all are busy the one who
 * asks does it itself, so that nobody waits for a thread.
 */
final class Ahead implements AutoCloseable {
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    /** @param most threads at a time, at least 1 */
    Ahead(int most) {
        threads = new ThreadPoolExecutor(
                0,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "tongbao-ahead");
                    thread.setDaemon(true);
                    return thread;
                },
                (task, pool) -> task.run()); // once closed too, where CallerRunsPolicy drops it
    }

    <T> Supplier<T> begin(Supplier<T> question) {
        FutureTask<T> task = new FutureTask<>(question::get);
        threads.execute(task);
        return () -> answer(task);
    }

    private static <T> T answer(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // a question is short: its answer is not given up
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException runtime) {
            return runtime;
        }
        throw new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
