package io.tongbao.store.sink;

import io.tongbao.contracts.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic that lands.
 *
 * @param topic of the catalogue
 * @param generation whose topic is read; 1 of what is no result
 * @param type of its records
 * @param lander that writes them
 */
public record LandedTopic<T extends SpecificRecord>(Topic topic, int generation, Class<T> type, Lander lander) {
    /** A topic that all generations have in common. */
    LandedTopic(Topic topic, Class<T> type, Lander lander) {
        this(topic, 1, type, lander);
    }

    /** The topic that is read. */
    Topic read() {
        return topic.of(generation);
    }
}
