package io.tongbao.notifier;

import io.tongbao.notifier.ledger.Courier;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of one courier: it looks each second whether something is due. */
final class Route {
    private static final Logger LOG = LoggerFactory.getLogger(Route.class);
    private static final long LOOK_EVERY_MS = 1_000;
    private static final long AFTER_A_FAULT_MS = 10_000;

    private final Courier courier;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable String fault;

    Route(Courier courier) {
        this.courier = courier;
        this.thread =
                new Thread(this::run, "tongbao-notifier-" + courier.receiver().name());
        thread.setUncaughtExceptionHandler((dead, cause) -> {
            fault = cause.toString();
            LOG.error("{} is told no more before a restart", receiver(), cause);
        });
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            boolean begun = false;
            long pause = 0;
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                try {
                    if (!begun) {
                        courier.begin();
                        begun = true;
                    }
                    courier.deliver();
                    fault = null;
                    pause = LOOK_EVERY_MS;
                } catch (SQLException | RuntimeException e) {
                    LOG.error("{} could not be told, this is tried again", receiver(), e);
                    fault = e.toString();
                    pause = AFTER_A_FAULT_MS;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String receiver() {
        return courier.receiver().name();
    }

    @Nullable
    String trouble() {
        return fault == null ? courier.trouble() : fault;
    }

    void stop() {
        stopped.countDown();
    }

    void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
