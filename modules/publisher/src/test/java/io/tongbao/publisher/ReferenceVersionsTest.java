package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.files.OpenedFile;
import io.tongbao.publisher.sheets.FileSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReferenceVersionsTest {
    private static final TopicPartition REFERENCE = new TopicPartition(Topics.REFERENCE.name(), 0);

    private static final TopicPartition DEFINITIONS = new TopicPartition(Topics.DEFINITIONS.name(), 0);

    private final Registry registry = Fixtures.registry();

    @Test
    void versionsGoOnFromWhatTheTopicHolds() {
        // Given
        ReferenceChange first = Fixtures.region("a", "甲");
        ReferenceChange second = Fixtures.region("a", "乙");
        second.setVersion(2);
        MockConsumer<byte[], byte[]> consumer = holding(List.of(first, second), List.of(first, second));

        // When
        ReferenceVersions versions = ReferenceVersions.read(consumer, registry);

        // Then
        assertThat(versions.next(Fixtures.region("a", "乙"))).isEmpty();
        assertThat(versions.next(Fixtures.region("a", "甲")).orElseThrow().getVersion())
                .isEqualTo(3);
        assertThat(versions.next(Fixtures.region("a", "甲"))).isEmpty();
        assertThat(versions.next(Fixtures.region("b", "甲")).orElseThrow().getVersion())
                .isEqualTo(1);
    }

    @Test
    void whatWasRefusedCanBeSentAgainAsTheNextVersion() {
        ReferenceChange first = Fixtures.region("a", "甲");
        ReferenceChange refused = Fixtures.region("a", "乙");
        refused.setVersion(2);
        ReferenceVersions versions = ReferenceVersions.read(holding(List.of(first, refused), List.of(first)), registry);

        assertThat(versions.next(Fixtures.region("a", "乙")).orElseThrow().getVersion())
                .isEqualTo(3);
        assertThat(versions.next(Fixtures.region("a", "乙"))).isEmpty();
    }

    @Test
    void whatNobodyCanReadStopsNobody() {
        MockConsumer<byte[], byte[]> consumer = Fixtures.consumer(Map.of(REFERENCE, 1L));
        consumer.schedulePollTask(
                () -> consumer.addRecord(Fixtures.record(Topics.REFERENCE, 0, 0, new byte[] {7, 7, 7, 7, 7, 7, 7})));

        ReferenceVersions versions = ReferenceVersions.read(consumer, registry);

        assertThat(versions.next(Fixtures.region("a", "甲")).orElseThrow().getVersion())
                .isEqualTo(1);
    }

    /** @param taken of those sent */
    private MockConsumer<byte[], byte[]> holding(List<ReferenceChange> sent, List<ReferenceChange> taken) {
        MockConsumer<byte[], byte[]> consumer =
                Fixtures.consumer(Map.of(REFERENCE, (long) sent.size(), DEFINITIONS, (long) taken.size()));
        for (int i = 0; i < sent.size(); i++) {
            poll(consumer, Topics.REFERENCE, i, sent.get(i));
        }
        for (int i = 0; i < taken.size(); i++) {
            ReferenceChange placed = ReferenceChange.newBuilder(taken.get(i))
                    .setPosition(i + 1)
                    .setSourceTopic(Topics.REFERENCE.name())
                    .setKnownAt(Instant.parse("2023-05-10T00:00:00Z"))
                    .setMark(7)
                    .build();
            poll(consumer, Topics.DEFINITIONS, i, placed);
        }
        return consumer;
    }

    private void poll(MockConsumer<byte[], byte[]> consumer, Topic topic, int offset, ReferenceChange change) {
        byte[] value = new AvroCodec<>(registry, topic, ReferenceChange.class).encode(change);
        consumer.schedulePollTask(() -> consumer.addRecord(Fixtures.record(topic, 0, offset, value)));
    }

    @Test
    void aSchemeOfTheSameNumbersIsNoChange() {
        MockConsumer<byte[], byte[]> consumer = holding(List.of(scheme("20")), List.of(scheme("20")));

        ReferenceVersions versions = ReferenceVersions.read(consumer, registry);

        assertThat(versions.next(scheme("20.0"))).isEmpty();
        assertThat(versions.next(scheme("21"))).isPresent();
    }

    private static ReferenceChange scheme(String weight) {
        String text = "scheme,item,indicator,measure,method,weight\ns,a,gdp,VALUE,EFFICACY," + weight + "\n";
        List<ReferenceChange> read = new ArrayList<>();
        OpenedFile.of(FileSource.of("schemes.csv", text.getBytes(StandardCharsets.UTF_8)))
                .tables()
                .get(0)
                .read("", row -> read.add((ReferenceChange) row.value()), problem -> {});
        return read.get(0);
    }

    @Test
    void aMissingTopicIsNamedWithWhatToDo() {
        MockConsumer<byte[], byte[]> consumer = Fixtures.consumer(Map.of());
        consumer.updatePartitions(Topics.REFERENCE.name(), List.of());

        assertThatThrownBy(() -> ReferenceVersions.read(consumer, registry))
                .hasMessage("topic tongbao.reference is missing: run `tongbao topics create`");
    }
}
