package io.tongbao.cli.doctor;

import io.tongbao.contracts.KafkaAnswers;
import io.tongbao.store.Database;
import io.tongbao.store.sink.SinkOffsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Whether the database was filled from these very topics, and how far. */
final class LandingProbe {
    private LandingProbe() {}

    static List<Finding> look(Patient patient) {
        try (Database database = new Database(Objects.requireNonNull(patient.database()));
                Admin admin = patient.admin()) {
            if (!database.missingVersions().isEmpty()) {
                return List.of(); // there may be no table to ask
            }
            Map<String, String> stored = new TreeMap<>(SinkOffsets.topicIds(database));
            Set<String> there = KafkaAnswers.of(admin.listTopics().names());
            List<String> known =
                    stored.keySet().stream().filter(there::contains).toList();
            Map<String, String> ids = new HashMap<>();
            KafkaAnswers.of(admin.describeTopics(known).allTopicNames())
                    .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
            Map<TopicPartition, Long> next = new HashMap<>(SinkOffsets.read(database));
            next.keySet().removeIf(each -> !known.contains(each.topic()));
            return judge(stored, ids, next, ends(admin, next.keySet()));
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(each -> latest.put(each, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        KafkaAnswers.of(admin.listOffsets(latest).all()).forEach((each, end) -> ends.put(each, end.offset()));
        return ends;
    }

    static List<Finding> judge(
            Map<String, String> stored,
            Map<String, String> ids,
            Map<TopicPartition, Long> next,
            Map<TopicPartition, Long> ends) {
        List<Finding> found = new ArrayList<>();
        List<String> others = stored.keySet().stream()
                .filter(each -> !Objects.equals(stored.get(each), ids.get(each)))
                .toList();
        if (!others.isEmpty()) {
            found.add(Finding.wrong(
                    "landing",
                    "the database was filled from other topics than these: " + others + "; name the database that"
                            + " belongs to this Kafka, or an empty one",
                    "数据库来自其他主题" + others + "：请使用与该Kafka对应的数据库，或空库"));
        }
        Set<String> beyond = new TreeSet<>();
        next.forEach((each, offset) -> {
            if (offset > ends.getOrDefault(each, 0L)) {
                beyond.add(each.toString());
            }
        });
        if (!beyond.isEmpty() && others.isEmpty()) {
            found.add(Finding.wrong(
                    "landing",
                    "the database holds more than Kafka does, which has lost the end of " + beyond
                            + ": restore a backup",
                    "Kafka丢失了" + beyond + "末尾的记录，少于数据库：请由备份恢复"));
        }
        if (found.isEmpty()) {
            long waiting = next.entrySet().stream()
                    .mapToLong(each -> ends.getOrDefault(each.getKey(), 0L) - each.getValue())
                    .sum();
            found.add(Finding.ok(
                    "landing", waiting + " offsets behind the ends of the topics", "距各主题末尾" + waiting + "个偏移量"));
        }
        return found;
    }
}
