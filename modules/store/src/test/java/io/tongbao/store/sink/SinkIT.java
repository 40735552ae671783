package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.figure;
import static io.tongbao.store.testing.Samples.region;
import static io.tongbao.store.testing.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.TopicCreation;
import io.tongbao.contracts.Topics;
import io.tongbao.embedded.EmbeddedKafka;
import io.tongbao.store.Database;
import io.tongbao.store.testing.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The sink against a real broker. */
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@MethodSource("io.tongbao.store.testing.Servers#plain")
class SinkIT {
    private static final int PARTITIONS = 2;

    private final Database database;
    private final Registry registry = new Registry(new MockSchemaRegistryClient(), "mock");
    private EmbeddedKafka kafka;
    private Admin admin;
    private KafkaProducer<String, byte[]> producer;
    private Store store;

    @TempDir
    Path folder;

    SinkIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() throws IOException, SQLException {
        store = new Store(database);
        registry.register(Topics.all());
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        admin = Admin.create(client());
        createTopics();
        Map<String, Object> config = new HashMap<>(client());
        config.put("transactional.id", "test");
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    @AfterEach
    void stop() {
        producer.close();
        admin.close();
        kafka.close();
    }

    @Test
    void landsWhatIsCommittedUpToTheEndsTransactionMarkersIncluded() throws SQLException {
        try (Sink sink = startSink()) {
            // Given
            committed(figure("a", 1, "10"), figure("b", 1, "20"), region("a", 1, "甲镇"), snapshot(1, "b", "a"));
            producer.beginTransaction();
            send(figure("c", 1, "30"));
            producer.flush();
            producer.abortTransaction();
            // When
            awaitLanded();
            // Then
            assertThat(sink.failure()).isNull();
            assertThat(store.rows("select region, region_zh from stats.growth order by 1"))
                    .containsExactly("a|甲镇", "b|null");
            assertThat(store.rows("select region, rank from stats.rankings order by rank"))
                    .containsExactly("b|1", "a|2");
        }
    }

    @Test
    void goesOnAfterARestartAndChangesNothingTwice() throws SQLException {
        // Given
        committed(figure("a", 1, "10"));
        try (Sink first = startSink()) {
            awaitLanded();
            // counted right after the commit that awaitLanded sees
            await().untilAsserted(() -> assertThat(first.progress().rows()).isEqualTo(2));
        }
        committed(figure("a", 2, "11"));
        // When
        try (Sink second = startSink()) {
            awaitLanded();
            await().untilAsserted(() -> assertThat(second.progress().records()).isEqualTo(1));
        }
        // Then: even with its offsets lost
        store.execute("truncate tongbao.sink_offset");
        try (Sink third = startSink()) {
            awaitLanded();
            await().untilAsserted(() -> assertThat(third.progress().records()).isEqualTo(2));
            assertThat(third.progress().rows()).isZero();
        }
    }

    @Test
    void stopsWhenTheTopicIsNotTheOneItLandedFrom() throws Exception {
        committed(figure("a", 1, "10"));
        try (Sink first = startSink()) {
            awaitLanded();
            assertThat(first.failure()).isNull();
        }
        admin.deleteTopics(List.of(Topics.GROWTH.name())).all().get();
        await().ignoreExceptions().untilAsserted(() -> {
            createTopics();
            assertThat(admin.listTopics().names().get()).contains(Topics.GROWTH.name());
        });
        try (Sink second = startSink()) {
            await().atMost(Duration.ofSeconds(60)).until(() -> second.failure() != null);
            assertThat(second.failure()).isInstanceOf(SinkHaltedException.class);
        }
    }

    @Test
    void stopsWhenTheDatabaseIsAheadOfTheTopic() throws SQLException {
        committed(figure("a", 1, "10"));
        try (Sink first = startSink()) {
            awaitLanded();
            assertThat(first.failure()).isNull();
        }
        store.execute("update tongbao.sink_offset set next_offset = 99 where topic = 'tongbao.growth'");
        try (Sink second = startSink()) {
            await().atMost(Duration.ofSeconds(60)).until(() -> second.failure() != null);
            assertThat(second.failure())
                    .isInstanceOf(SinkHaltedException.class)
                    .hasMessageContaining("tongbao.sink_offset");
        }
    }

    private Sink startSink() {
        Sink sink = new Sink(new SinkConfig(client(), "sink", PARTITIONS, ""), database, registry);
        sink.start();
        return sink;
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    private void createTopics() {
        TopicCreation.createMissing(
                admin,
                Topics.all().stream()
                        .map(each -> each.toCreate(PARTITIONS, (short) 1))
                        .toList());
    }

    private void committed(SpecificRecord... records) {
        producer.beginTransaction();
        for (SpecificRecord each : records) {
            send(each);
        }
        producer.commitTransaction();
    }

    private void send(SpecificRecord value) {
        if (value instanceof GrowthFigure figure) {
            send(Topics.GROWTH, GrowthFigure.class, figure.getRegion(), figure);
        } else if (value instanceof RankingChunk chunk) {
            send(Topics.RANKINGS, RankingChunk.class, chunk.getRanking(), chunk);
        } else if (value instanceof ReferenceChange change) {
            send(Topics.DEFINITIONS, ReferenceChange.class, change.getCode(), change);
        }
    }

    private <T extends SpecificRecord> void send(Topic topic, Class<T> type, String key, T value) {
        producer.send(new ProducerRecord<>(topic.name(), key, new AvroCodec<>(registry, topic, type).encode(value)));
    }

    private void awaitLanded() {
        await().atMost(Duration.ofSeconds(60)).until(() -> SinkOffsets.reached(database, ends()));
    }

    private Map<TopicPartition, Long> ends() throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (Topic topic : List.of(Topics.DEFINITIONS, Topics.GROWTH, Topics.RANKINGS)) {
            for (int i = 0; i < (topic.spread() ? PARTITIONS : 1); i++) {
                latest.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
