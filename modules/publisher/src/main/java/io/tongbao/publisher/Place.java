package io.tongbao.publisher;

/**
 * Where a record lies in Kafka.
 *
 * @param topic its topic
 * @param partition from 0
 * @param offset from 0
 */
public record Place(String topic, int partition, long offset) {}
