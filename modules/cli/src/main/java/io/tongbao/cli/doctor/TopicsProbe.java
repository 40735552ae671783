package io.tongbao.cli.doctor;

import io.tongbao.contracts.KafkaAnswers;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/** Topics of the catalogue, and those of direct publishers that are there. */
final class TopicsProbe {
    private TopicsProbe() {}

    static List<Finding> look(Patient patient) {
        List<Finding> found = new ArrayList<>();
        try (Admin admin = patient.admin()) {
            Set<String> there = KafkaAnswers.of(admin.listTopics().names());
            List<Topic> catalogue = Topics.asIn(there);
            List<String> missing = catalogue.stream()
                    .map(Topic::name)
                    .filter(each -> !there.contains(each))
                    .toList();
            if (there.contains(Topics.RESTORING)) {
                found.add(Finding.wrong(
                        "topics",
                        "a backup is being restored, or its restore was cut short: wait for it, or run the same `tongbao"
                                + " restore` again",
                        "正在恢复备份，或恢复未完成：请等待，或重新执行同一restore命令"));
            }
            if (!missing.isEmpty()) {
                found.add(Finding.wrong(
                        "topics",
                        "not there, or this identity may not see them: " + missing + "; run `tongbao topics create`, or"
                                + " grant DESCRIBE in Kafka",
                        "缺少或无权查看" + missing + "：请运行tongbao topics create，或在Kafka中授权"));
            }
            List<Topic> topics = Stream.concat(
                            catalogue.stream(),
                            there.stream()
                                    .filter(each -> each.startsWith(Topics.INGRESS))
                                    .sorted()
                                    .map(each -> Topics.ingress(each.substring(Topics.INGRESS.length()))))
                    .filter(each -> there.contains(each.name()))
                    .toList();
            TopicRules rules = new TopicRules(patient.partitions(), patient.replicas(), patient.isAlone());
            Map<String, TopicState> states = states(admin, topics);
            List<Finding> odd = topics.stream()
                    .flatMap(each -> rules.judge(each, Objects.requireNonNull(states.get(each.name()))).stream())
                    .toList();
            found.addAll(odd);
            if (odd.isEmpty() && !topics.isEmpty()) {
                found.add(Finding.ok(
                        "topics",
                        topics.size() + ": partitions, replicas, retention, times and rights are right",
                        topics.size() + "个：分区、副本、保留、时间与权限均正确"));
            }
        }
        return found;
    }

    private static Map<String, TopicState> states(Admin admin, List<Topic> topics) {
        List<String> names = topics.stream().map(Topic::name).toList();
        var described = KafkaAnswers.of(
                admin.describeTopics(names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                        .allTopicNames());
        Map<TopicPartition, OffsetSpec> oldest = new HashMap<>();
        described.values().stream()
                .flatMap(each -> each.partitions().stream()
                        .filter(partition -> partition.leader() != null)
                        .map(partition -> new TopicPartition(each.name(), partition.partition())))
                .forEach(each -> oldest.put(each, OffsetSpec.earliest()));
        Map<String, Long> first = new HashMap<>();
        KafkaAnswers.of(admin.listOffsets(oldest).all())
                .forEach((partition, at) -> first.merge(partition.topic(), at.offset(), Math::max));
        Map<String, TopicState> states = new HashMap<>();
        KafkaAnswers.of(admin.describeConfigs(names.stream()
                                .map(each -> new ConfigResource(ConfigResource.Type.TOPIC, each))
                                .toList())
                        .all())
                .forEach((resource, config) -> {
                    Map<String, String> settings = new HashMap<>();
                    config.entries().forEach(each -> settings.put(each.name(), Objects.toString(each.value(), "")));
                    TopicDescription topic = Objects.requireNonNull(described.get(resource.name()));
                    states.put(resource.name(), state(topic, first.getOrDefault(resource.name(), 0L), settings));
                });
        return states;
    }

    private static TopicState state(TopicDescription topic, long first, Map<String, String> config) {
        List<TopicPartitionInfo> partitions = topic.partitions();
        return new TopicState(
                topic.name(),
                partitions.size(),
                partitions.stream()
                        .mapToInt(each -> each.replicas().size())
                        .min()
                        .orElse(0),
                partitions.stream()
                        .mapToInt(each -> each.leader() == null ? 0 : each.isr().size())
                        .min()
                        .orElse(0),
                first,
                config,
                Objects.requireNonNullElse(topic.authorizedOperations(), Set.of()));
    }
}
