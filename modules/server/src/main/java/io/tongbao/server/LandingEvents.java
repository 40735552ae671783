package io.tongbao.server;

import io.javalin.http.sse.SseClient;
import io.tongbao.store.Database;
import io.tongbao.store.StoreException;
import io.tongbao.store.sink.LandedCounter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events at {@code /api/v1/events}: {@code landed} with the count of landed rows, once on joining and then
 * whenever it has changed. The database is asked only while somebody listens.
 */
final class LandingEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LandingEvents.class);
    private static final int POLL_MS = 150;
    /** A comment this often keeps the connection open and finds out who has left. */
    private static final int POLLS_PER_COMMENT = 10_000 / POLL_MS;

    private final Database database;
    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "landing-events");
        made.setDaemon(true);
        return made;
    });
    private @Nullable ScheduledFuture<?> polling;
    private long last = -1;
    private int polls;
    private boolean troubled;

    LandingEvents(Database database) {
        this.database = database;
    }

    /** Takes in a listener. */
    void join(SseClient client) {
        client.keepAlive();
        client.onClose(() -> leave(client));
        // in the one thread that sends, so that nothing falls between the first event and the next
        thread.execute(() -> {
            clients.add(client);
            startPolling();
            if (last >= 0) {
                send(client);
            }
        });
    }

    /** How many listen. */
    int listeners() {
        return clients.size();
    }

    private void leave(SseClient client) {
        clients.remove(client);
        if (!thread.isShutdown()) {
            thread.execute(this::stopPollingIfAlone);
        }
    }

    private void startPolling() {
        if (polling == null) {
            last = -1; // what was known when the last listener left is old
            polling = thread.scheduleWithFixedDelay(this::poll, 0, POLL_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void stopPollingIfAlone() {
        if (clients.isEmpty() && polling != null) {
            polling.cancel(false);
            polling = null;
        }
    }

    private void poll() {
        try {
            long now = LandedCounter.read(database).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            troubled = false;
            if (now != last) {
                last = now;
                clients.forEach(this::send);
            }
        } catch (StoreException e) {
            if (!troubled) {
                LOG.warn("listeners get no news while the database does not answer", e);
            }
            troubled = true;
        }
        polls++;
        if (polls % POLLS_PER_COMMENT == 0) {
            clients.forEach(client -> client.sendComment("still here"));
        }
    }

    private void send(SseClient client) {
        client.sendEvent("landed", "{\"landing\":" + last + "}", Long.toString(last));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        clients.forEach(SseClient::close);
    }
}
