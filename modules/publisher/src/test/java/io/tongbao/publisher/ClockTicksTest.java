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
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ClockTicksTest {
    private final Registry registry = Fixtures.registry();
    private final AvroCodec<ClockTick> codec = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);
    private final MockProducer<String, byte[]> producer = Fixtures.producer(true);
    private final Publisher publisher = new Publisher(producer, registry, ReferenceVersions::new);
    private Instant now = Instant.parse("2023-05-01T15:59:00Z");

    @Test
    void aNewDayInShanghaiIsToldOnce() {
        ClockTicks ticks = new ClockTicks(publisher, clock(), null);

        assertThat(ticks.tick()).isTrue();
        assertThat(ticks.tick()).isFalse();
        now = now.plus(Duration.ofMinutes(1)); // midnight there, still the first of May in Greenwich
        assertThat(ticks.tick()).isTrue();

        assertThat(producer.history())
                .extracting(r -> codec.decode(r.value()).getToday())
                .containsExactly(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 2));
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
        assertThat(new ClockTicks(publisher, clock(), last).tick()).isFalse();
        assertThat(ClockTicks.lastDay(Fixtures.consumer(Map.of()), registry)).isNull();
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
