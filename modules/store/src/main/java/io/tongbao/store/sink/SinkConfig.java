package io.tongbao.store.sink;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * What the sink needs to know.
 *
 * @param kafka settings of Kafka's clients, such as {@code bootstrap.servers} and those for security
 * @param groupId consumer group; it only shares out partitions, offsets are the database's
 * @param workers consumers, each with a thread that reads, one that lands, and a connection to the database
 * @param instance which one of the group this is, the same after a restart: its partitions are kept for it meanwhile; empty:
 *     others take them over at once
 */
public record SinkConfig(Map<String, Object> kafka, String groupId, int workers, String instance) {
    private static final int MOST_RECORDS = 10_000;
    private static final int SESSION_MS = 8_000;
    /** A process that is restarted has to be back by then. */
    private static final int SESSION_OF_AN_INSTANCE_MS = 30_000;

    private static final int MOST_BYTES_OF_A_PARTITION = 8 << 20;

    public SinkConfig {
        kafka = Map.copyOf(kafka);
        if (groupId.isBlank()) {
            throw new IllegalArgumentException("sink group id: is blank");
        }
        if (workers < 1) {
            throw new IllegalArgumentException("sink workers " + workers + ": must be at least 1");
        }
    }

    /** @param worker from 0 */
    Map<String, Object> consumer(int worker) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        config.putIfAbsent(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MOST_BYTES_OF_A_PARTITION);
        // after a crash the next one gets no partitions before the dead one's session has ended
        config.putIfAbsent(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, instance.isEmpty() ? SESSION_MS : SESSION_OF_AN_INSTANCE_MS);
        config.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MS / 4);
        if (!instance.isEmpty()) {
            config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, groupId + "-" + instance + "-" + worker);
        }
        config.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return config;
    }

    /** Without the settings' values, some of which are secrets. */
    @Override
    public String toString() {
        return groupId + " on Kafka " + kafka.get("bootstrap.servers");
    }
}
