package io.tongbao.cli;

import io.tongbao.contracts.Mark;
import io.tongbao.contracts.Topic;
import io.tongbao.store.Database;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a system holds: all that people may read but for what differs from run to run, and how much lies in Kafka. */
final class Contents {
    /** When and in which order something came, and the order of vintages. */
    private static final Set<String> OF_THE_RUN =
            Set.of("known_at", "landed_at", "source_offset", "version", "generation", "sequence", "snapshot");

    /** Key of a mark in the logs of what was accepted. */
    private static final byte[] MARK = Mark.DISPOSITION.getBytes(StandardCharsets.UTF_8);

    private final Database database;
    private final Map<String, Object> consumer;

    Contents(RunningSystem system) {
        database = system.pipeline().database();
        consumer =
                Map.of("bootstrap.servers", system.endpoints().bootstrapServers(), "isolation.level", "read_committed");
    }

    List<String> rejects() {
        return rows(new RejectsQuery(database).refused(Filter.ALL));
    }

    /** Accepted reports but for those that changed nothing: sent twice, they are there twice. */
    List<String> reports() {
        return rows(new ReportsQuery(database).accepted(Filter.ALL)).stream()
                .filter(row -> !row.contains("disposition=UNCHANGED"))
                .toList();
    }

    /** Reports that changed nothing, and were not there before. */
    List<String> repetitionsOfNothing() throws SQLException {
        return column(
                """
                select r.id from stats.reports r
                where r.disposition = 'UNCHANGED'
                  and not exists (select from stats.reports s where s.id = r.id and s.disposition <> 'UNCHANGED')
                """);
    }

    /** Figures that are not the newest of their vintages. */
    List<String> figuresThatWentBackwards() throws SQLException {
        return column(
                """
                select g.region || ' ' || g.indicator || ' ' || g.period
                from stats.growth g
                join stats.growth_history h using (region, indicator, period)
                group by g.region, g.indicator, g.period, g.generation, g.sequence
                having max(array[h.generation, h.sequence]) <> array[g.generation, g.sequence]
                """);
    }

    long count(String table) throws SQLException {
        return Long.parseLong(column("select count(*) from " + table).get(0));
    }

    /** Where the committed records of topics end, by partition; empty ones are left out. */
    Map<TopicPartition, Long> ends(List<Topic> topics) {
        try (var reader = new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return ends(reader, topics);
        }
    }

    /** How many committed records a topic holds, those that only mark the clock's place left out. */
    long records(Topic topic) {
        try (var reader = new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = ends(reader, List.of(topic));
            reader.assign(ends.keySet());
            reader.seekToBeginning(ends.keySet());
            long count = 0;
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> each : reader.poll(Duration.ofMillis(100))) {
                    count += each.key() != null && Arrays.equals(each.key(), MARK) ? 0 : 1;
                }
            }
            return count;
        }
    }

    private static Map<TopicPartition, Long> ends(KafkaConsumer<byte[], byte[]> reader, List<Topic> topics) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Topic topic : topics) {
            ends.putAll(reader.endOffsets(reader.partitionsFor(topic.name()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList()));
        }
        ends.values().removeIf(end -> end == 0);
        return ends;
    }

    private static List<String> rows(Table table) {
        List<String> names = table.columns().stream()
                .map(Column::name)
                .filter(name -> !OF_THE_RUN.contains(name))
                .toList();
        Table kept = table.only(names);
        return kept.rows().stream()
                .map(row -> IntStream.range(0, names.size())
                        .mapToObj(i -> names.get(i) + "=" + row.get(i))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }
}
