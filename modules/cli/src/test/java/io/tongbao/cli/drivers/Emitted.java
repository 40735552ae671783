package io.tongbao.cli.drivers;

import io.tongbao.contracts.Topic;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record that a topology sent.
 *
 * @param topic to which
 * @param bytes as they were sent
 * @param value the same, decoded
 * @param time its timestamp
 */
public record Emitted(Topic topic, byte[] bytes, SpecificRecord value, Instant time) {}
