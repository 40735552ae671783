package io.tongbao.statistics;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which periods are locked. Of all decisions on a period that concern an indicator the last one counts: a lock or unlock
 * for all indicators replaces those for single ones before it.
 */
public final class PeriodLocks {
    private static final String ALL = "";

    private record Decided(@Nullable PeriodLock lock) {}

    private final Map<Period, Map<String, Decided>> decisions = new HashMap<>();

    /** Locks what the lock names. */
    public void lock(PeriodLock lock) {
        decide(lock.period(), lock.indicator(), new Decided(lock));
    }

    /** Unlocks a period for one indicator, or for all where it is null. */
    public void unlock(Period period, @Nullable String indicator) {
        decide(period, indicator, new Decided(null));
    }

    /** The lock that holds; null where the period is open for the indicator. */
    public @Nullable PeriodLock on(Period period, String indicator) {
        Map<String, Decided> ofPeriod = decisions.getOrDefault(period, Map.of());
        Decided decided = ofPeriod.getOrDefault(indicator, ofPeriod.get(ALL));
        return decided == null ? null : decided.lock();
    }

    private void decide(Period period, @Nullable String indicator, Decided decided) {
        Map<String, Decided> ofPeriod = decisions.computeIfAbsent(period, each -> new HashMap<>());
        if (indicator == null) {
            ofPeriod.clear();
        }
        ofPeriod.put(indicator == null ? ALL : indicator, decided);
    }
}
