package io.tongbao.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRulesTest {
    private static final TopicRules CLUSTER = new TopicRules(4, 3, false);
    private static final Set<AclOperation> ALL = Set.of(AclOperation.READ, AclOperation.WRITE);

    @Test
    void aTopicAsItWasCreatedIsRight() {
        assertThat(judge(CLUSTER, Topics.REPORTS, 4, 3, 3, 0, Map.of(), ALL)).isEmpty();
        assertThat(judge(CLUSTER, Topics.SUBMISSIONS, 1, 3, 3, 0, Map.of(), ALL))
                .isEmpty();
        assertThat(judge(CLUSTER, Topics.SUBMISSIONS, 1, 3, 3, 0, Map.of("max.message.bytes", "99999999"), ALL))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cleanup.policy, compact",
        "cleanup.policy, 'compact,delete'",
        "retention.ms, 604800000",
        "retention.bytes, 1073741824",
        "message.timestamp.type, CreateTime"
    })
    void anInputThatForgetsOrTakesTimesOfItsSendersIsWrong(String key, String value) {
        assertThat(judge(CLUSTER, Topics.REPORTS, 4, 3, 3, 0, Map.of(key, value), ALL))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.grade()).isEqualTo(Grade.WRONG);
                    assertThat(found.what()).isEqualTo("topic tongbao.reports");
                    assertThat(found.en()).contains(key + " is " + value, "kafka-configs.sh --alter", key + "=");
                    assertThat(found.zh()).contains(key, value);
                });
    }

    @Test
    void anotherNumberOfPartitionsIsWrong() {
        assertThat(grades(judge(CLUSTER, Topics.REPORTS, 3, 3, 3, 0, Map.of(), ALL)))
                .containsExactly(Grade.WRONG);
        assertThat(grades(judge(CLUSTER, Topics.REFERENCE, 4, 3, 3, 0, Map.of(), ALL)))
                .as("one that has one order")
                .containsExactly(Grade.WRONG);
    }

    @Test
    void recordsThatAreGoneAreWrong() {
        assertThat(judge(CLUSTER, Topics.ACCEPTED, 4, 3, 3, 17, Map.of(), ALL))
                .singleElement()
                .satisfies(found -> assertThat(found.en()).contains("before offset 17 are gone"));
    }

    @Test
    void replicasAreCountedByWhatTheClusterIsFor() {
        assertThat(grades(judge(CLUSTER, Topics.REPORTS, 4, 1, 1, 0, Map.of(), ALL)))
                .as("fewer than are wanted")
                .containsExactly(Grade.WRONG);
        assertThat(grades(judge(new TopicRules(4, 1, false), Topics.REPORTS, 4, 1, 1, 0, Map.of(), ALL)))
                .as("as wanted, and too few")
                .containsExactly(Grade.WARNING);
        assertThat(judge(new TopicRules(4, 1, true), Topics.REPORTS, 4, 1, 1, 0, Map.of(), ALL))
                .as("one machine has no more")
                .isEmpty();
        assertThat(grades(judge(CLUSTER, Topics.REPORTS, 4, 3, 2, 0, Map.of(), ALL)))
                .as("a broker is away")
                .containsExactly(Grade.WARNING);
        assertThat(grades(judge(CLUSTER, Topics.REPORTS, 4, 3, 1, 0, Map.of(), ALL)))
                .as("nothing can be written")
                .containsExactly(Grade.WRONG);
        assertThat(grades(judge(CLUSTER, Topics.REPORTS, 4, 3, 3, 0, Map.of("min.insync.replicas", "1"), ALL)))
                .as("what was confirmed may lie on one disk")
                .containsExactly(Grade.WARNING);
    }

    @Test
    void aMissingRightIsTold() {
        assertThat(judge(CLUSTER, Topics.GROWTH, 4, 3, 3, 0, Map.of(), Set.of(AclOperation.READ)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.grade()).isEqualTo(Grade.WARNING);
                    assertThat(found.en()).contains("may not write it");
                });
        assertThat(judge(CLUSTER, Topics.GROWTH, 4, 3, 3, 0, Map.of(), Set.of(AclOperation.DESCRIBE)))
                .singleElement()
                .satisfies(found -> assertThat(found.en()).contains("may not read or write it"));
    }

    private static List<Grade> grades(List<Finding> found) {
        return found.stream().map(Finding::grade).toList();
    }

    private static List<Finding> judge(
            TopicRules rules,
            Topic topic,
            int partitions,
            int replicas,
            int inSync,
            long first,
            Map<String, String> changed,
            Set<AclOperation> allowed) {
        Map<String, String> config = new HashMap<>(topic.config());
        config.put("min.insync.replicas", replicas > 2 ? "2" : "1");
        config.putAll(changed);
        return rules.judge(topic, new TopicState(topic.name(), partitions, replicas, inSync, first, config, allowed));
    }
}
