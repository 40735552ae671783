package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AdmissionsTest {
    private static final String OWN = Topics.INGRESS + "zone";

    private final Registry registry = Fixtures.registry();
    private final AtomicLong now = new AtomicLong();
    private final MockConsumer<byte[], byte[]> consumer = Fixtures.consumer(Map.of(
            new TopicPartition(Topics.REPORTS.name(), 0), 10L, new TopicPartition(Topics.REJECTS.name(), 1), 5L));
    // a second passes with each look at the clock
    private final Admissions admissions = new Admissions(
            consumer, registry, () -> now.addAndGet(Duration.ofSeconds(1).toNanos()));

    @Test
    void v02_eachIsToldWhereItWasForwardedToOrWhyItWasRefused() {
        // Given
        Map<TopicPartition, Long> mark = admissions.mark();
        List<Sent> sent = List.of(sent(0, 100), sent(1, 101), sent(2, 102));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(forwarded(10, null)); // by the gateway
            consumer.addRecord(forwarded(11, OWN + "-1@7")); // of another run
            consumer.addRecord(forwarded(12, "nonsense"));
            consumer.addRecord(forwarded(13, OWN + "-0@101"));
        });
        consumer.schedulePollTask(() -> consumer.addRecord(refused(100)));

        // When
        List<Long> progress = new ArrayList<>();
        Admitted admitted = admissions.await(mark, sent, Duration.ofSeconds(60), progress::add);

        // Then
        assertThat(admitted.forwarded()).containsExactly(new Sent(1, "row 1", new Place(Topics.REPORTS.name(), 0, 13)));
        assertThat(admitted.decided())
                .extracting(each -> each.sent().index() + " " + each.verdict())
                .containsExactly("0 REJECTED", "2 UNDECIDED");
        assertThat(admitted.decided().get(0).reasons())
                .extracting(Reason::getMessageZh)
                .containsExactly("无权");
        assertThat(progress).startsWith(1L, 2L);
    }

    @Test
    void aTopicIsThereOrNot() {
        assertThat(admissions.isThere(Topics.ingress("zone"))).isTrue();
        assertThat(admissions.isThere(Topics.ingress("nobody"))).isFalse();
    }

    private static Sent sent(long index, long offset) {
        return new Sent(index, "row " + index, new Place(OWN, 0, offset));
    }

    private static ConsumerRecord<byte[], byte[]> forwarded(long at, String from) {
        ConsumerRecord<byte[], byte[]> record = Fixtures.record(Topics.REPORTS, 0, at, new byte[0]);
        if (from != null) {
            record.headers().add(Ingress.CAME_IN_BY, from.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private ConsumerRecord<byte[], byte[]> refused(long offset) {
        Rejected rejected = Rejected.newBuilder()
                .setSourceTopic(OWN)
                .setSourceOffset(offset)
                .setReasons(List.of(
                        Reason.newBuilder().setCheck("V02").setMessageZh("无权").build()))
                .build();
        byte[] value = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class).encode(rejected);
        return Fixtures.record(Topics.REJECTS, 1, 5, value);
    }
}
