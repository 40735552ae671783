package io.tongbao.processor;

import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.RegionPartitioner;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends a record to every partition, so that each task gets the reference data, the clock and the decisions; but a
 * decision on one region's figure only to the partition of that region, so that one task alone acts on it.
 */
final class Multicast implements StreamPartitioner<String, byte[]> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, byte[] value, int partitions) {
        String region = Control.isDecision(key) ? DecisionKinds.region(Control.decisionKey(key)) : null;
        return Optional.of(
                region == null
                        ? IntStream.range(0, partitions).boxed().collect(Collectors.toSet())
                        : Set.of(RegionPartitioner.partition(region, partitions)));
    }
}
