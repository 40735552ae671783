package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.BuiltIn;
import io.tongbao.statistics.project.Totals;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What the projects of a task's regions add up to, by region and period: a record of the year's sums, and one of each batch's,
 * so that none of them grows with the batches.
 */
final class RegionTotals {
    /** 1 was of sums by rules that are no more: they are added up anew. 2 had the batches' sums among the year's. */
    private static final int FORMAT = 3;

    private static final int WITH_BATCHES = 2;
    private static final String OF_YEAR = "";
    private static final Period LAST = new Period(9999, 12);

    private final KeyValueStore<String, byte[]> store;

    /** Takes one of them. */
    interface Visitor {
        void visit(String region, Period period, Totals totals);
    }

    RegionTotals(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /**
     * Keeps them.
     *
     * @param old what stood until now: of batches only what changed is written
     */
    void put(String region, Period period, Totals old, Totals now) {
        String key = key(region, period);
        byte[] before = store.get(key);
        boolean isWhole = before == null || before[0] < FORMAT;
        Map<String, Map<String, Totals.Sum>> known = byBatch(old);
        byBatch(now).forEach((batch, sums) -> {
            if (isWhole || !sums.equals(known.get(batch))) {
                store.put(batch.equals(OF_YEAR) ? key : key + "|" + batch, encode(sums));
            }
        });
    }

    /** Those of a region from a period on; empty where they have to be added up from its projects. */
    NavigableMap<Period, Optional<Totals>> from(String region, Period period) {
        NavigableMap<Period, Optional<Totals>> found = new TreeMap<>(Map.of(period, Optional.empty()));
        try (KeyValueIterator<String, byte[]> all = store.range(key(region, period), key(region, LAST))) {
            each(all, (own, each, totals) -> found.put(each, Optional.ofNullable(totals)));
        }
        return found;
    }

    /** All of them, of every region. */
    void forEach(Visitor visitor) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            each(all, (region, period, totals) -> {
                if (totals != null) {
                    visitor.visit(region, period, totals);
                }
            });
        }
    }

    private interface Read {
        /** @param totals null where they have to be added up anew */
        void read(String region, Period period, @Nullable Totals totals);
    }

    /** Puts records together that are of the same region and period; they follow each other. */
    private static void each(KeyValueIterator<String, byte[]> all, Read action) {
        String of = null;
        Map<String, Totals.Sum> sums = new HashMap<>();
        boolean isKnown = true;
        while (all.hasNext()) {
            KeyValue<String, byte[]> next = all.next();
            String key = whole(next.key);
            if (of != null && !of.equals(key)) {
                action.read(region(of), period(of), isKnown ? new Totals(sums) : null);
                sums.clear();
                isKnown = true;
            }
            of = key;
            isKnown = decode(next.value, sums) && isKnown;
        }
        if (of != null) {
            action.read(region(of), period(of), isKnown ? new Totals(sums) : null);
        }
    }

    private static Map<String, Map<String, Totals.Sum>> byBatch(Totals totals) {
        Map<String, Map<String, Totals.Sum>> batches = new HashMap<>(Map.of(OF_YEAR, new HashMap<>()));
        totals.sums().forEach((code, sum) -> batches.computeIfAbsent(BuiltIn.batch(code), key -> new HashMap<>())
                .put(code, sum));
        return batches;
    }

    private static byte[] encode(Map<String, Totals.Sum> sums) {
        return new CompactWriter(FORMAT)
                .each(sums.entrySet(), (out, each) -> out.text(each.getKey())
                        .decimal(each.getValue().value())
                        .number(each.getValue().projects()))
                .bytes();
    }

    /** Whether it is of rules that still hold. */
    private static boolean decode(byte[] bytes, Map<String, Totals.Sum> into) {
        if (bytes[0] < WITH_BATCHES) {
            return false;
        }
        new CompactReader(bytes, bytes[0] == WITH_BATCHES ? WITH_BATCHES : FORMAT)
                .each(each -> into.put(each.text(), new Totals.Sum(each.decimal(), each.whole())));
        return true;
    }

    private static String key(String region, Period period) {
        return region + "|" + period;
    }

    /** Key of region and period, without the batch. */
    private static String whole(String key) {
        int batch = key.indexOf('|', key.indexOf('|') + 1);
        return batch < 0 ? key : key.substring(0, batch);
    }

    private static String region(String key) {
        return key.substring(0, key.indexOf('|'));
    }

    private static Period period(String key) {
        return Period.of(key.substring(key.indexOf('|') + 1));
    }
}
