package io.tongbao.cli;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.notifier.Notifier;
import io.tongbao.processor.Barrier;
import io.tongbao.processor.ProcessorRuntime;
import io.tongbao.publisher.Admission;
import io.tongbao.publisher.ClockTicks;
import io.tongbao.publisher.Publisher;
import io.tongbao.publisher.SubmissionWriter;
import io.tongbao.server.Stage;
import io.tongbao.server.gate.GateConfig;
import io.tongbao.store.Database;
import io.tongbao.store.sink.Sink;
import io.tongbao.store.upkeep.Maintenance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every stage from the inputs to the database, in one process: clock, checks, computation, sink. */
final class Pipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final long LOOK_AGAIN_MS = 20;
    /** To the database, besides those of the sink. */
    private static final int CONNECTIONS = 5;

    private final Parts parts;
    private final Map<String, String> kafka;
    private final Registry registry;
    private final Publisher publisher;
    private final ClockTicks clock;
    private final Database database;
    private final ProcessorRuntime processor;
    private final Sink sink;
    private final LandedBarrier barrier;
    private final LandedNotes notes;
    private final Admission admission;
    private final SubmissionWriter submissions;
    private final @Nullable Notifier notifier;

    /**
     * Starts all stages. On failure nothing is left running.
     *
     * @param clock tells the day
     */
    static Pipeline start(Wiring wiring, Settings settings, Path stateDir, Clock clock) {
        Parts parts = new Parts();
        boolean complete = false;
        try {
            Pipeline pipeline = new Pipeline(wiring, settings, stateDir, clock, parts);
            complete = true;
            return pipeline;
        } finally {
            if (!complete) {
                parts.close();
            }
        }
    }

    private Pipeline(Wiring wiring, Settings settings, Path stateDir, Clock time, Parts parts) {
        this.parts = parts;
        kafka = wiring.kafka();
        registry = wiring.openRegistry();
        Roles roles = new Roles(wiring, settings, registry, time, true);
        TopicsCommand.create(
                kafka, settings.number(SettingKeys.PARTITIONS), (short) settings.number(SettingKeys.REPLICATION));
        registry.register(Topics.all());
        database = parts.keep(
                new Database(wiring.databaseConfig(CONNECTIONS + settings.number(SettingKeys.SINK_WORKERS))));
        database.migrate();
        new Maintenance(database, settings.number(SettingKeys.CLOSED_AFTER)).setPolicies();
        publisher = parts.keep(Publisher.connect(kafka, registry));
        clock = parts.keep(ClockTicks.connect(kafka, registry, publisher, time, roles.clockEvery()));
        clock.tick();
        ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor();
        parts.keep(days::shutdownNow);
        long every = roles.clockEvery().toSeconds();
        ScheduledFuture<?> ticking = days.scheduleWithFixedDelay(() -> tick(clock), every, every, TimeUnit.SECONDS);
        parts.keep(() -> ticking.cancel(false));
        sink = parts.keep(roles.sink(database));
        sink.start();
        barrier = new LandedBarrier(kafka, database, Clock.systemUTC());
        notes = parts.keep(new LandedNotes(barrier, this::stopIfSinkHas));
        processor = parts.keep(roles.processor(stateDir));
        admission = parts.keep(roles.admission(database));
        admission.start();
        submissions = parts.keep(roles.submissionWriter());
        notifier = settings.receivers().isEmpty() ? null : parts.keep(roles.notifier(parts));
        if (notifier != null) {
            notifier.start();
        }
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
                new Stage("sink", sink::trouble),
                new Stage("notifier", this::notifierTrouble));
    }

    PrometheusMeterRegistry metrics() {
        Meters meters = Meters.keptBy(parts);
        meters.of(processor);
        meters.of(sink);
        return meters.registry();
    }

    /** Waits until the checks know all reference data and the day that were published so far. */
    void awaitReference(Duration limit) {
        awaitRunning(System.nanoTime() + limit.toNanos());
        try (Barrier barrier = new Barrier(kafka)) {
            barrier.awaitReference(limit);
        }
    }

    /**
     * Waits until every input that is there now has landed, and alerts are judged by it.
     *
     * @throws IllegalStateException when that takes longer than {@code limit}, or the sink has stopped
     */
    void awaitLanded(Duration limit) {
        awaitRunning(System.nanoTime() + limit.toNanos());
        barrier.await(limit, clock::mark, this::stopIfSinkHas);
    }

    /** Finds out as soon as everything has landed that was sent until now, and notes it; does not wait for it. */
    void lookForLanded() {
        notes.lookFor();
    }

    /** What the gateway publishes by. */
    GateConfig gate(int requestsPerMinute) {
        return new GateConfig(submissions, this::lookForLanded, requestsPerMinute);
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

    /** A receiver that is away is no fault of ours; {@code stats.deliveries} shows it. */
    private @Nullable String notifierTrouble() {
        return notifier == null ? null : notifier.trouble();
    }

    private static void tick(ClockTicks clock) {
        try {
            clock.tick();
        } catch (RuntimeException e) {
            LOG.warn("the day could not be told, it is tried again: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
