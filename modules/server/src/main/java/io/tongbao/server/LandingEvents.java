package io.tongbao.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.javalin.http.util.AsyncExecutor;
import io.tongbao.store.Database;
import io.tongbao.store.StoreException;
import io.tongbao.store.sink.LandedCounter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import kotlin.LazyKt;
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

    void register(JavalinConfig settings) {
        // joining takes no time; Javalin's own pool is of threads that would keep the process alive
        settings.concurrency.executor = LazyKt.lazyOf(new AsyncExecutor(thread));
        SseHandler stream = new SseHandler(this::join);
        settings.routes.get("/api/v1/events", ctx -> {
            String accept = ctx.header("Accept");
            if (accept == null || !accept.contains("text/event-stream")) {
                throw new HttpResponseException(406, "Events come as text/event-stream: ask with that Accept header.");
            }
            stream.handle(ctx);
        });
    }

    private void join(SseClient client) {
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
            polling = thread.scheduleWithFixedDelay(this::pollAndGoOn, 0, POLL_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void stopPollingIfAlone() {
        if (clients.isEmpty() && polling != null) {
            polling.cancel(false);
            polling = null;
        }
    }

    /** A failure that got through would end the polling for good, and nobody would see it. */
    private void pollAndGoOn() {
        try {
            poll();
        } catch (RuntimeException e) {
            LOG.error("listeners may have missed an event", e);
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
                LOG.warn("listeners get no news for now: {}", e.getMessage());
            }
            troubled = true;
        }
        polls++;
        if (polls % POLLS_PER_COMMENT == 0) {
            clients.forEach(client -> client.sendComment("still here"));
            clients.removeIf(SseClient::terminated); // who left while joining
            stopPollingIfAlone();
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
