package io.tongbao.publisher;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionPartitioner;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A registry and clients that answer from memory; every topic that is spread has two partitions. */
final class Fixtures {
    private static final Node NODE = new Node(0, "localhost", 0);

    private Fixtures() {}

    static Registry registry() {
        Registry registry =
                new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock://publisher");
        registry.register(Topics.all());
        return registry;
    }

    static MockProducer<String, byte[]> producer(boolean answersAtOnce) {
        Cluster cluster = new Cluster("c", List.of(NODE), partitions(), Set.of(), Set.of());
        return new MockProducer<>(
                cluster, answersAtOnce, new RegionPartitioner(), new StringSerializer(), new ByteArraySerializer());
    }

    static MockConsumer<byte[], byte[]> consumer(Map<TopicPartition, Long> ends) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
        Map<String, List<PartitionInfo>> byTopic = new HashMap<>();
        Map<TopicPartition, Long> begin = new HashMap<>();
        Map<TopicPartition, Long> end = new HashMap<>();
        for (PartitionInfo info : partitions()) {
            TopicPartition partition = new TopicPartition(info.topic(), info.partition());
            byTopic.computeIfAbsent(info.topic(), t -> new ArrayList<>()).add(info);
            begin.put(partition, 0L);
            end.put(partition, ends.getOrDefault(partition, 0L));
        }
        byTopic.forEach(consumer::updatePartitions);
        consumer.updateBeginningOffsets(begin);
        consumer.updateEndOffsets(end);
        return consumer;
    }

    static ConsumerRecord<byte[], byte[]> record(Topic topic, int partition, long offset, byte[] value) {
        return new ConsumerRecord<>(topic.name(), partition, offset, new byte[0], value);
    }

    static Outgoing report(String region) {
        return Outgoing.report(EconomicReport.newBuilder()
                .setId("id-" + region)
                .setRegion(region)
                .setIndicator("i")
                .setPeriod("2023-03")
                .setOrigin("reports.csv, row " + region)
                .build());
    }

    static ReferenceChange region(String code, String name) {
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.REGION)
                .setCode(code)
                .setRegion(Region.newBuilder().setNameZh(name).setKind("TOWN").build())
                .build();
    }

    private static List<PartitionInfo> partitions() {
        List<PartitionInfo> all = new ArrayList<>();
        for (Topic topic : Stream.concat(Topics.all().stream(), Stream.of(Topics.ingress("zone")))
                .toList()) {
            for (int p = 0; p < (topic.spread() ? 2 : 1); p++) {
                all.add(new PartitionInfo(topic.name(), p, NODE, new Node[] {NODE}, new Node[] {NODE}));
            }
        }
        return all;
    }
}
