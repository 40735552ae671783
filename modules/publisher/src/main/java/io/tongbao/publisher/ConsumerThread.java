package io.tongbao.publisher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works with a consumer until it is closed; where that fails it tells why, and begins anew with another. */
final class ConsumerThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerThread.class);
    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final long PAUSE_MS = 1_000;

    private final Supplier<Consumer<byte[], byte[]>> connect;
    private final Work work;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable String trouble;

    /** What it does. */
    interface Work {
        /** Works until {@link #isStopped()}; what it throws has it called again with another consumer. */
        void with(Consumer<byte[], byte[]> consumer);
    }

    ConsumerThread(String name, Supplier<Consumer<byte[], byte[]>> connect, Work work) {
        this.connect = connect;
        this.work = work;
        this.thread = new Thread(this::run, name);
    }

    void start() {
        thread.start();
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** What is wrong now; null when all is well. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** The work goes well again. */
    void well() {
        trouble = null;
    }

    @Override
    public void close() {
        stop.countDown();
        Consumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            try (Consumer<byte[], byte[]> connected = connect.get()) {
                consumer = connected;
                work.with(connected);
                goesOn = false;
            } catch (WakeupException | InterruptException e) {
                goesOn = false;
            } catch (RuntimeException e) { // of the environment, whatever it is
                trouble = String.valueOf(e.getMessage());
                LOG.warn("{} waits: {}", thread.getName(), trouble);
                goesOn = pause();
            }
        }
        consumer = null;
    }

    /** Whether to try again. */
    private boolean pause() {
        try {
            return !stop.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
