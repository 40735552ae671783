package io.tongbao.processor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the processor runs.
 *
 * @param kafka {@code bootstrap.servers} and the client's security settings
 * @param stateDir folder of the state stores
 * @param partitions of the topics that are spread; fixed once the topics exist
 * @param replication of internal topics
 * @param commitInterval time between two transactions: half of it is the mean wait of a record at each of up to four stages
 * @param patience how long a report waits for its region, its indicator and the clock
 * @param generation of the computation, from 1; a later one is computed where a later one stands
 * @param threads of each of the two applications
 * @param standbys copies of each store that other instances keep up to date, so that one of them takes over at once
 * @param instance which of the instances this is, the same after a restart: its tasks are kept for it meanwhile; empty: others
 *     take them over at once
 */
public record ProcessorConfig(
        Map<String, String> kafka,
        Path stateDir,
        int partitions,
        short replication,
        Duration commitInterval,
        Duration patience,
        int generation,
        int threads,
        int standbys,
        String instance) {
    public ProcessorConfig {
        kafka = Map.copyOf(kafka);
        if (!kafka.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException("bootstrap.servers is missing");
        }
        if (partitions < 1 || generation < 1 || threads < 1) {
            throw new IllegalArgumentException("partitions " + partitions + ", generation " + generation + ", threads "
                    + threads + ": each must be 1 or more");
        }
        if (standbys < 0) {
            throw new IllegalArgumentException("standbys " + standbys + ": must be 0 or more");
        }
    }

    /** Without the settings' values, some of which are secrets. */
    @Override
    public String toString() {
        return "processor on Kafka " + kafka.get("bootstrap.servers") + ", generation " + generation;
    }
}
