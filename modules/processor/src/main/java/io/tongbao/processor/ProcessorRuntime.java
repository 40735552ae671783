package io.tongbao.processor;

import io.tongbao.contracts.Registry;
import io.tongbao.contracts.TopicCreation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
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

/** Runs the checks and one generation of the computation, exactly once. */
public final class ProcessorRuntime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorRuntime.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    /** So long a failure is told after the thread was replaced: one that comes again and again never looks well. */
    private static final Duration FAILING = Duration.ofMinutes(2);

    /** After a crash the next one gets no tasks before the dead one's session has ended. */
    private static final Duration SESSION = Duration.ofSeconds(8);
    /** An instance that is restarted has to be back by then. */
    private static final Duration SESSION_OF_AN_INSTANCE = Duration.ofSeconds(30);

    private final GroupMembershipOperation whenClosed;
    private final List<KafkaStreams> applications = new ArrayList<>();
    private final AtomicReference<@Nullable Failure> last = new AtomicReference<>();

    /** A thread that ended with an exception and was replaced. */
    private record Failure(String application, Throwable cause, long nanoTime) {}

    private ProcessorRuntime(GroupMembershipOperation whenClosed) {
        this.whenClosed = whenClosed;
    }

    /** Creates the internal topics that Kafka Streams does not create by itself, and starts. */
    public static ProcessorRuntime start(ProcessorConfig config, Registry registry) {
        createInternalTopics(config);
        ProcessorRuntime runtime = new ProcessorRuntime(
                config.instance().isEmpty()
                        ? GroupMembershipOperation.LEAVE_GROUP
                        : GroupMembershipOperation.REMAIN_IN_GROUP);
        runtime.add(ProcessorNames.CHECKS, Topologies.checks(registry, config.partitions(), config.patience()), config);
        runtime.add(
                ProcessorNames.figures(config.generation()),
                Topologies.figures(registry, config.generation(), config.partitions()),
                config);
        runtime.applications.forEach(KafkaStreams::start);
        return runtime;
    }

    /** The applications that run, for whoever counts what they do. */
    public List<KafkaStreams> applications() {
        return List.copyOf(applications);
    }

    /** Whether every application runs. */
    public boolean isRunning() {
        return applications.stream().allMatch(each -> each.state() == KafkaStreams.State.RUNNING);
    }

    /** What is wrong now: an application that does not run, or a thread that failed lately. Null when all is well. */
    public @Nullable String trouble() {
        if (!isRunning()) {
            return applications.stream()
                    .map(each -> each.state().name())
                    .toList()
                    .toString();
        }
        Failure failure = last.get();
        return failure == null || System.nanoTime() - failure.nanoTime() > FAILING.toNanos()
                ? null
                : failure.application() + " failed within the last two minutes and was started again: "
                        + root(failure.cause());
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * Commits, and leaves the groups, so that neither others nor the next start need to wait for this one's session to end;
     * an instance with a name stays in them, so that its tasks are not moved away and back while it restarts.
     */
    @Override
    public void close() {
        List<Thread> closing = applications.stream()
                .map(each -> new Thread(
                        () -> each.close(CloseOptions.groupMembershipOperation(whenClosed)
                                .withTimeout(CLOSING)),
                        "processor-close"))
                .toList();
        closing.forEach(Thread::start);
        for (Thread each : closing) {
            try {
                each.join(CLOSING.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.warn("interrupted while closing");
                return;
            }
        }
    }

    private void add(String applicationId, Topology topology, ProcessorConfig config) {
        KafkaStreams streams = new KafkaStreams(topology, properties(applicationId, config));
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("{} failed; the thread is replaced", applicationId, failure);
            last.set(new Failure(applicationId, failure, System.nanoTime()));
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.setStateListener((now, before) -> LOG.info("{}: {} → {}", applicationId, before, now));
        applications.add(streams);
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

    private static void createInternalTopics(ProcessorConfig config) {
        String figures = ProcessorNames.figures(config.generation());
        List<String> names = new ArrayList<>(List.of(
                ProcessorNames.control(ProcessorNames.CHECKS, "region"),
                ProcessorNames.bySuccessor(ProcessorNames.CHECKS),
                ProcessorNames.bySuccessor(figures),
                ProcessorNames.byRegion(figures)));
        ProcessorNames.STAGES.forEach(each -> names.add(ProcessorNames.control(figures, each)));
        List<NewTopic> topics = names.stream()
                .map(name -> new NewTopic(name, config.partitions(), config.replication())
                        .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1")))
                .toList();
        try (Admin admin = Admin.create(Map.copyOf(config.kafka()))) {
            TopicCreation.createMissing(admin, topics);
        }
    }
}
