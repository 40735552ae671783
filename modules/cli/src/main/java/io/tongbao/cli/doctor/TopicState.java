package io.tongbao.cli.doctor;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;

/**
 * A topic as it is found.
 *
 * @param partitions how many
 * @param replicas of the partition that has the fewest
 * @param inSync replicas that are up to date, of the partition that has the fewest; 0 where one has no leader
 * @param first offset of the oldest record, the greatest over all partitions: 0 where nothing was ever removed
 * @param config its settings, by Kafka's names
 * @param allowed what this identity may do
 */
record TopicState(
        String name,
        int partitions,
        int replicas,
        int inSync,
        long first,
        Map<String, String> config,
        Set<AclOperation> allowed) {
    TopicState {
        config = Map.copyOf(config);
        allowed = Set.copyOf(allowed);
    }
}
