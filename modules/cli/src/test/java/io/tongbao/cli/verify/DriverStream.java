package io.tongbao.cli.verify;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.processor.Topologies;
import io.tongbao.store.Database;
import io.tongbao.store.sink.Batch;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.Landing;
import io.tongbao.store.sink.RecordPlace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The real topologies on test drivers, and the real landing of what comes out: a stream without a broker. */
final class DriverStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LATER = PATIENCE.multipliedBy(2);

    private final Database database;
    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private final Map<Topic, AvroCodec<SpecificRecord>> codecs = new HashMap<>();
    private final List<IncomingRecord> results = new ArrayList<>();
    private final Landing landing = new Landing();
    private final TopologyTestDriver checks;
    private final TopologyTestDriver figures;

    DriverStream(Database database, Path stateDir, Instant began) {
        this.database = database;
        registry.register(Topics.all());
        checks = new TopologyTestDriver(Topologies.checks(registry, PATIENCE), config("checks", stateDir), began);
        figures = new TopologyTestDriver(Topologies.figures(registry, 1, 1), config("figures", stateDir), began);
    }

    private static Properties config(String id, Path stateDir) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, id + "-" + UUID.randomUUID());
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return config;
    }

    /** An input with the time at which the broker would have appended it. */
    void send(History.Event event) {
        byte[] bytes = codec(event.topic()).encode(event.value());
        pipe(checks, event.topic(), event.key(), bytes, event.knownAt());
        if (!event.topic().equals(Topics.REPORTS) && !event.topic().equals(Topics.DECISIONS)) {
            pipe(figures, event.topic(), event.key(), bytes, event.knownAt());
        }
        if (event.topic().equals(Topics.REFERENCE)) {
            keep(event.topic(), bytes, event.knownAt());
        }
        for (TestRecord<String, byte[]> each : read(checks, Topics.ACCEPTED)) {
            keep(Topics.ACCEPTED, each.value(), each.getRecordTime());
            pipe(figures, Topics.ACCEPTED, each.key(), each.value(), each.getRecordTime());
        }
        take(Topics.GROWTH);
    }

    /** Lets parents and rankings be computed. */
    void tick() {
        figures.advanceWallClockTime(LATER);
        take(Topics.GROWTH);
        take(Topics.RANKINGS);
    }

    /** Lands all that came out. */
    void land() throws SQLException {
        do {
            tick();
        } while (figures.<String, byte[]>getKeyValueStore("pending").approximateNumEntries() > 0);
        try (Connection connection = database.connection()) {
            landing.land(connection, new Batch(results, List.of(), List.of()));
        }
        results.clear();
    }

    private void take(Topic topic) {
        read(figures, topic).forEach(each -> keep(topic, each.value(), each.getRecordTime()));
    }

    private void keep(Topic topic, byte[] value, Instant time) {
        results.add(new IncomingRecord(
                new RecordPlace(topic.name(), 0, results.size()),
                "",
                value,
                time,
                codec(topic).decode(value)));
    }

    private static List<TestRecord<String, byte[]>> read(TopologyTestDriver driver, Topic topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private AvroCodec<SpecificRecord> codec(Topic topic) {
        return codecs.computeIfAbsent(topic, each -> new AvroCodec<>(registry, each, SpecificRecord.class));
    }

    private static void pipe(TopologyTestDriver driver, Topic topic, String key, byte[] value, Instant time) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, time);
    }

    @Override
    public void close() {
        checks.close();
        figures.close();
    }
}
