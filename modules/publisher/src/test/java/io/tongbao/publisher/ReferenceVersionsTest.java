package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.files.CsvSource;
import io.tongbao.publisher.files.InputFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReferenceVersionsTest {
    private static final TopicPartition REFERENCE = new TopicPartition(Topics.REFERENCE.name(), 0);

    private final Registry registry = Fixtures.registry();

    @Test
    void versionsGoOnFromWhatTheTopicHolds() {
        // Given
        MockConsumer<byte[], byte[]> consumer = Fixtures.consumer(Map.of(REFERENCE, 2L));
        var codec = new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class);
        ReferenceChange first = Fixtures.region("a", "甲");
        ReferenceChange second = Fixtures.region("a", "乙");
        second.setVersion(2);
        consumer.schedulePollTask(
                () -> consumer.addRecord(Fixtures.record(Topics.REFERENCE, 0, 0, codec.encode(first))));
        consumer.schedulePollTask(
                () -> consumer.addRecord(Fixtures.record(Topics.REFERENCE, 0, 1, codec.encode(second))));

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
    void aSchemeOfTheSameNumbersIsNoChange() {
        MockConsumer<byte[], byte[]> consumer = Fixtures.consumer(Map.of(REFERENCE, 1L));
        var codec = new AvroCodec<>(registry, Topics.REFERENCE, ReferenceChange.class);
        consumer.schedulePollTask(
                () -> consumer.addRecord(Fixtures.record(Topics.REFERENCE, 0, 0, codec.encode(scheme("20")))));

        ReferenceVersions versions = ReferenceVersions.read(consumer, registry);

        assertThat(versions.next(scheme("20.0"))).isEmpty();
        assertThat(versions.next(scheme("21"))).isPresent();
    }

    private static ReferenceChange scheme(String weight) {
        String text = "scheme,item,indicator,measure,method,weight\ns,a,gdp,VALUE,EFFICACY," + weight + "\n";
        List<ReferenceChange> read = new ArrayList<>();
        InputFile.open(CsvSource.of("schemes.csv", text.getBytes(StandardCharsets.UTF_8)))
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
