package io.tongbao.cli.backup;

import io.tongbao.contracts.KafkaAnswers;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.processor.ChecksState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** Which topics a backup holds: inputs, verdicts, and what the checks remember. What is computed from them is not. */
final class KeptTopics {
    private KeptTopics() {}

    /** By name, with their own settings. */
    static Map<String, Map<String, String>> of(Admin admin) {
        Set<String> catalogue = Topics.common().stream()
                .filter(each -> !each.equals(Topics.GENERATIONS)) // what is restored begins with the first
                .map(Topic::name)
                .collect(Collectors.toSet());
        List<String> names = KafkaAnswers.of(admin.listTopics().names()).stream()
                .filter(each -> catalogue.contains(each) || each.startsWith(Topics.INGRESS) || ChecksState.isOf(each))
                .toList();
        List<String> missing = catalogue.stream()
                .filter(each -> !names.contains(each))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new BackupException(
                    "topics " + missing + " are not there, or this identity may not see them: there is"
                            + " no whole system to back up / 缺少主题或无权查看，无法完整备份");
        }
        Map<String, Map<String, String>> topics = new TreeMap<>();
        KafkaAnswers.of(admin.describeConfigs(names.stream()
                                .map(each -> new ConfigResource(ConfigResource.Type.TOPIC, each))
                                .toList())
                        .all())
                .forEach((resource, config) -> {
                    Map<String, String> own = new HashMap<>();
                    config.entries().stream()
                            .filter(each -> each.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                            .forEach(each -> own.put(each.name(), Objects.requireNonNull(each.value())));
                    topics.put(resource.name(), own);
                });
        return topics;
    }

    /** Whatever of a system is in a cluster, by name. */
    static List<String> there(Admin admin) {
        Stream<String> names = KafkaAnswers.of(admin.listTopics().names()).stream();
        return names.filter(
                        each -> Topics.isOne(each) || each.startsWith(Topics.INGRESS) || ChecksState.isOfAnyStage(each))
                .sorted()
                .toList();
    }
}
