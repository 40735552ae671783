package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.files.Names;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.DEFINITIONS.name(), 0);

    private final Registry registry = Fixtures.registry();

    @Test
    void theLastVersionOfEachNameStands() {
        ReferenceChange renamed = Fixtures.region("a", "乙");
        renamed.setVersion(2);
        ReferenceChange withdrawn = ReferenceChange.newBuilder(Fixtures.region("b", "丙"))
                .setVersion(2)
                .setRegion(null)
                .setWithdrawn(true)
                .build();

        Names names = KnownNames.read(
                holding(List.of(Fixtures.region("a", "甲"), renamed, Fixtures.region("b", "丙"), withdrawn)), registry);

        assertThat(names.regions()).extracting(Names.Named::code).containsExactly("a");
        assertThat(names.regions()).extracting(Names.Named::zh).containsExactly("乙");
        assertThat(names.indicators()).isEmpty();
    }

    private MockConsumer<byte[], byte[]> holding(List<ReferenceChange> changes) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        Node node = new Node(0, "here", 1);
        consumer.updatePartitions(
                PARTITION.topic(), List.of(new PartitionInfo(PARTITION.topic(), 0, node, new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) changes.size()));
        var codec = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class);
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < changes.size(); i++) {
                consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, i, null, codec.encode(changes.get(i))));
            }
        });
        return consumer;
    }
}
