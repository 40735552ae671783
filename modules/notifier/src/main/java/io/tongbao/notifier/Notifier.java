package io.tongbao.notifier;

import io.tongbao.contracts.Registry;
import io.tongbao.notifier.ledger.Courier;
import io.tongbao.notifier.ledger.StepLander;
import io.tongbao.notifier.outlet.Outlets;
import io.tongbao.store.Database;
import io.tongbao.store.sink.Sink;
import io.tongbao.store.sink.SinkConfig;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells receivers of alerts: reads the alerts of the generation that stands into the ledger, and has a courier for each
 * receiver, so that one that is slow or away keeps nobody waiting. As many may run at a time as one likes; one of them tells
 * a receiver at a time.
 *
 * <p>Every alert's turns reach every receiver that hears of it at least once; what was over before it heard of it is left
 * out. A message tells of each alert as it stands when it is sent, however long it was held, silenced or tried. It may be
 * told twice if the process is killed, or loses the database, after a message was sent and before that was written down;
 * where the other side knows an alert by its labels, as Alertmanager does, nothing doubles even then.
 */
public final class Notifier implements AutoCloseable {
    private final Sink reader;
    private final List<Route> routes = new ArrayList<>();

    /**
     * A notifier, not started yet.
     *
     * @param database migrated; with {@link NotifierConfig#connections()} connections of its own, which are held while
     *     receivers answer
     * @param registry where schemas are looked up
     * @param clock by which digests are due and messages signed
     */
    public Notifier(NotifierConfig config, Database database, Registry registry, Clock clock) {
        reader = new Sink(
                new SinkConfig(config.kafka(), config.groupId(), 1, config.instance()),
                database,
                registry,
                generation -> StepLander.intake(config.receivers(), config.digestAt(), clock, generation));
        Outlets outlets = new Outlets(clock);
        config.receivers()
                .forEach(each -> routes.add(new Route(new Courier(
                        each,
                        outlets.of(each),
                        outlets.throttle(each.address()),
                        database,
                        config.digestAt(),
                        clock))));
    }

    /** Starts its threads. */
    public void start() {
        reader.start();
        routes.forEach(Route::start);
    }

    /** What keeps it from reading alerts; null when all is well. */
    public @Nullable String trouble() {
        return reader.trouble();
    }

    /** Why it has stopped reading alerts; null while all is well. */
    public @Nullable Throwable failure() {
        return reader.failure();
    }

    /** Receivers whose last message did not arrive, and why; empty when all is well. */
    public Map<String, String> unreached() {
        Map<String, String> unreached = new TreeMap<>();
        for (Route each : routes) {
            String trouble = each.trouble();
            if (trouble != null) {
                unreached.put(each.receiver(), trouble);
            }
        }
        return unreached;
    }

    /** Stops: a message on its way is waited for and written down. */
    @Override
    public void close() {
        reader.close();
        routes.forEach(Route::stop);
        routes.forEach(Route::join);
    }
}
