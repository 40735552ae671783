package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Sha256;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodLock;
import io.tongbao.statistics.PeriodLocks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that the checks heed: locks of periods, and reports that are taken over a lock. It is a view of a
 * changelogged store, made anew with each start of the task.
 */
final class Decided {
    private static final int FORMAT = 1;
    private static final String LOCK = "LOCK|";
    private static final String OVERRIDE = "OVERRIDE|";

    private final KeyValueStore<String, byte[]> store;
    private final AvroCodec<Decision> decisions;
    private final PeriodLocks locks = new PeriodLocks();

    private record Known(Decision decision, Instant at) {}

    Decided(KeyValueStore<String, byte[]> store, Registry registry) {
        this.store = store;
        this.decisions = new AvroCodec<>(registry, Topics.DECISIONS, Decision.class);
        // in the order of keys a period's decision for all indicators comes before those for single ones
        try (KeyValueIterator<String, byte[]> all = store.prefixScan(LOCK, new StringSerializer())) {
            all.forEachRemaining(entry -> heed(decode(entry.value)));
        }
    }

    /** Takes in a LOCK or UNLOCK, which has a period. */
    void lock(Decision decision, Instant knownAt) {
        String ofPeriod = LOCK + period(decision) + "|";
        if (decision.getIndicator() == null) {
            forget(ofPeriod);
        }
        String key = ofPeriod + Objects.requireNonNullElse(decision.getIndicator(), "");
        store.put(key, encode(decision, knownAt));
        heed(new Known(decision, knownAt));
    }

    /** Takes in an OVERRIDE, which has a period. */
    void override(Decision decision, Instant knownAt) {
        String key = overrideKey(
                text(decision.getRegion()),
                text(decision.getIndicator()),
                period(decision),
                text(decision.getReportId()));
        store.put(key, encode(decision, knownAt));
    }

    /** The lock that holds; null where the period is open for the indicator. */
    @Nullable
    PeriodLock lock(Period period, String indicator) {
        return locks.on(period, indicator);
    }

    /** The decision that admits exactly this record over a lock; null where there is none. */
    @Nullable
    Decision override(String region, String indicator, Period period, String reportId, byte[] record) {
        byte[] known = store.get(overrideKey(region, indicator, period, reportId));
        Decision decision = known == null ? null : decode(known).decision();
        return decision != null && Sha256.of(record).equals(decision.getReportDigest()) ? decision : null;
    }

    private void heed(Known known) {
        Decision decision = known.decision();
        if (decision.getKind().equals(DecisionKinds.LOCK)) {
            locks.lock(new PeriodLock(
                    period(decision),
                    decision.getIndicator(),
                    decision.getDecidedBy(),
                    known.at(),
                    decision.getReason()));
        } else {
            locks.unlock(period(decision), decision.getIndicator());
        }
    }

    private void forget(String prefix) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }

    private byte[] encode(Decision decision, Instant knownAt) {
        return encode(decisions.encode(decision), knownAt);
    }

    private static byte[] encode(byte[] decision, Instant knownAt) {
        return new CompactWriter(FORMAT).time(knownAt).raw(decision).bytes();
    }

    /** An entry of the store with another record in it. */
    static byte[] withRecord(byte[] entry, UnaryOperator<byte[]> record) {
        CompactReader in = new CompactReader(entry, FORMAT);
        Instant at = in.time();
        return encode(record.apply(in.raw()), at);
    }

    private Known decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        Instant at = in.time();
        return new Known(decisions.decode(in.raw()), at);
    }

    private static Period period(Decision decision) {
        return Period.of(Objects.requireNonNull(decision.getPeriod()));
    }

    private static String overrideKey(String region, String indicator, Period period, String reportId) {
        return OVERRIDE + region + "|" + indicator + "|" + period + "|" + reportId;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
