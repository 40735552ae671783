package io.tongbao.server.events;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.util.AsyncExecutor;
import io.tongbao.server.api.MediaRanges;
import io.tongbao.store.Database;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kotlin.LazyKt;

/**
 * Server-sent events at {@code /api/v1/events}: {@code landed}, once on joining and then whenever something has landed, with the
 * count of all landed rows and how many are new by topic. {@code Last-Event-ID} resumes: the first event then tells what landed
 * since that one.
 */
public final class LandingEvents implements AutoCloseable {
    /** Where they are. */
    public static final String PATH = "/api/v1/events";
    /** What they come as. */
    public static final String TYPE = "text/event-stream";

    private final Database database;
    /** Each with what it was told last. */
    private final Listeners<AtomicReference<LandedRows>> listeners = new Listeners<>("landing-events", this::tell);

    public LandingEvents(Database database) {
        this.database = database;
    }

    /** Makes the route known, and joining it a matter of a thread that does not keep the process alive. */
    public void register(JavalinConfig settings) {
        settings.concurrency.executor = LazyKt.lazyOf(new AsyncExecutor(listeners.thread()));
        settings.routes.get(PATH, this::stream);
    }

    /** Anybody who does not refuse events gets them; the library's own handler sends nothing where they are not named. */
    private void stream(Context ctx) throws IOException {
        ctx.contentType(MediaRanges.accepted(ctx, List.of(TYPE)) + ";charset=utf-8")
                .header("Connection", "close")
                .header("Cache-Control", "no-cache")
                .header("X-Accel-Buffering", "no"); // of a proxy, which would keep events back
        ctx.res().flushBuffer(); // who joins knows at once that it listens
        String last = ctx.header("Last-Event-ID");
        ctx.async(
                settings -> settings.timeout = 0, // for ever
                () -> listeners.join(new SseClient(ctx), new AtomicReference<>(LandedRows.ofId(last))));
    }

    /** How many listen. */
    public int listeners() {
        return listeners.count();
    }

    private void tell(Map<SseClient, AtomicReference<LandedRows>> all) {
        LandedRows now = LandedRows.read(database);
        all.forEach((client, told) -> {
            LandedRows before = told.getAndSet(now);
            if (!before.equals(now) || !before.isKnown()) {
                client.sendEvent("landed", now.json(before), now.id());
            }
        });
    }

    @Override
    public void close() {
        listeners.close();
    }
}
