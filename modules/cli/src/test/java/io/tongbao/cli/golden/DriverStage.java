package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.RecordDigest;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.processor.Topologies;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.ReferenceVersions;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;

/** Both topologies, one after the other, on test drivers. */
final class DriverStage implements Stage, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LATER = PATIENCE.multipliedBy(2);

    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private final ReferenceVersions versions = new ReferenceVersions();
    private final Map<Topic, AvroCodec<SpecificRecord>> codecs = new HashMap<>();
    private final Map<Topic, List<SpecificRecord>> landed = new HashMap<>();
    private final TopologyTestDriver checks;
    private final TopologyTestDriver figures;
    private Instant now = Instant.parse("2025-01-15T00:00:00Z");

    DriverStage(Path stateDir) {
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
        if (row.topic().equals(Topics.CLOCK)) {
            pipe(figures, row.topic(), row.key(), bytes, now);
        }
    }

    @Override
    public String digest(EconomicReport report) {
        return RecordDigest.of(codec(Topics.REPORTS).encode(report));
    }

    @Override
    public void landed() {
        checks.advanceWallClockTime(LATER); // who still waits for a definition has waited long enough
        for (Topic log : List.of(Topics.DEFINITIONS, Topics.ACCEPTED)) {
            for (TestRecord<String, byte[]> each : take(checks, log)) {
                pipe(figures, log, each.key(), each.value(), each.getRecordTime());
            }
        }
        take(checks, Topics.REJECTS);
        do {
            figures.advanceWallClockTime(LATER);
        } while (waits("pending") || waits("score-pending"));
        take(figures, Topics.GROWTH);
        take(figures, Topics.RANKINGS);
    }

    private boolean waits(String store) {
        return figures.<String, byte[]>getKeyValueStore(store).approximateNumEntries() > 0;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public List<ObjectNode> rows(Result result, String prefix, @Nullable Instant asOf) {
        return DriverRows.of(result, topic -> landed.getOrDefault(topic, List.of()), prefix, asOf);
    }

    private List<TestRecord<String, byte[]>> take(TopologyTestDriver driver, Topic topic) {
        List<TestRecord<String, byte[]>> records = driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        records.forEach(each -> landed.computeIfAbsent(topic, key -> new ArrayList<>())
                .add(codec(topic).decode(each.value())));
        return records;
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
