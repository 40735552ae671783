package io.tongbao.processor;

import io.tongbao.contracts.Topic;
import io.tongbao.contracts.TopicCreation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One application of Kafka Streams that runs, exactly once: a thread of it that fails is replaced, and told of. */
final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    /** So long a failure is told after the thread was replaced: one that comes again and again never looks well. */
    private static final Duration FAILING = Duration.ofMinutes(2);

    /** After a crash the next one gets no tasks before the dead one's session has ended. */
    private static final Duration SESSION = Duration.ofSeconds(8);
    /** An instance that is restarted has to be back by then. */
    private static final Duration SESSION_OF_AN_INSTANCE = Duration.ofSeconds(30);

    private final String id;
    private final KafkaStreams streams;
    private final GroupMembershipOperation whenClosed;
    private final AtomicReference<@Nullable Failure> last = new AtomicReference<>();

    /** A thread that ended with an exception and was replaced. */
    private record Failure(Throwable cause, long nanoTime) {}

    private Application(String id, Topology topology, ProcessorConfig config) {
        this.id = id;
        this.streams = new KafkaStreams(topology, properties(id, config));
        this.whenClosed = config.instance().isEmpty()
                ? GroupMembershipOperation.LEAVE_GROUP
                : GroupMembershipOperation.REMAIN_IN_GROUP;
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("{} failed; the thread is replaced", id, failure);
            last.set(new Failure(failure, System.nanoTime()));
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.setStateListener((now, before) -> LOG.info("{}: {} → {}", id, before, now));
    }

    /**
     * Creates the topics that Kafka Streams does not create by itself, and starts.
     *
     * @param internal names of topics of this application's own
     * @param results topics that it alone writes
     */
    static Application start(
            String id, Topology topology, List<String> internal, List<Topic> results, ProcessorConfig config) {
        List<NewTopic> topics = Stream.concat(
                        internal.stream().map(name -> new NewTopic(name, config.partitions(), config.replication())
                                .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1"))),
                        results.stream().map(each -> each.toCreate(config.partitions(), config.replication())))
                .toList();
        try (Admin admin = Admin.create(Map.copyOf(config.kafka()))) {
            TopicCreation.awaitKnown(admin, TopicCreation.createMissing(admin, topics));
        }
        Application application = new Application(id, topology, config);
        application.streams.start();
        return application;
    }

    /** For whoever counts what it does. */
    KafkaStreams streams() {
        return streams;
    }

    boolean isRunning() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** What is wrong now: it does not run, or a thread failed lately. Null when all is well. */
    @Nullable
    String trouble() {
        if (!isRunning()) {
            return id + " is " + streams.state();
        }
        Failure failure = last.get();
        return failure == null || System.nanoTime() - failure.nanoTime() > FAILING.toNanos()
                ? null
                : id + " failed within the last two minutes and was started again: " + root(failure.cause());
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * Commits, and leaves the group, so that neither others nor the next start need to wait for this one's session to end;
     * an instance with a name stays in it, so that its tasks are not moved away and back while it restarts.
     */
    @Override
    public void close() {
        streams.close(CloseOptions.groupMembershipOperation(whenClosed).withTimeout(CLOSING));
    }

    /** Removes the state on this machine, once it is closed. */
    void forget() {
        streams.cleanUp();
    }

    private static Properties properties(String applicationId, ProcessorConfig config) {
        Properties properties = new Properties();
        properties.putAll(config.kafka());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                Long.toString(config.commitInterval().toMillis()));
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, Integer.toString(config.threads()));
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, Short.toString(config.replication()));
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class.getName());
        properties.put(StreamsConfig.POLL_MS_CONFIG, "20");
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, Integer.toString(config.standbys()));
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                Long.toString((config.instance().isEmpty() ? SESSION : SESSION_OF_AN_INSTANCE).toMillis()));
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                Long.toString(SESSION.toMillis() / 4));
        if (!config.instance().isEmpty()) {
            properties.put(
                    StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                    applicationId + "-" + config.instance());
        }
        // nobody reads a record before its transaction ends, which sends what lingers: meanwhile batches fill
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
                Long.toString(config.commitInterval().toMillis()));
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), "60000");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        return properties;
    }
}
