package io.tongbao.cli.backup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a backup holds; written last, so that one that was cut short has none.
 *
 * @param format of the files
 * @param createdAt when, in ISO 8601
 * @param partitions of topics that are spread
 * @param seeds that {@code up} had loaded, by their hashes
 */
public record Manifest(
        int format,
        String createdAt,
        int partitions,
        List<String> seeds,
        List<KeptSchema> schemas,
        List<KeptTopic> topics,
        List<KeptOffset> offsets,
        List<KeptTable> tables) {
    static final int FORMAT = 1;

    public Manifest {
        seeds = List.copyOf(seeds);
        schemas = List.copyOf(schemas);
        topics = List.copyOf(topics);
        offsets = List.copyOf(offsets);
        tables = List.copyOf(tables);
    }

    /** A version of a subject in the schema registry; records name it by its id. */
    public record KeptSchema(String subject, int version, int id, String schema) {}

    /**
     * A topic.
     *
     * @param config its own settings, by Kafka's names
     * @param files one of each partition, in their order
     */
    public record KeptTopic(String name, Map<String, String> config, List<KeptPartition> files) {
        public KeptTopic {
            config = Map.copyOf(config);
            files = List.copyOf(files);
        }

        /** Whether later records take the place of earlier ones, so that offsets tell nothing. */
        boolean isCompacted() {
            return config.getOrDefault("cleanup.policy", "").contains("compact");
        }
    }

    /**
     * A partition.
     *
     * @param end offset after its last record
     */
    public record KeptPartition(int partition, long end, long records, KeptFile file) {}

    /** A file in the backup's folder. */
    public record KeptFile(String name, long bytes, String sha256) {}

    /** How far a group had read. */
    public record KeptOffset(String group, String topic, int partition, long offset, String metadata) {}

    /** A table's rows, as COPY writes them. */
    public record KeptTable(String name, List<String> columns, long rows, KeptFile file) {
        public KeptTable {
            columns = List.copyOf(columns);
        }
    }

    /** Of all topics. */
    public long records() {
        return topics.stream()
                .flatMap(each -> each.files().stream())
                .mapToLong(KeptPartition::records)
                .sum();
    }

    /** Of all tables. */
    public long rows() {
        return tables.stream().mapToLong(KeptTable::rows).sum();
    }

    /** Of all files. */
    public long bytes() {
        return files().stream().mapToLong(KeptFile::bytes).sum();
    }

    List<KeptFile> files() {
        return Stream.concat(
                        topics.stream().flatMap(each -> each.files().stream()).map(KeptPartition::file),
                        tables.stream().map(KeptTable::file))
                .toList();
    }
}
