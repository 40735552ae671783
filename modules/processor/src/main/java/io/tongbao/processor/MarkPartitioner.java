package io.tongbao.processor;

import io.tongbao.contracts.RegionPartitioner;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sends a mark to every partition, so that each task of the next stage gets it, and all else to where it belongs. */
final class MarkPartitioner {
    private MarkPartitioner() {}

    /** By key, as producers do without a partitioner. */
    static StreamPartitioner<String, byte[]> byKey() {
        return (topic, key, value, partitions) ->
                Tagged.isMark(value) ? Optional.of(all(partitions)) : Optional.empty();
    }

    /** By the region that the key begins with. */
    static <V> StreamPartitioner<String, V> byRegion(Function<V, byte[]> bytes) {
        return (topic, key, value, partitions) -> Optional.of(
                Tagged.isMark(bytes.apply(value))
                        ? all(partitions)
                        : Set.of(RegionPartitioner.partition(key, partitions)));
    }

    private static Set<Integer> all(int partitions) {
        return IntStream.range(0, partitions).boxed().collect(Collectors.toSet());
    }
}
