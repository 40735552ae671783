package io.tongbao.cli.doctor;

import io.tongbao.contracts.KafkaAnswers;
import io.tongbao.contracts.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;

/** Brokers: how many, what they can do, and their clock as far as it tells. */
final class BrokerProbe {
    /** Transactions of the kind that cannot be torn, since Kafka 4.0. */
    private static final String TRANSACTIONS = "transaction.version";

    private static final int UNTORN = 2;
    /** Between machines that keep time there is much less. */
    private static final Duration SLIGHT = Duration.ofSeconds(5);

    private BrokerProbe() {}

    static List<Finding> look(Patient patient) {
        List<Finding> found = new ArrayList<>();
        try (Admin admin = patient.admin()) {
            Collection<Node> nodes = KafkaAnswers.of(admin.describeCluster().nodes());
            String names = nodes.stream()
                    .map(each -> each.host() + ":" + each.port())
                    .sorted()
                    .collect(Collectors.joining(", "));
            found.add(Finding.ok("Kafka", nodes.size() + " brokers: " + names, nodes.size() + "个节点：" + names));
            if (nodes.size() < patient.replicas()) {
                found.add(Finding.wrong(
                        "Kafka",
                        "tongbao.topics.replication wants " + patient.replicas() + " replicas, and there are "
                                + nodes.size() + " brokers: start more, or want fewer",
                        "需" + patient.replicas() + "副本，仅" + nodes.size() + "个节点：请增加节点或减少副本数"));
            }
            var finalized = KafkaAnswers.of(admin.describeFeatures().featureMetadata())
                    .finalizedFeatures()
                    .get(TRANSACTIONS);
            found.add(transactions(finalized == null ? 0 : finalized.maxVersionLevel()));
            latest(admin).ifPresent(at -> found.add(clock(at, Clock.systemUTC())));
        }
        return found;
    }

    static Finding transactions(int level) {
        String what = TRANSACTIONS;
        return level >= UNTORN
                ? Finding.ok(what, Integer.toString(level), Integer.toString(level))
                : Finding.wrong(
                        what,
                        level + ", needed is " + UNTORN + ": on brokers of 4.0 or later run kafka-features.sh upgrade"
                                + " --feature transaction.version=2, or results may be lost or doubled",
                        level + "，需" + UNTORN
                                + "：请在4.0以上版本执行kafka-features.sh upgrade --feature transaction.version=2");
    }

    /** When the broker appended the latest report, by its clock. */
    private static Optional<Instant> latest(Admin admin) {
        String topic = Topics.REPORTS.name();
        if (!KafkaAnswers.of(admin.listTopics().names()).contains(topic)) {
            return Optional.empty(); // that it is missing the topics' own lines tell
        }
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        KafkaAnswers.of(admin.describeTopics(List.of(topic)).allTopicNames())
                .values()
                .forEach(found -> found.partitions().stream()
                        .filter(each -> each.leader() != null)
                        .forEach(each ->
                                asked.put(new TopicPartition(topic, each.partition()), OffsetSpec.maxTimestamp())));
        return KafkaAnswers.of(admin.listOffsets(asked).all()).values().stream()
                .map(ListOffsetsResultInfo::timestamp)
                .filter(each -> each >= 0)
                .max(Long::compare)
                .map(Instant::ofEpochMilli);
    }

    /** A record cannot be of a later time than now, so that a clock that is ahead is found out; one behind is not. */
    static Finding clock(Instant latest, Clock ours) {
        Duration ahead = Duration.between(ours.instant(), latest);
        if (ahead.compareTo(SLIGHT) <= 0) {
            return Finding.ok(
                    "clock of Kafka",
                    "not ahead of this machine's; whether it is behind cannot be asked",
                    "不快于本机；是否慢于本机无法查询");
        }
        return Finding.wrong(
                "clock of Kafka",
                ahead.toSeconds() + " s ahead of this machine's, and says when a figure was known: let both follow one"
                        + " time server",
                "比本机快" + ahead.toSeconds() + "秒，而数据入库时间以其为准：请统一对时");
    }
}
