package io.tongbao.store.sink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be read or landed, whatever the database's mood.
 *
 * @param at where it stood
 * @param key its key, if it has one
 * @param raw its bytes
 * @param timestamp its time in Kafka
 * @param problem what is wrong with it
 */
public record Poison(RecordPlace at, @Nullable String key, byte @Nullable [] raw, Instant timestamp, String problem) {}
