package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.Totals;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What the projects of a task's regions add up to, by region and period. */
final class RegionTotals {
    /** 1 was of sums by rules that are no more: they are added up anew. */
    private static final int FORMAT = 2;

    private static final Period LAST = new Period(9999, 12);

    private final KeyValueStore<String, byte[]> store;

    /** Takes one of them. */
    interface Visitor {
        void visit(String region, Period period, Totals totals);
    }

    RegionTotals(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    void put(String region, Period period, Totals totals) {
        byte[] bytes = new CompactWriter(FORMAT)
                .each(totals.sums().entrySet(), (out, each) -> out.text(each.getKey())
                        .decimal(each.getValue().value())
                        .number(each.getValue().projects()))
                .bytes();
        store.put(key(region, period), bytes);
    }

    /** Those of a region from a period on; empty where they have to be added up from its projects. */
    NavigableMap<Period, Optional<Totals>> from(String region, Period period) {
        NavigableMap<Period, Optional<Totals>> found = new TreeMap<>(Map.of(period, Optional.empty()));
        try (KeyValueIterator<String, byte[]> all = store.range(key(region, period), key(region, LAST))) {
            all.forEachRemaining(each -> found.put(period(each.key), decode(each.value)));
        }
        return found;
    }

    /** All of them, of every region. */
    void forEach(Visitor visitor) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(each -> decode(each.value)
                    .ifPresent(totals ->
                            visitor.visit(each.key.substring(0, each.key.indexOf('|')), period(each.key), totals)));
        }
    }

    private static Optional<Totals> decode(byte[] bytes) {
        if (bytes[0] < FORMAT) {
            return Optional.empty();
        }
        Map<String, Totals.Sum> sums = new HashMap<>();
        new CompactReader(bytes, FORMAT)
                .each(each -> sums.put(each.text(), new Totals.Sum(each.decimal(), each.whole())));
        return Optional.of(new Totals(sums));
    }

    private static String key(String region, Period period) {
        return region + "|" + period;
    }

    private static Period period(String key) {
        return Period.of(key.substring(key.indexOf('|') + 1));
    }
}
