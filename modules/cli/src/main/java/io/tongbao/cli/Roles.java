package io.tongbao.cli;

import io.tongbao.contracts.Registry;
import io.tongbao.notifier.Notifier;
import io.tongbao.notifier.NotifierConfig;
import io.tongbao.processor.ProcessorConfig;
import io.tongbao.processor.ProcessorRuntime;
import io.tongbao.publisher.Admission;
import io.tongbao.publisher.ClockKeeper;
import io.tongbao.publisher.SubmissionWriter;
import io.tongbao.store.Database;
import io.tongbao.store.query.AccessKeysQuery;
import io.tongbao.store.sink.Sink;
import io.tongbao.store.sink.SinkConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

/**
 * Makes each part of the system as the settings say, for one process of all or for one of its own.
 *
 * @param time tells the day
 * @param isAlone whether this is the only process of the system
 */
record Roles(Wiring wiring, Settings settings, Registry registry, Clock time, boolean isAlone) {
    /** A started processor: of the generation that stands, or of a later one that the settings name. */
    ProcessorRuntime processor(Path stateDir) {
        int asked = Math.max(1, settings.number(SettingKeys.GENERATION));
        return ProcessorRuntime.start(processorConfig(stateDir, asked), registry);
    }

    /** A started computation of a generation alone. */
    ProcessorRuntime computation(Path stateDir, int generation) {
        return ProcessorRuntime.startComputation(processorConfig(stateDir, generation), registry);
    }

    private ProcessorConfig processorConfig(Path stateDir, int generation) {
        return new ProcessorConfig(
                wiring.kafka(),
                stateDir,
                settings.number(SettingKeys.PARTITIONS),
                (short) settings.number(SettingKeys.REPLICATION),
                Duration.ofMillis(settings.number(SettingKeys.COMMIT_INTERVAL)),
                Duration.ofMillis(settings.number(SettingKeys.PATIENCE)),
                generation,
                settings.number(SettingKeys.THREADS),
                settings.number(SettingKeys.STANDBYS),
                settings.text(SettingKeys.INSTANCE));
    }

    /** A keeper of the clock, not started. */
    ClockKeeper clockKeeper() {
        return new ClockKeeper(wiring.kafka(), registry, time, clockEvery());
    }

    /** Time at least between two ticks of a day. */
    Duration clockEvery() {
        return Duration.ofSeconds(settings.number(SettingKeys.CLOCK_EVERY));
    }

    /** A sink, not started. */
    Sink sink(Database database) {
        return new Sink(sinkConfig("tongbao-sink"), database, registry);
    }

    /** A sink of a generation that is built, not started. */
    Sink buildingSink(Database database, int generation) {
        return Sink.building(sinkConfig("tongbao-sink-" + generation), database, registry, generation);
    }

    private SinkConfig sinkConfig(String group) {
        return new SinkConfig(
                Map.copyOf(wiring.kafka()),
                group,
                settings.number(SettingKeys.SINK_WORKERS),
                settings.text(SettingKeys.INSTANCE));
    }

    /** A notifier, not started; connections to the database of its own are kept, as they are held while receivers answer. */
    Notifier notifier(Parts parts) {
        NotifierConfig config = new NotifierConfig(
                Map.copyOf(wiring.kafka()),
                "tongbao-notifier",
                settings.receivers(),
                LocalTime.parse(settings.text(SettingKeys.DIGEST_AT)),
                settings.text(SettingKeys.INSTANCE));
        Database ledger = parts.keep(new Database(wiring.databaseConfig(config.connections())));
        return new Notifier(config, ledger, registry, time);
    }

    /** What forwards from ingress topics, not started. */
    Admission admission(Database database) {
        AccessKeysQuery keys = new AccessKeysQuery(database);
        return new Admission(wiring.kafka(), registry, transactionalName(), keys::ofPublisher);
    }

    /** What the gateway publishes by. */
    SubmissionWriter submissionWriter() {
        return SubmissionWriter.connect(wiring.kafka(), registry, transactionalName());
    }

    /**
     * By which Kafka ends what one of this name had begun when it was killed. Two of one name would put each other out of
     * action, so that one of many without a name takes a new one: what was begun before then ends when its time is over.
     */
    private String transactionalName() {
        String instance = settings.text(SettingKeys.INSTANCE);
        String other = isAlone ? "0" : UUID.randomUUID().toString();
        return instance.isEmpty() ? other : instance;
    }
}
