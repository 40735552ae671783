package io.tongbao.store.sink;

import java.time.Instant;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a result topic, read.
 *
 * @param at where it stood
 * @param key its key, if it has one
 * @param raw its bytes, kept for the case that it cannot be landed
 * @param timestamp its time in Kafka
 * @param value what it holds
 */
public record IncomingRecord(
        RecordPlace at, @Nullable String key, byte @Nullable [] raw, Instant timestamp, IndexedRecord value) {}
