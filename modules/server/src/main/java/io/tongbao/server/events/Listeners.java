package io.tongbao.server.events;

import io.javalin.http.sse.SseClient;
import io.tongbao.store.StoreException;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who listens to server-sent events. One thread looks for news and tells all of them, once when somebody joins and then
 * again and again; it looks for nothing while nobody listens.
 *
 * @param <T> what is known of a listener: what it waits for, what it was told last
 */
public final class Listeners<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final int POLL_MS = 150;
    /** A comment this often keeps the connection open and finds out who has left. */
    private static final int POLLS_PER_COMMENT = 10_000 / POLL_MS;

    private final String name;
    private final Consumer<Map<SseClient, T>> telling;
    private final Map<SseClient, T> listeners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> polling;
    private int polls;
    private boolean troubled;

    /**
     * @param name of the thread
     * @param telling tells each listener what is new to it; called in that thread alone
     */
    public Listeners(String name, Consumer<Map<SseClient, T>> telling) {
        this.name = name;
        this.telling = telling;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Takes a listener in, who is told soon. */
    public void join(SseClient client, T known) {
        client.keepAlive();
        client.onClose(() -> leave(client));
        // in the one thread that tells, so that nothing falls between the first event and the next
        thread.execute(() -> {
            listeners.put(client, known);
            if (polling == null) {
                polling = thread.scheduleWithFixedDelay(this::pollAndGoOn, 0, POLL_MS, TimeUnit.MILLISECONDS);
            }
        });
    }

    /** How many listen. */
    public int count() {
        return listeners.size();
    }

    /** The thread, for what takes no time. */
    public ExecutorService thread() {
        return thread;
    }

    private void leave(SseClient client) {
        listeners.remove(client);
        if (!thread.isShutdown()) {
            thread.execute(this::stopPollingIfAlone);
        }
    }

    private void stopPollingIfAlone() {
        if (listeners.isEmpty() && polling != null) {
            polling.cancel(false);
            polling = null;
        }
    }

    /** A failure that got through would end the polling for good, and nobody would see it. */
    private void pollAndGoOn() {
        try {
            poll();
        } catch (RuntimeException e) {
            LOG.error("{}: listeners may have missed an event", name, e);
        }
    }

    private void poll() {
        try {
            telling.accept(Collections.unmodifiableMap(listeners));
            troubled = false;
        } catch (StoreException e) {
            if (!troubled) {
                LOG.warn("{}: listeners get no news for now: {}", name, e.getMessage());
            }
            troubled = true;
        }
        polls++;
        if (polls % POLLS_PER_COMMENT == 0) {
            listeners.keySet().forEach(client -> client.sendComment("still here"));
            listeners.keySet().removeIf(SseClient::terminated); // who left while joining
            stopPollingIfAlone();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        listeners.keySet().forEach(SseClient::close);
    }
}
