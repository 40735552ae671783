package io.tongbao.cli;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.notifier.Notifier;
import io.tongbao.notifier.NotifierConfig;
import io.tongbao.processor.Barrier;
import io.tongbao.processor.ProcessorConfig;
import io.tongbao.processor.ProcessorRuntime;
import io.tongbao.publisher.Admission;
import io.tongbao.publisher.ClockTicks;
import io.tongbao.publisher.Publisher;
import io.tongbao.server.Stage;
import io.tongbao.store.Database;
import io.tongbao.store.query.AccessKeysQuery;
import io.tongbao.store.sink.Sink;
import io.tongbao.store.sink.SinkConfig;
import io.tongbao.store.upkeep.Maintenance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every stage from the inputs to the database, in one process: clock, checks, computation, sink. */
final class Pipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final long LOOK_AGAIN_MS = 20;
    /** So long as-of answers may be called provisional though they are final. */
    private static final long MINUTES_BETWEEN_BARRIERS = 5;

    private static final Duration BARRIER = Duration.ofMinutes(1);
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Map<String, String> kafka;
    private final int generation;
    private final Registry registry;
    private final Publisher publisher;
    private final ClockTicks clock;
    private final Database database;
    private final ProcessorRuntime processor;
    private final Sink sink;
    private final Admission admission;
    private final @Nullable Notifier notifier;
    private final ExecutorService looking;
    private final AtomicBoolean isLookedFor = new AtomicBoolean();

    /**
     * Starts all stages. On failure nothing is left running.
     *
     * @param clock tells the day
     */
    static Pipeline start(Wiring wiring, Settings settings, Path stateDir, Clock clock) {
        Deque<AutoCloseable> started = new ArrayDeque<>();
        boolean complete = false;
        try {
            Pipeline pipeline = new Pipeline(wiring, settings, stateDir, clock, started);
            complete = true;
            return pipeline;
        } finally {
            if (!complete) {
                closeAll(started);
            }
        }
    }

    private Pipeline(Wiring wiring, Settings settings, Path stateDir, Clock time, Deque<AutoCloseable> started) {
        kafka = wiring.kafka();
        generation = wiring.generationToStart(settings);
        registry = wiring.openRegistry();
        int partitions = settings.number(SettingKeys.PARTITIONS);
        short replication = (short) settings.number(SettingKeys.REPLICATION);
        TopicsCommand.create(kafka, partitions, replication);
        registry.register(Topics.all());
        database = keep(started, new Database(wiring.databaseConfig()));
        database.migrate();
        new Maintenance(database, settings.number(SettingKeys.CLOSED_AFTER)).setPolicies();
        publisher = keep(started, Publisher.connect(kafka, registry));
        Duration every = Duration.ofSeconds(settings.number(SettingKeys.CLOCK_EVERY));
        clock = keep(started, ClockTicks.connect(kafka, registry, publisher, time, every));
        clock.tick();
        ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor();
        keep(started, days::shutdownNow);
        ScheduledFuture<?> ticking =
                days.scheduleWithFixedDelay(() -> tick(clock), every.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
        keep(started, () -> ticking.cancel(false));
        ScheduledFuture<?> barriers = days.scheduleWithFixedDelay(
                this::noteLanded, MINUTES_BETWEEN_BARRIERS, MINUTES_BETWEEN_BARRIERS, TimeUnit.MINUTES);
        keep(started, () -> barriers.cancel(true));
        looking = Executors.newSingleThreadExecutor();
        keep(started, () -> end(looking));
        sink = keep(started, new Sink(new SinkConfig(Map.copyOf(kafka), "tongbao-sink", 1), database, registry));
        sink.start();
        ProcessorConfig config = new ProcessorConfig(
                kafka,
                stateDir,
                partitions,
                replication,
                Duration.ofMillis(settings.number(SettingKeys.COMMIT_INTERVAL)),
                Duration.ofMillis(settings.number(SettingKeys.PATIENCE)),
                generation,
                settings.number(SettingKeys.THREADS));
        processor = keep(started, ProcessorRuntime.start(config, registry));
        AccessKeysQuery keys = new AccessKeysQuery(database);
        admission = keep(started, new Admission(Map.copyOf(kafka), registry, "0", keys::ofPublisher));
        admission.start();
        notifier = settings.receivers().isEmpty() ? null : notifier(wiring, settings, time, started);
        parts.addAll(started);
    }

    private Notifier notifier(Wiring wiring, Settings settings, Clock time, Deque<AutoCloseable> started) {
        NotifierConfig config = new NotifierConfig(
                Map.copyOf(kafka),
                "tongbao-notifier",
                settings.receivers(),
                LocalTime.parse(settings.text(SettingKeys.DIGEST_AT)));
        // connections of its own, as they are held while receivers answer
        Database ledger = keep(started, new Database(wiring.databaseConfig(config.connections())));
        Notifier made = keep(started, new Notifier(config, ledger, registry, time));
        made.start();
        return made;
    }

    Registry registry() {
        return registry;
    }

    Publisher publisher() {
        return publisher;
    }

    Database database() {
        return database;
    }

    /** What {@code /health/ready} asks. */
    List<Stage> stages() {
        return List.of(
                new Stage("admission", admission::trouble),
                new Stage("processor", processor::trouble),
                new Stage("sink", this::sinkTrouble),
                new Stage("notifier", this::notifierTrouble));
    }

    PrometheusMeterRegistry metrics() {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Gauge.builder("tongbao.sink.records", sink, each -> each.progress().records())
                .description("Records read and landed, those put aside included")
                .register(metrics);
        Gauge.builder("tongbao.sink.rows", sink, each -> each.progress().rows())
                .description("Rows changed")
                .register(metrics);
        Gauge.builder("tongbao.sink.retries", sink, each -> each.progress().retries())
                .description("Batches tried again")
                .register(metrics);
        return metrics;
    }

    /** Waits until the checks know all reference data and the day that were published so far. */
    void awaitReference(Duration limit) {
        awaitRunning(System.nanoTime() + limit.toNanos());
        try (Barrier barrier = new Barrier(kafka, generation)) {
            barrier.awaitReference(limit);
        }
    }

    /**
     * Waits until every input that is there now has landed, and alerts are judged by it.
     *
     * @throws IllegalStateException when that takes longer than {@code limit}, or the sink has stopped
     */
    void awaitLanded(Duration limit) {
        awaitLanded(limit, clock::mark);
    }

    private void awaitLanded(Duration limit, Runnable mark) {
        long until = System.nanoTime() + limit.toNanos();
        awaitRunning(until);
        new LandedBarrier(kafka, generation, database, Clock.systemUTC()).await(limit, mark, this::stopIfSinkHas);
    }

    private void noteLanded() {
        try {
            awaitLanded(BARRIER, () -> {});
        } catch (RuntimeException e) {
            LOG.debug("not everything has landed now; it is looked at again later", e);
        }
    }

    /** Finds out as soon as everything has landed that was sent until now, and notes it; does not wait for it. */
    void lookForLanded() {
        if (isLookedFor.compareAndSet(false, true)) {
            looking.execute(() -> {
                isLookedFor.set(false); // what is sent from here on asks for another look
                noteLanded();
            });
        }
    }

    private void awaitRunning(long until) {
        while (!processor.isRunning()) {
            pause(until, "the processor is " + processor.trouble());
        }
    }

    private void stopIfSinkHas() {
        Throwable failure = sink.failure();
        if (failure != null) {
            throw new IllegalStateException("the sink has stopped: " + failure.getMessage(), failure);
        }
    }

    private void pause(long until, String what) {
        stopIfSinkHas();
        if (System.nanoTime() > until) {
            throw new IllegalStateException("not finished in time: " + what);
        }
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private @Nullable String sinkTrouble() {
        Throwable failure = sink.failure();
        return failure == null ? sink.progress().trouble() : String.valueOf(failure.getMessage());
    }

    /** A receiver that is away is no fault of ours; {@code stats.deliveries} shows it. */
    private @Nullable String notifierTrouble() {
        return notifier == null ? null : notifier.trouble();
    }

    /** Lets it end what it is at, if that is soon: what is cut short complains. */
    private static void end(ExecutorService work) throws InterruptedException {
        work.shutdown();
        if (!work.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS)) {
            work.shutdownNow();
        }
    }

    private static void tick(ClockTicks clock) {
        try {
            clock.tick();
        } catch (RuntimeException e) {
            LOG.warn("the day could not be told, it is tried again: {}", e.getMessage());
        }
    }

    private static <T extends AutoCloseable> T keep(Deque<AutoCloseable> started, T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() {
        closeAll(parts);
    }

    /** Closes what was started last first; neither one that fails nor an interrupt keeps the others open. */
    static void closeAll(Deque<AutoCloseable> parts) {
        boolean interrupted = Thread.interrupted();
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) { // AutoCloseable declares it
                LOG.warn("{} was not stopped cleanly", part, e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
