package io.tongbao.store.sink;

import io.tongbao.contracts.Registry;
import io.tongbao.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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
    /** To begin with: the database tells at once where another one stands. */
    private static final int FIRST = 1;

    private final SinkConfig config;
    private final Database database;
    private final Registry registry;
    private final IntFunction<Intake> intakes;
    private final int generation;
    private final boolean follows;
    private final SinkProgress progress = new SinkProgress();
    private final List<SinkThread> workers = new ArrayList<>();
    private final List<java.util.function.Consumer<Consumer<?, ?>>> counting = new ArrayList<>();
    private final List<Consumer<?, ?>> consumers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Admin admin;
    private volatile @Nullable Throwable failure;

    /**
     * A sink of all that people read, not started yet: of the generation that stands, from one to the next.
     *
     * @param database migrated
     * @param registry where schemas are looked up
     */
    public Sink(SinkConfig config, Database database, Registry registry) {
        this(config, database, registry, Intake::standing);
    }

    /**
     * A sink of other topics, or with other landers, of the generation that stands.
     *
     * @param intakes gives each worker its own, for a generation
     */
    public Sink(SinkConfig config, Database database, Registry registry, IntFunction<Intake> intakes) {
        this(config, database, registry, intakes, FIRST, true);
    }

    private Sink(
            SinkConfig config,
            Database database,
            Registry registry,
            IntFunction<Intake> intakes,
            int generation,
            boolean follows) {
        this.config = config;
        this.database = database;
        this.registry = registry;
        this.intakes = intakes;
        this.generation = generation;
        this.follows = follows;
    }

    /** A sink of what a generation computes beside the one that stands, not started yet; it ends when that changes. */
    public static Sink building(SinkConfig config, Database database, Registry registry, int generation) {
        return new Sink(config, database, registry, Intake::building, generation, false);
    }

    /** Starts its threads. */
    public synchronized void start() {
        if (admin != null) {
            throw new IllegalStateException("the sink was started already");
        }
        Admin client = Admin.create(config.kafka());
        admin = client;
        for (int i = 0; i < config.workers(); i++) {
            int number = i;
            SinkThread worker =
                    new SinkThread(each -> worker(client, number, intakes.apply(each)), generation, follows);
            Thread thread = new Thread(worker, config.groupId() + "-" + i);
            thread.setUncaughtExceptionHandler((dead, cause) -> fail(cause));
            workers.add(worker);
            threads.add(thread);
            thread.start();
        }
    }

    private SinkWorker worker(Admin client, int number, Intake intake) {
        Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(config.consumer(number), new StringDeserializer(), new ByteArrayDeserializer());
        BatchReader reader = new BatchReader(registry, intake);
        LandingLine line = new LandingLine(config.groupId() + "-landing-" + number);
        Positions positions =
                new Positions(consumer, database, intake.offsets(), intake.fence(), TopicIds.from(client), line);
        consumer.subscribe(reader.topics(), positions);
        synchronized (counting) {
            consumers.add(consumer);
            counting.forEach(each -> each.accept(consumer));
        }
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

    /** Hands over what it reads with, now and later, to whoever counts that; not to be used otherwise. */
    public void count(java.util.function.Consumer<Consumer<?, ?>> counter) {
        synchronized (counting) {
            counting.add(counter);
            consumers.forEach(counter);
        }
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
        workers.forEach(SinkThread::close);
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
