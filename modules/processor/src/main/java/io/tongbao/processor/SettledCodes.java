package io.tongbao.processor;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Says which past moments a task's results tell exactly (K7), by code of what they are of.
 *
 * <p>When all that came in for a code is computed, what was sent up to now is what follows from all inputs known by the
 * latest of their times, and by any moment after it: these moments are settled, told by the results sent before. When
 * something comes in that was known at k, no more is known than before of the moments in front of k, and they stay
 * settled by what told them; of those from k on, nothing said before holds. So it makes no difference whether inputs
 * come in the order in which they were known, whether what they change shows, or which of them a result names.
 *
 * <p>Of results it is the order in which they were sent that counts, never their {@code known_at}. The latest of the
 * inputs' times is the task's stream time, which Kafka Streams keeps with the offsets. A code that nothing was said of
 * begins with: nothing is settled, since what another generation said does not hold of this one's results.
 */
final class SettledCodes {
    /** So long nothing has come before a code is called settled again: moments in between are few, and are computed. */
    private static final long QUIET = 1_000;

    private static final int FORMAT = 1;
    private static final long NONE = Long.MIN_VALUE;
    private static final long ALL = Long.MAX_VALUE;

    /** Sends a statement. */
    interface Outlet {
        /**
         * Says it.
         *
         * @param since milliseconds of the first moment that it is about; {@link Long#MIN_VALUE} for all
         */
        void settled(String code, long since, boolean settled);
    }

    private final KeyValueStore<String, byte[]> store;
    private final Outlet outlet;
    /** By code the first moment of which nothing holds. */
    private final Map<String, Long> until = new TreeMap<>();
    /** By code that is not settled when something came last, in milliseconds of the machine's clock. */
    private final Map<String, Long> moving = new TreeMap<>();

    /** Goes on with what the store holds. */
    SettledCodes(KeyValueStore<String, byte[]> store, Outlet outlet, long now) {
        this.store = store;
        this.outlet = outlet;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(each -> {
                long said = new CompactReader(each.value, FORMAT).number();
                until.put(each.key, said);
                if (said != ALL) {
                    moving.put(each.key, now);
                }
            });
        }
    }

    /** Something that was known at a time is taken in; to be called before anything is sent that it changes. */
    void came(String code, long knownAt, long now) {
        Long said = until.get(code);
        long first = said == null ? NONE : knownAt;
        if (said == null || first < said) {
            outlet.settled(code, first, false);
            put(code, first);
        }
        moving.put(code, now);
    }

    /** A definition is taken in, which may concern all codes. */
    void defined(long knownAt, long now) {
        new TreeSet<>(until.keySet()).forEach(each -> came(each, knownAt, now));
    }

    /** The first moment that what is sent of a code now may concern, in milliseconds. */
    long unsettledFrom(String code) {
        return until.getOrDefault(code, NONE);
    }

    /**
     * Calls those codes settled that have come to rest.
     *
     * @param latest of the times at which inputs were known that the task has read, in milliseconds
     * @param left codes of which something is left to compute
     * @param isKnown whether a code is defined
     */
    void tick(long now, long latest, Supplier<Set<String>> left, Predicate<String> isKnown) {
        Set<String> resting = new TreeSet<>();
        moving.forEach((code, last) -> {
            if (now - last >= QUIET) {
                resting.add(code);
            }
        });
        // they move again when they are defined
        moving.keySet().removeIf(each -> resting.contains(each) && !isKnown.test(each));
        resting.retainAll(moving.keySet());
        if (resting.isEmpty()) {
            return;
        }
        resting.removeAll(left.get());
        resting.forEach(each -> {
            outlet.settled(each, latest, true);
            put(each, ALL);
            moving.remove(each);
        });
    }

    /** Whether nothing is left to be called settled. */
    boolean isAtRest() {
        return moving.isEmpty();
    }

    private void put(String code, long said) {
        until.put(code, said);
        store.put(code, new CompactWriter(FORMAT).number(said).bytes());
    }
}
