package io.tongbao.cli.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.cli.golden.Result;
import io.tongbao.cli.golden.Stage;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.processor.Topologies;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.ReferenceVersions;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.CsvSource;
import io.tongbao.store.Database;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.Landing;
import io.tongbao.store.sink.RecordPlace;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The real topologies on test drivers, and the real landing of what comes out; files as a clerk sends them. */
final class LandedStage implements Stage, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LATER = PATIENCE.multipliedBy(2);

    private final Database database;
    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private final ReferenceVersions versions = new ReferenceVersions();
    private final Map<Topic, AvroCodec<SpecificRecord>> codecs = new HashMap<>();
    private final List<IncomingRecord> results = new ArrayList<>();
    private final TopologyTestDriver checks;
    private final TopologyTestDriver figures;
    private Instant now = Instant.parse("2025-01-15T00:00:00Z");
    private long landed;
    private int submissions;

    LandedStage(Database database, Path stateDir) {
        this.database = database;
        registry.register(Topics.all());
        checks = new TopologyTestDriver(Topologies.checks(registry, PATIENCE), config("checks", stateDir), now);
        figures = new TopologyTestDriver(Topologies.figures(registry, 1, 1), config("figures", stateDir), now);
    }

    private static Properties config(String id, Path stateDir) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, id + "-" + UUID.randomUUID());
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        return config;
    }

    /** Publishes a file, named as the files of a seed are, and waits until it has landed. */
    LandedStage send(String file, String text) {
        submissions++;
        Batch batch = Batch.of(List.of(CsvSource.of(file, text.getBytes(StandardCharsets.UTF_8))));
        if (!batch.problems().isEmpty()) {
            throw new IllegalArgumentException(batch.problems().toString());
        }
        try (Stream<Outgoing> rows = batch.rows("submission-" + submissions)) {
            publish(rows.toList());
        }
        landed();
        return this;
    }

    @Override
    public void publish(List<Outgoing> rows) {
        for (Outgoing each : rows) {
            if (each.value() instanceof ReferenceChange change) {
                versions.next(change).ifPresent(next -> send(each, next));
            } else {
                send(each, each.value());
            }
        }
    }

    private void send(Outgoing row, SpecificRecord value) {
        now = now.plusMillis(1);
        byte[] bytes = codec(row.topic()).encode(value);
        pipe(checks, row.topic(), row.key(), bytes, now);
        if (!row.topic().equals(Topics.REPORTS)) {
            pipe(figures, row.topic(), row.key(), bytes, now);
        }
        if (row.topic().equals(Topics.REFERENCE)) {
            keep(row.topic(), bytes, now);
        }
    }

    @Override
    public void landed() {
        checks.advanceWallClockTime(LATER); // who still waits for a definition has waited long enough
        for (TestRecord<String, byte[]> each : read(checks, Topics.ACCEPTED)) {
            keep(Topics.ACCEPTED, each.value(), each.getRecordTime());
            pipe(figures, Topics.ACCEPTED, each.key(), each.value(), each.getRecordTime());
        }
        do {
            figures.advanceWallClockTime(LATER);
        } while (waits("pending") || waits("score-pending"));
        read(figures, Topics.GROWTH).forEach(each -> keep(Topics.GROWTH, each.value(), each.getRecordTime()));
        read(figures, Topics.RANKINGS).forEach(each -> keep(Topics.RANKINGS, each.value(), each.getRecordTime()));
        try (Connection connection = database.connection()) {
            new Landing().land(connection, new io.tongbao.store.sink.Batch(results, List.of(), List.of()));
        } catch (SQLException e) {
            throw new IllegalStateException("nothing could be landed", e);
        }
        results.clear();
    }

    private boolean waits(String store) {
        return figures.<String, byte[]>getKeyValueStore(store).approximateNumEntries() > 0;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public boolean tellsAsOf(Result result) {
        return result.hasAsOf();
    }

    @Override
    public List<ObjectNode> rows(Result result, String prefix, @Nullable Instant asOf) {
        throw new UnsupportedOperationException("what was landed is in the database");
    }

    private void keep(Topic topic, byte[] value, Instant time) {
        landed++;
        results.add(new IncomingRecord(
                new RecordPlace(topic.name(), 0, landed),
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
