package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.generation.GenerationMovedException;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryServer
class SinkWorkerIT {
    /** More than a worker waits for. */
    private static final int MANY = 1_200;

    private static final TopicPartition GROWTH = new TopicPartition(Topics.GROWTH.name(), 0);

    private final Database database;
    private final SchemaRegistryClient schemas = new MockSchemaRegistryClient() {
        @Override
        public ParsedSchema getSchemaBySubjectAndId(String subject, int id) throws IOException, RestClientException {
            if (registryAway) {
                throw new ConnectException("refused");
            }
            return super.getSchemaBySubjectAndId(subject, id);
        }
    };
    private final Registry registry = new Registry(schemas, "mock");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private boolean registryAway;
    private Instant now = Instant.parse("2023-05-08T01:02:04Z");
    private final SinkProgress progress = new SinkProgress();
    private MockConsumer<String, byte[]> consumer;
    private AvroCodec<GrowthFigure> codec;
    private Store store;
    private String topicId = "first";
    private final List<LandingLine> lines = new ArrayList<>();

    SinkWorkerIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
        registry.register(Topics.all());
        codec = new AvroCodec<>(registry, Topics.GROWTH, GrowthFigure.class);
    }

    @AfterEach
    void close() {
        lines.forEach(LandingLine::close);
    }

    @Test
    void landsManyWhileTheNextAreRead() throws SQLException {
        SinkWorker worker = worker(0);
        send(0, MANY);
        worker.step();
        send(MANY, MANY + 2);
        worker.step();
        assertThat(SinkOffsets.read(database)).containsEntry(GROWTH, MANY + 2L);
        assertThat(store.rows("select count(*) from stats.growth_history")).containsExactly(MANY + 2 + "");
    }

    @Test
    void landsNothingThatWasReadAfterWhatCouldNotLand() throws SQLException {
        // Given
        SinkWorker worker = worker(0);
        worker.step();
        store.execute("update tongbao.sink_offset set next_offset = 1 where topic = 'tongbao.growth'");
        // When
        send(0, MANY);
        worker.step();
        send(MANY, 2 * MANY);
        worker.step();
        // Then
        assertThat(progress.records()).isZero();
        assertThat(progress.received()).isZero();
        // When
        send(1, 2 * MANY);
        worker.step();
        worker.step();
        // Then
        assertThat(SinkOffsets.read(database)).containsEntry(GROWTH, 2L * MANY);
        assertThat(store.rows("select count(*) from stats.growth_history")).containsExactly(2 * MANY - 1 + "");
    }

    @Test
    void waitsLongerEachTimeThatManyCannotLand() throws SQLException {
        // Given
        SinkWorker worker = worker(0);
        worker.step();
        store.execute("alter table tongbao.sink_offset add constraint full_disk check (next_offset < 1)");
        try {
            for (long pause : new long[] {100, 200, 400}) {
                // When
                send(0, MANY);
                worker.step();
                worker.step();
                // Then
                assertThat(progress.trouble()).contains("full_disk");
                now = now.plusMillis(pause - 1);
                send(0, MANY);
                worker.step();
                assertThat(progress.trouble())
                        .as("before %d ms are over", pause)
                        .contains("full_disk");
                now = now.plusMillis(1);
            }
            assertThat(progress.retries()).isEqualTo(3);
        } finally {
            store.execute("alter table tongbao.sink_offset drop constraint full_disk");
        }
        // When
        send(0, MANY);
        worker.step();
        worker.step();
        // Then
        assertThat(SinkOffsets.read(database)).containsEntry(GROWTH, (long) MANY);
        assertThat(progress.trouble()).isNull();
        assertThat(progress.received())
                .as("each once, however often it was read")
                .isEqualTo(MANY)
                .isEqualTo(progress.records());
    }

    @Test
    void tellsThatWhatWasTakenAwayMeanwhileDidNotLand() throws SQLException {
        // Given
        SinkWorker worker = worker(0);
        worker.step();
        store.execute("update tongbao.sink_offset set next_offset = 1 where topic = 'tongbao.growth'");
        send(0, MANY);
        worker.step();
        // When
        consumer.rebalance(List.of());
        consumer.rebalance(List.of(GROWTH));
        worker.step();
        send(1, MANY);
        worker.step();
        worker.step();
        // Then
        assertThat(SinkOffsets.read(database)).containsEntry(GROWTH, (long) MANY);
        assertThat(progress.records()).isEqualTo(MANY - 1).isEqualTo(progress.received());
    }

    @Test
    void learnsThatAnotherGenerationStandsWhileNothingComes() throws SQLException {
        // Given
        SinkWorker worker = worker(0);
        worker.step();
        store.execute("insert into tongbao.generation (generation, state) values (2, 'BUILDING')");
        try {
            worker.step();
            store.execute("update tongbao.generation set state = 'KEPT' where generation = 1");
            store.execute("update tongbao.generation set state = 'STANDING' where generation = 2");
            // When, Then
            assertThatThrownBy(worker::step)
                    .isInstanceOf(GenerationMovedException.class)
                    .hasMessageContaining("generation 2 stands");
        } finally {
            store.execute("delete from tongbao.generation where generation = 2");
            store.execute("update tongbao.generation set state = 'STANDING' where generation = 1");
        }
    }

    @Test
    void tellsWhileNothingComesThatTheDatabaseIsAwayAndIsBack() throws SQLException {
        // Given
        SinkWorker worker = worker(0);
        worker.step();
        store.execute("alter table tongbao.generation rename to generation_away");
        try {
            // When
            worker.step();
            // Then
            assertThat(progress.trouble()).contains("tongbao.generation");
        } finally {
            store.execute("alter table tongbao.generation_away rename to generation");
        }
        now = now.plusSeconds(1);
        worker.step();
        assertThat(progress.trouble()).isNull();
    }

    @Test
    void givesAPartitionAwayWhenAllOfItHasLanded() throws SQLException {
        SinkWorker worker = worker(0);
        send(0, MANY);
        worker.step();
        consumer.rebalance(List.of());
        assertThat(SinkOffsets.read(database)).containsEntry(GROWTH, (long) MANY);
    }

    @Test
    void landsFromTheBeginningAndGoesOnWhereTheDatabaseStands() throws SQLException {
        // Given
        SinkWorker worker = worker(5);
        send(5, figure("a", 1, "10"));
        send(6, figure("b", 2, "20"));
        // When
        worker.step();
        // Then
        assertThat(SinkOffsets.read(database)).containsEntry(GROWTH, 7L);
        assertThat(progress.rows()).isEqualTo(4);
        assertThat(progress.offsets()).containsEntry("tongbao.growth-0", 7L);
        assertThat(progress.latency()).isEqualTo(Duration.ofSeconds(1));
        // When: another process goes on
        SinkWorker next = worker(5);
        send(6, figure("b", 2, "20"));
        send(7, figure("a", 3, "11"));
        next.step();
        // Then
        assertThat(progress.rows()).isEqualTo(6);
        assertThat(store.rows("select count(*) from stats.growth_history")).containsExactly("3");
    }

    @Test
    void putsAsideWhatIsNoAvro() throws SQLException {
        SinkWorker worker = worker(0);
        consumer.addRecord(
                new ConsumerRecord<>(GROWTH.topic(), 0, 0, "key", "no avro".getBytes(StandardCharsets.UTF_8)));
        consumer.addRecord(new ConsumerRecord<>(GROWTH.topic(), 0, 1, "key", null));
        send(2, figure("a", 1, "10"));
        worker.step();
        assertThat(progress.poison()).isEqualTo(2);
        assertThat(store.rows("select source_offset from stats.rejects order by 1"))
                .containsExactly("0", "1");
        assertThat(store.rows("select region from stats.growth")).containsExactly("a");
    }

    @Test
    void readsAgainFromWhereAnotherSinkHasGot() throws SQLException {
        // Given
        SinkWorker worker = worker(0);
        worker.step();
        store.execute("update tongbao.sink_offset set next_offset = 1 where topic = 'tongbao.growth'");
        send(0, figure("a", 1, "10"));
        send(1, figure("b", 2, "20"));
        // When
        worker.step();
        assertThat(progress.records()).isZero();
        send(1, figure("b", 2, "20"));
        worker.step();
        // Then
        assertThat(store.rows("select region from stats.growth")).containsExactly("b");
        assertThat(SinkOffsets.read(database)).containsEntry(GROWTH, 2L);
    }

    @Test
    void triesAgainWhenKafkaIsAway() throws SQLException {
        SinkWorker worker = worker(0);
        consumer.setPollException(new TimeoutException("away"));
        worker.step();
        assertThat(progress.retries()).isEqualTo(1);
        assertThat(progress.trouble()).isEqualTo("away");
        send(0, figure("a", 1, "10"));
        worker.step();
        assertThat(progress.rows()).as("before the pause is over").isZero();
        now = now.plusMillis(100);
        worker.step();
        assertThat(progress.trouble()).isNull();
        assertThat(store.rows("select region from stats.growth")).containsExactly("a");
    }

    @Test
    void putsNothingAsideWhileTheRegistryIsAway() throws SQLException {
        // Given
        SinkWorker worker = worker(0);
        registryAway = true;
        send(0, figure("a", 1, "10"));
        // When
        worker.step();
        // Then
        assertThat(progress.trouble()).contains("tongbao.growth-value").contains("refused");
        assertThat(progress.poison()).isZero();
        // When
        registryAway = false;
        now = now.plusMillis(100);
        send(0, figure("a", 1, "10"));
        worker.step();
        // Then
        assertThat(store.rows("select region from stats.growth")).containsExactly("a");
    }

    @Test
    void putsAsideARecordOfASchemaThatAWorkingRegistryDoesNotKnow() throws SQLException {
        SinkWorker worker = worker(0);
        consumer.addRecord(new ConsumerRecord<>(GROWTH.topic(), 0, 0, "key", new byte[] {0, 9, 9, 9, 9, 1}));
        worker.step();
        assertThat(progress.poison()).isEqualTo(1);
    }

    @Test
    void stopsBeforeAnotherTopicOfTheSameName() {
        worker(0).step();
        topicId = "second";
        assertThatThrownBy(() -> worker(0).step())
                .isInstanceOf(SinkHaltedException.class)
                .hasMessageContaining("tongbao.sink_offset");
    }

    @Test
    void stopsWhenTheOffsetIsOutOfRange() throws SQLException {
        worker(0).step();
        store.execute("update tongbao.sink_offset set next_offset = 99 where topic = 'tongbao.growth'");
        SinkWorker worker = worker(0);
        consumer.setPollException(new org.apache.kafka.clients.consumer.OffsetOutOfRangeException(Map.of(GROWTH, 99L)));
        assertThatThrownBy(worker::step)
                .isInstanceOf(SinkHaltedException.class)
                .hasMessageContaining("tongbao.growth-0");
    }

    /** A worker with all growth assigned to it, its topic beginning at an offset. */
    private SinkWorker worker(long beginning) {
        consumer = new MockConsumer<>("none");
        Intake intake = Intake.standing(1);
        BatchReader reader = new BatchReader(registry, intake);
        LandingLine line = new LandingLine("landing");
        lines.add(line);
        Positions positions = new Positions(
                consumer,
                database,
                intake.offsets(),
                intake.fence(),
                topics -> topics.stream().collect(Collectors.toMap(each -> each, each -> topicId)),
                line);
        consumer.subscribe(reader.topics(), positions);
        consumer.updateBeginningOffsets(Map.of(GROWTH, beginning));
        consumer.rebalance(List.of(GROWTH));
        return new SinkWorker(consumer, database, intake, reader, positions, line, progress, clock);
    }

    /** Figures of as many regions, from one offset to before another. */
    private void send(int from, int to) {
        for (int offset = from; offset < to; offset++) {
            send(offset, figure("u" + offset, offset + 1, "10"));
        }
    }

    private void send(long offset, GrowthFigure figure) {
        consumer.addRecord(new ConsumerRecord<>(GROWTH.topic(), 0, offset, figure.getRegion(), codec.encode(figure)));
    }
}
