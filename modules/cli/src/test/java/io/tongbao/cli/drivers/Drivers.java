package io.tongbao.cli.drivers;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Mark;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.processor.Topologies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** Checks and computation on test drivers, one behind the other: each input goes through both before the next. */
public final class Drivers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final List<Topic> LOGS =
            List.of(Topics.DEFINITIONS, Topics.ACCEPTED, Topics.ACCEPTED_TARGETS, Topics.ACCEPTED_PROJECTS);
    private static final List<Topic> RESULTS = List.of(
            Topics.GROWTH,
            Topics.RANKINGS,
            Topics.TARGET_PROGRESS,
            Topics.ALERTS,
            Topics.ALERT_MONTHS,
            Topics.SETTLED,
            Topics.REJECTS);
    private static final Duration LATER = PATIENCE.multipliedBy(2);

    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private final Map<Topic, AvroCodec<SpecificRecord>> codecs = new HashMap<>();
    private final Consumer<Emitted> out;
    private final TopologyTestDriver checks;
    private final TopologyTestDriver figures;
    private @Nullable ClockTick lastTick;

    /** @param out gets all that either topology sends, in order */
    public Drivers(Path stateDir, Instant began, Consumer<Emitted> out) {
        this.out = out;
        registry.register(Topics.all());
        checks = new TopologyTestDriver(
                Topologies.checks(registry, 1, PATIENCE, () -> false), config("checks", stateDir), began);
        figures = new TopologyTestDriver(Topologies.figures(registry, 1, 1), config("figures", stateDir), began);
    }

    private static Properties config(String id, Path stateDir) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, id + "-" + UUID.randomUUID());
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return config;
    }

    /** An input, as the broker would have appended it at a time. */
    public void send(Topic topic, @Nullable String key, SpecificRecord value, Instant time) {
        byte[] bytes = codec(topic).encode(value);
        pipe(checks, topic, key, bytes, time);
        if (topic.equals(Topics.CLOCK) || topic.equals(Topics.DECISIONS)) {
            pipe(figures, topic, key, bytes, time);
        }
        lastTick = value instanceof ClockTick tick ? tick : lastTick;
        handOn();
    }

    /** Has alerts judged by all that was sent: the clock tells its day again. */
    public void mark(Instant time) {
        if (lastTick != null) {
            send(Topics.CLOCK, null, lastTick, time);
            settle();
        }
    }

    /** Lets who still waits for a definition have waited long enough. */
    public void runOutOfPatience() {
        checks.advanceWallClockTime(LATER);
        handOn();
    }

    /** Lets sums, rankings and scores be computed that are due. */
    public void tick() {
        figures.advanceWallClockTime(LATER);
        RESULTS.forEach(topic -> take(figures, topic));
    }

    /** Ticks until nothing is left to compute. */
    public void settle() {
        do {
            tick();
        } while (waits("pending") || waits("score-pending"));
    }

    /** The encoding of a topic's records. */
    public AvroCodec<SpecificRecord> codec(Topic topic) {
        return codecs.computeIfAbsent(topic, each -> new AvroCodec<>(registry, each, SpecificRecord.class));
    }

    private void handOn() {
        for (Topic log : LOGS) {
            for (TestRecord<String, byte[]> each : take(checks, log)) {
                pipe(figures, log, each.key(), each.value(), each.getRecordTime());
            }
        }
        take(checks, Topics.REJECTS);
        take(figures, Topics.GROWTH);
    }

    private List<TestRecord<String, byte[]>> take(TopologyTestDriver driver, Topic topic) {
        List<TestRecord<String, byte[]>> records = driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        for (TestRecord<String, byte[]> each : records) {
            SpecificRecord value = codec(topic).decode(each.value());
            if (!Mark.isMark(value)) {
                out.accept(new Emitted(topic, each.value(), value, each.getRecordTime()));
            }
        }
        return records;
    }

    private boolean waits(String store) {
        return figures.<String, byte[]>getKeyValueStore(store).approximateNumEntries() > 0;
    }

    private static void pipe(TopologyTestDriver driver, Topic topic, @Nullable String key, byte[] value, Instant time) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, time);
    }

    @Override
    public void close() {
        checks.close();
        figures.close();
    }
}
