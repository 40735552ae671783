package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Finding;
import io.tongbao.contracts.ProjectFinding;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private static final String REPORTS = Topics.REPORTS.name();

    private final Registry registry = Fixtures.registry();
    private final AtomicLong now = new AtomicLong();
    private final MockConsumer<byte[], byte[]> consumer = Fixtures.consumer(Map.of(
            new TopicPartition(Topics.ACCEPTED.name(), 0),
            10L,
            new TopicPartition(Topics.ACCEPTED_PROJECTS.name(), 0),
            4L,
            new TopicPartition(Topics.DEFINITIONS.name(), 0),
            2L,
            new TopicPartition(Topics.REJECTS.name(), 1),
            5L));
    // a second passes with each look at the clock
    private final Receipts receipts = new Receipts(
            consumer, registry, () -> now.addAndGet(Duration.ofSeconds(1).toNanos()));

    @Test
    void everyReportAndDefinitionIsToldWhatBecameOfIt() {
        // Given
        Map<TopicPartition, Long> mark = receipts.mark();
        List<Sent> sent = List.of(
                sent(0, Topics.REFERENCE.name(), 0, 3),
                sent(1, REPORTS, 0, 100),
                sent(2, REPORTS, 1, 100),
                sent(3, REPORTS, 1, 101));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(accepted(10, 0, 77)); // somebody else's
            consumer.addRecord(accepted(11, 0, 100));
        });
        consumer.schedulePollTask(() -> {
            consumer.addRecord(rejected(5, 1, 100));
            consumer.addRecord(defined(2, 3));
        });

        // When
        List<Long> progress = new ArrayList<>();
        List<Receipt> all = receipts.await(mark, sent, Duration.ofSeconds(60), progress::add);

        // Then
        assertThat(all)
                .extracting(r -> r.sent().index() + " " + r.verdict())
                .containsExactly("0 ACCEPTED", "1 ACCEPTED", "2 REJECTED", "3 UNDECIDED");
        assertThat(all.get(0).revision()).isEqualTo(4);
        assertThat(all.get(1).disposition()).isEqualTo("STANDING");
        assertThat(all.get(1).revision()).isEqualTo(2);
        assertThat(all.get(1).warnings()).containsExactly("V07");
        assertThat(all.get(2).reasons()).extracting(Reason::getMessageZh).containsExactly("未知地区");
        assertThat(progress).startsWith(1L, 3L);
    }

    @Test
    void whatBecameOfAProjectIsNotWhatItAddsUpTo() {
        Map<TopicPartition, Long> mark = receipts.mark();
        List<Sent> sent = List.of(sent(0, Topics.PROJECTS.name(), 0, 100));
        AcceptedReport sum = AcceptedReport.newBuilder()
                .setSourceTopic(Topics.PROJECTS.name())
                .setSourceOffset(100)
                .setRevision(12)
                .build();
        AcceptedProject project = AcceptedProject.newBuilder()
                .setSourceTopic(Topics.PROJECTS.name())
                .setSourceOffset(100)
                .setRevision(1)
                .setFindings(List.of(ProjectFinding.newBuilder()
                        .setCheck("P2")
                        .setMessageZh("大于")
                        .build()))
                .build();
        byte[] ofSum = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class).encode(sum);
        byte[] ofProject = new AvroCodec<>(registry, Topics.ACCEPTED_PROJECTS, AcceptedProject.class).encode(project);
        consumer.schedulePollTask(() -> consumer.addRecord(Fixtures.record(Topics.ACCEPTED, 0, 10, ofSum)));
        consumer.schedulePollTask(() -> consumer.addRecord(Fixtures.record(Topics.ACCEPTED_PROJECTS, 0, 4, ofProject)));

        List<Receipt> all = receipts.await(mark, sent, Duration.ofSeconds(60), done -> {});

        assertThat(all).singleElement().satisfies(each -> {
            assertThat(each.verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(each.revision()).isEqualTo(1);
            assertThat(each.findings()).extracting(Finding::getMessageZh).containsExactly("大于");
        });
    }

    @Test
    void nothingSentIsNothingToWaitFor() {
        assertThat(receipts.await(receipts.mark(), List.of(), Duration.ofDays(1), n -> {}))
                .isEmpty();
    }

    private org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]> defined(long at, long offset) {
        ReferenceChange change = ReferenceChange.newBuilder()
                .setVersion(4)
                .setSourceTopic(Topics.REFERENCE.name())
                .setSourceOffset(offset)
                .build();
        byte[] value = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class).encode(change);
        return Fixtures.record(Topics.DEFINITIONS, 0, at, value);
    }

    private static Sent sent(long index, String topic, int partition, long offset) {
        return new Sent(index, "row", new Place(topic, partition, offset));
    }

    private org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]> accepted(
            long at, int partition, long offset) {
        AcceptedReport report = AcceptedReport.newBuilder()
                .setSourceTopic(REPORTS)
                .setSourcePartition(partition)
                .setSourceOffset(offset)
                .setRevision(2)
                .setWarnings(List.of("V07"))
                .build();
        byte[] value = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class).encode(report);
        return Fixtures.record(Topics.ACCEPTED, 0, at, value);
    }

    private org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]> rejected(
            long at, int partition, long offset) {
        Rejected rejected = Rejected.newBuilder()
                .setSourceTopic(REPORTS)
                .setSourcePartition(partition)
                .setSourceOffset(offset)
                .setReasons(List.of(
                        Reason.newBuilder().setCheck("V01").setMessageZh("未知地区").build()))
                .build();
        byte[] value = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class).encode(rejected);
        return Fixtures.record(Topics.REJECTS, 1, at, value);
    }
}
