package io.tongbao.benchmarks.faults;

import io.tongbao.contracts.Mark;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Whether each committed record of a topic of results is one row, and each row one record. */
final class LandedRecords {
    /** Key of a record that only marks the clock's place. */
    private static final byte[] MARK = Mark.DISPOSITION.getBytes(StandardCharsets.UTF_8);

    private static final Map<Topic, String> TABLES = Map.of(
            Topics.ACCEPTED, "tongbao.report",
            Topics.REJECTS, "tongbao.reject",
            Topics.GROWTH, "stats.growth_history",
            Topics.ALERTS, "tongbao.alert_step");

    private LandedRecords() {}

    /** Topics that differ from their tables, with both numbers. */
    static List<String> differences(Cluster cluster) throws SQLException {
        List<String> differences = new ArrayList<>();
        Map<String, Object> config =
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "isolation.level", "read_committed");
        try (Connection connection = cluster.database();
                Statement statement = connection.createStatement();
                Consumer<byte[], byte[]> reader =
                        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (Map.Entry<Topic, String> each : TABLES.entrySet()) {
                long records = records(reader, each.getKey());
                try (ResultSet row = statement.executeQuery("select count(*) from " + each.getValue())) {
                    row.next();
                    if (row.getLong(1) != records) {
                        differences.add(each.getKey().name() + " has " + records + " records, " + each.getValue()
                                + " has " + row.getLong(1) + " rows");
                    }
                }
            }
        }
        return differences;
    }

    private static long records(Consumer<byte[], byte[]> reader, Topic topic) {
        List<TopicPartition> partitions = reader.partitionsFor(topic.name()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        long count = 0;
        while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> each : reader.poll(Duration.ofMillis(100))) {
                count += each.key() != null && Arrays.equals(each.key(), MARK) ? 0 : 1;
            }
        }
        return count;
    }
}
