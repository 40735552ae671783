package io.tongbao.store.sink;

import io.tongbao.contracts.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic that lands.
 *
 * @param topic of the catalogue
 * @param type of its records
 * @param lander that writes them
 */
public record LandedTopic<T extends SpecificRecord>(Topic topic, Class<T> type, Lander lander) {}
