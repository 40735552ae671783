package io.tongbao.processor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The sheets whose parents and rankings are still to be computed. Which sheets is kept in a store, written in the
 * transaction of the change and deleted in that of the results, so that no end of the process loses one. What changed
 * in a sheet is only in memory: after a restart all of it is looked at, once, and what shows the same is not sent.
 */
final class Work {
    /** What changed in a sheet. Times are milliseconds of the machine's clock. */
    static final class Changes {
        /** Regions with another own figure. */
        final Set<String> regions = new TreeSet<>();
        /** Codes of rankings to be ranked again though none of their figures changed: the ranks before them did. */
        final Set<String> rankings = new TreeSet<>();
        /** Whether everything is to be looked at. */
        boolean whole;
        /** When the last definition was known that changed it: what is computed anew was not known before. */
        Instant defined = Instant.EPOCH;
        /** When the first change came. */
        final long since;
        /** When the last change came. */
        long last;
        /** How long after its input the last change came. */
        long lateness;
        /** How many changes came. */
        int count;

        Changes(long now) {
            since = now;
            last = now;
        }

        void definedAt(Instant time) {
            defined = time.isAfter(defined) ? time : defined;
        }
    }

    private static final byte[] MARK = {1};
    private static final long LATENESS_OF_A_RESTART = 30_000;

    private final KeyValueStore<String, byte[]> store;
    private final NavigableMap<SheetKey, Changes> changes = new TreeMap<>();
    private @Nullable SheetKey last;

    /**
     * Goes on with what the store holds.
     *
     * @param now the time at which that counts as changed
     * @param defined when the last of all definitions was known
     */
    Work(KeyValueStore<String, byte[]> store, long now, Instant defined) {
        this.store = store;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                Changes left = new Changes(now);
                left.whole = true;
                left.definedAt(defined);
                left.lateness = LATENESS_OF_A_RESTART;
                changes.put(SheetKey.of(entry.key), left);
            });
        }
    }

    void changed(SheetKey key, String region, long now, long lateness) {
        of(key, now, lateness).regions.add(region);
    }

    /** A definition changed what the sheet depends on. */
    void redefined(SheetKey key, long now, long lateness, Instant knownAt) {
        Changes changes = of(key, now, lateness);
        changes.whole = true;
        changes.definedAt(knownAt);
    }

    /**
     * The ranks changed that a sheet's moves are counted against.
     *
     * @param defined when the last definition was known that changed these
     * @return false if the sheet is not to be computed anyway: then nothing is noted
     */
    boolean rankAlso(SheetKey key, String ranking, Instant defined) {
        Changes known = changes.get(key);
        if (known != null) {
            known.rankings.add(ranking);
            known.definedAt(defined);
        }
        return known != null;
    }

    /** The sheets that fulfil a condition, each in its turn: those after the last one that was taken come first. */
    List<SheetKey> which(BiPredicate<SheetKey, Changes> condition) {
        List<SheetKey> found = new ArrayList<>();
        if (last != null) {
            add(changes.tailMap(last, false), condition, found);
            add(changes.headMap(last, true), condition, found);
        } else {
            add(changes, condition, found);
        }
        return found;
    }

    private static void add(
            NavigableMap<SheetKey, Changes> part, BiPredicate<SheetKey, Changes> condition, List<SheetKey> found) {
        part.forEach((key, each) -> {
            if (condition.test(key, each)) {
                found.add(key);
            }
        });
    }

    /** Of which indicators, or rankings of scores, sheets are left. */
    Set<String> codes() {
        return changes.keySet().stream().map(SheetKey::indicator).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Takes a sheet out, to be computed now, in the transaction of this call. */
    Changes take(SheetKey key) {
        last = key;
        store.delete(key.text());
        return Objects.requireNonNull(changes.remove(key));
    }

    private Changes of(SheetKey key, long now, long lateness) {
        Changes known = changes.get(key);
        if (known == null) {
            known = new Changes(now);
            changes.put(key, known);
            store.put(key.text(), MARK);
        }
        known.last = now;
        known.lateness = lateness;
        known.count++;
        return known;
    }
}
