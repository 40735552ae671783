package io.tongbao.store.upkeep;

import java.time.Duration;

/**
 * A chunk that was compressed.
 *
 * @param chunk as it was before
 * @param bytes that it takes now, indexes included
 * @param took how long
 */
public record Compression(Chunk chunk, long bytes, Duration took) {
    /** How many times smaller it is than it was just before. */
    public double ratio() {
        return (double) chunk.bytes() / Math.max(1, bytes);
    }
}
