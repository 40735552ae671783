package io.tongbao.store.sink;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a running sink has done: numbers for operators. Received = landed + put aside + what is on its way, which stays small:
 * else something is lost. What stood already, or is older than what stands, lands without changing a row.
 */
public final class SinkProgress {
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong poison = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private final Map<String, Long> offsets = new ConcurrentHashMap<>();
    private volatile @Nullable Duration latency;
    private volatile @Nullable String trouble;

    /** Records were read that are to be landed; a negative number of those that are to be read again. */
    void received(long count) {
        received.addAndGet(count);
    }

    void landed(Batch batch, Landed landed, @Nullable Instant knownAt, Instant now) {
        records.addAndGet(batch.size());
        rows.addAndGet(landed.rows());
        poison.addAndGet(landed.poison());
        batches.incrementAndGet();
        batch.moves().forEach(each -> offsets.put(each.topic() + "-" + each.partition(), each.next()));
        if (knownAt != null) {
            latency = Duration.between(knownAt, now);
        }
        trouble = null;
    }

    void retrying(Exception cause) {
        retries.incrementAndGet();
        trouble = String.valueOf(cause.getMessage());
    }

    /** What it waited to try again works, though there was nothing to land. */
    void recovered() {
        trouble = null;
    }

    /** Records read, those that are read again once. */
    public long received() {
        return received.get();
    }

    /** Records read and landed, those put aside included. */
    public long records() {
        return records.get();
    }

    /** Rows changed. */
    public long rows() {
        return rows.get();
    }

    /** Records put aside as they could not be read or landed. */
    public long poison() {
        return poison.get();
    }

    /** Batches committed. */
    public long batches() {
        return batches.get();
    }

    /** How often a batch or a placing was tried again. */
    public long retries() {
        return retries.get();
    }

    /** Next offset of each partition, by topic and number such as {@code tongbao.growth-0}. */
    public Map<String, Long> offsets() {
        return Map.copyOf(offsets);
    }

    /** From the newest {@code known_at} of the last batch until it had landed; null before the first. */
    public @Nullable Duration latency() {
        return latency;
    }

    /** Why it is waiting to try again; null when all is well. */
    public @Nullable String trouble() {
        return trouble;
    }
}
