package io.tongbao.store.sink;

import io.tongbao.contracts.Registry;
import io.tongbao.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lands what topics hold in the database, exactly once: reference data, decisions, accepted reports and projects,
 * rejects, figures and rankings, or what another intake names.
 */
public final class Sink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);

    private final SinkConfig config;
    private final Database database;
    private final Registry registry;
    private final Supplier<Intake> intakes;
    private final SinkProgress progress = new SinkProgress();
    private final List<SinkWorker> workers = new ArrayList<>();
    private final List<Consumer<?, ?>> consumers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Admin admin;
    private volatile @Nullable Throwable failure;

    /**
     * A sink, not started yet.
     *
     * @param database migrated
     * @param registry where schemas are looked up
     */
    public Sink(SinkConfig config, Database database, Registry registry) {
        this(config, database, registry, Intake::results);
    }

    /**
     * A sink of other topics, or with other landers.
     *
     * @param intakes gives each worker its own
     */
    public Sink(SinkConfig config, Database database, Registry registry, Supplier<Intake> intakes) {
        this.config = config;
        this.database = database;
        this.registry = registry;
        this.intakes = intakes;
    }

    /** Starts its threads. */
    public synchronized void start() {
        if (admin != null) {
            throw new IllegalStateException("the sink was started already");
        }
        Admin client = Admin.create(config.kafka());
        admin = client;
        for (int i = 0; i < config.workers(); i++) {
            SinkWorker worker = worker(client, i);
            Thread thread = new Thread(worker, config.groupId() + "-" + i);
            thread.setUncaughtExceptionHandler((dead, cause) -> fail(cause));
            workers.add(worker);
            threads.add(thread);
            thread.start();
        }
    }

    private SinkWorker worker(Admin client, int number) {
        Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(config.consumer(number), new StringDeserializer(), new ByteArrayDeserializer());
        consumers.add(consumer);
        Intake intake = intakes.get();
        BatchReader reader = new BatchReader(registry, intake);
        LandingLine line = new LandingLine(config.groupId() + "-landing-" + number);
        Positions positions = new Positions(consumer, database, intake.offsets(), TopicIds.from(client), line);
        consumer.subscribe(reader.topics(), positions);
        return new SinkWorker(consumer, database, intake, reader, positions, line, progress, Clock.systemUTC());
    }

    private void fail(Throwable cause) {
        failure = cause;
        LOG.error("the sink has stopped: {}", cause.getMessage(), cause);
    }

    /** What it has done. */
    public SinkProgress progress() {
        return progress;
    }

    /** What it reads with, for whoever counts that; not to be used otherwise. */
    public synchronized List<Consumer<?, ?>> consumers() {
        return List.copyOf(consumers);
    }

    /** Why a thread of it has stopped; null while all is well. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** What keeps it from landing now: why a thread has stopped, or is to try again; null when all is well. */
    public @Nullable String trouble() {
        Throwable stopped = failure;
        return stopped == null ? progress.trouble() : String.valueOf(stopped.getMessage());
    }

    /** Stops: what is being landed is committed, partitions are given back. */
    @Override
    public synchronized void close() {
        workers.forEach(SinkWorker::close);
        try {
            for (Thread each : threads) {
                each.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (admin != null) {
            admin.close();
        }
    }
}
