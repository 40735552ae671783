package io.tongbao.contracts;

import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * One topic of the catalogue.
 *
 * @param name as users know it
 * @param schema of the values, registered under {@link #subject()}
 * @param spread over as many partitions as the cluster is configured for; otherwise one partition
 * @param config topic settings besides the broker's own
 */
public record Topic(String name, Schema schema, boolean spread, Map<String, String> config) {
    public Topic {
        config = Map.copyOf(config);
    }

    /** Subject in the schema registry (TopicNameStrategy). */
    public String subject() {
        return name + "-value";
    }

    /**
     * The same of a generation of the computation: the first has the plain name, later ones a suffix, as in
     * {@code tongbao.growth-2}.
     *
     * @param generation from 1
     */
    public Topic of(int generation) {
        return generation == 1 ? this : new Topic(name + "-" + generation, schema, spread, config);
    }

    /**
     * What to create.
     *
     * @param partitions of topics that are spread
     * @param replication factor of each partition
     */
    public NewTopic toCreate(int partitions, short replication) {
        return new NewTopic(name, spread ? partitions : 1, replication).configs(new TreeMap<>(config));
    }
}
