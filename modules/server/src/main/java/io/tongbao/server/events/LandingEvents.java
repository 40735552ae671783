package io.tongbao.server.events;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.javalin.http.util.AsyncExecutor;
import io.tongbao.store.Database;
import io.tongbao.store.sink.LandedCounter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kotlin.LazyKt;

/**
 * Server-sent events at {@code /api/v1/events}: {@code landed} with the count of landed rows, once on joining and then
 * whenever it has changed.
 */
public final class LandingEvents implements AutoCloseable {
    private static final long NOTHING = -1;

    private final Database database;
    /** Each with the count that it was told last. */
    private final Listeners<AtomicLong> listeners = new Listeners<>("landing-events", this::tell);

    public LandingEvents(Database database) {
        this.database = database;
    }

    /** Makes the route known, and joining it a matter of a thread that does not keep the process alive. */
    public void register(JavalinConfig settings) {
        settings.concurrency.executor = LazyKt.lazyOf(new AsyncExecutor(listeners.thread()));
        SseHandler stream = new SseHandler(client -> listeners.join(client, new AtomicLong(NOTHING)));
        settings.routes.get("/api/v1/events", ctx -> {
            String accept = ctx.header("Accept");
            if (accept == null || !accept.contains("text/event-stream")) {
                throw new HttpResponseException(406, "Events come as text/event-stream: ask with that Accept header.");
            }
            stream.handle(ctx);
        });
    }

    /** How many listen. */
    public int listeners() {
        return listeners.count();
    }

    private void tell(Map<SseClient, AtomicLong> all) {
        long now = LandedCounter.read(database).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        all.forEach((client, told) -> {
            if (told.getAndSet(now) != now) {
                client.sendEvent("landed", "{\"landing\":" + now + "}", Long.toString(now));
            }
        });
    }

    @Override
    public void close() {
        listeners.close();
    }
}
