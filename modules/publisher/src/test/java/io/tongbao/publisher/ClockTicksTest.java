package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ClockTicksTest {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Registry registry = Fixtures.registry();
    private final AvroCodec<ClockTick> codec = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);
    private final MockProducer<String, byte[]> producer = Fixtures.producer(true);
    private final Publisher publisher = new Publisher(producer, registry, ReferenceVersions::new);
    private Instant now = Instant.parse("2023-05-01T15:59:00Z");

    @Test
    void aNewDayInShanghaiIsToldOnce() {
        ClockTicks ticks = new ClockTicks(publisher, clock(), () -> 0, EVERY, null);

        assertThat(ticks.tick()).isTrue();
        assertThat(ticks.tick()).isFalse();
        now = now.plus(Duration.ofMinutes(1)); // midnight there, still the first of May in Greenwich
        assertThat(ticks.tick()).isTrue();

        assertThat(days()).containsExactly(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 2));
        assertThat(producer.history()).allMatch(r -> r.key() == null);
    }

    @Test
    void daysGoOnAfterTheLastOneOnTheTopicAndNeverBack() {
        MockConsumer<byte[], byte[]> consumer =
                Fixtures.consumer(Map.of(new TopicPartition(Topics.CLOCK.name(), 0), 1L));
        byte[] tick = codec.encode(
                ClockTick.newBuilder().setToday(LocalDate.of(2023, 5, 2)).build());
        consumer.schedulePollTask(() -> consumer.addRecord(Fixtures.record(Topics.CLOCK, 0, 0, tick)));

        LocalDate last = ClockTicks.lastDay(consumer, registry);

        assertThat(last).isEqualTo(LocalDate.of(2023, 5, 2));
        assertThat(new ClockTicks(publisher, clock(), () -> 0, EVERY, last).tick())
                .as("what came in before the start may not have been told")
                .isTrue();
        assertThat(days()).containsExactly(LocalDate.of(2023, 5, 2));
        assertThat(ClockTicks.lastDay(Fixtures.consumer(Map.of()), registry)).isNull();
    }

    @Test
    void whatNobodyCanReadOnTheTopicIsPassedOver() {
        byte[] tick = codec.encode(
                ClockTick.newBuilder().setToday(LocalDate.of(2023, 5, 2)).build());
        byte[] ofNoSchema = {0, 90, -27, 4, 61, 1, 2, 3};
        List<byte[]> all = Arrays.asList(new byte[] {7, 7, 7, 7, 7, 7, 7}, tick, null, ofNoSchema);
        MockConsumer<byte[], byte[]> consumer =
                Fixtures.consumer(Map.of(new TopicPartition(Topics.CLOCK.name(), 0), (long) all.size()));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < all.size(); i++) {
                consumer.addRecord(Fixtures.record(Topics.CLOCK, 0, i, all.get(i)));
            }
        });

        assertThat(ClockTicks.lastDay(consumer, registry)).isEqualTo(LocalDate.of(2023, 5, 2));
    }

    @Test
    void a1_whatCameInIsToldButNotTooOftenAndOnceMoreAtTheEnd() {
        long[] inputs = {5};
        ClockTicks ticks = new ClockTicks(publisher, clock(), () -> inputs[0], EVERY, null);
        ticks.tick();
        inputs[0] = 6;

        assertThat(ticks.tick()).as("too soon").isFalse();
        now = now.plus(EVERY);
        assertThat(ticks.tick()).isTrue();
        now = now.plus(EVERY);
        assertThat(ticks.tick()).as("the last may have been overtaken").isTrue();
        now = now.plus(EVERY);
        assertThat(ticks.tick()).as("nothing new").isFalse();

        assertThat(days()).hasSize(3).containsOnly(LocalDate.of(2023, 5, 1));
    }

    @Test
    void a1_whoeverWaitsIsNotMadeToWait() {
        long[] inputs = {5};
        ClockTicks ticks = new ClockTicks(publisher, clock(), () -> inputs[0], EVERY, null);
        ticks.tick();

        ticks.mark();
        assertThat(days())
                .as("what was there at the first tick may have been overtaken")
                .hasSize(2);
        ticks.mark();
        assertThat(days()).as("all of it was told").hasSize(2);
        inputs[0] = 6;
        ticks.mark();
        assertThat(days()).hasSize(3);
    }

    @Test
    void a1_theClockItselfIsNoInput() {
        MockConsumer<byte[], byte[]> consumer = Fixtures.consumer(Map.of(
                new TopicPartition(Topics.CLOCK.name(), 0), 9L,
                new TopicPartition(Topics.REPORTS.name(), 0), 3L,
                new TopicPartition(Topics.REPORTS.name(), 1), 4L,
                new TopicPartition(Topics.PROJECTS.name(), 0), 1L,
                new TopicPartition(Topics.TARGETS.name(), 0), 0L,
                new TopicPartition(Topics.REFERENCE.name(), 0), 2L,
                new TopicPartition(Topics.DECISIONS.name(), 0), 1L));

        assertThat(new InputEnds(consumer).getAsLong()).isEqualTo(11);
    }

    private List<LocalDate> days() {
        return producer.history().stream()
                .map(each -> codec.decode(each.value()).getToday())
                .toList();
    }

    private Clock clock() {
        return new Clock() {
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
    }
}
