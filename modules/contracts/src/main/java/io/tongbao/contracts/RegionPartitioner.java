package io.tongbao.contracts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Puts all records of a region into one partition, whatever follows the region in the key. Set it as
 * {@code partitioner.class} of every producer of inputs.
 */
public final class RegionPartitioner implements Partitioner {
    /** The partition of a key of {@link Keys}, of {@code partitions} ones. */
    public static int partition(String key, int partitions) {
        byte[] region = Keys.region(key).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(region)) % partitions;
    }

    @Override
    public int partition(
            String topic,
            Object key,
            byte @Nullable [] keyBytes,
            Object value,
            byte @Nullable [] valueBytes,
            Cluster cluster) {
        int partitions = cluster.partitionsForTopic(topic).size();
        return keyBytes == null ? 0 : partition(new String(keyBytes, StandardCharsets.UTF_8), partitions);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // nothing to set
    }

    @Override
    public void close() {
        // nothing to release
    }
}
