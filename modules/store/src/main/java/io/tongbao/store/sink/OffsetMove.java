package io.tongbao.store.sink;

/**
 * A step of one partition's offset.
 *
 * @param topic name
 * @param partition number
 * @param topicId identity of the topic, which a topic made anew under the same name does not have
 * @param expected where the database must stand now
 * @param next the consumer's position after the batch, which also steps over transaction markers
 */
public record OffsetMove(String topic, int partition, String topicId, long expected, long next) {}
