package io.tongbao.processor;

import io.tongbao.statistics.targets.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The targets that stand for a task's indicators: a changelogged store, and those of the years used last in memory. */
final class Targets {
    private static final int FORMAT = 1;
    private static final int REGIONS_IN_MEMORY = 100_000;

    private final KeyValueStore<String, byte[]> store;
    private final Recent<Year, Map<String, List<Standing>>> years = new Recent<>(REGIONS_IN_MEMORY, Map::size);

    /**
     * A target that stands.
     *
     * @param knownAt when its letter was known
     */
    record Standing(Target target, Instant knownAt) {
        private String key() {
            return new Year(target.indicator(), target.year()).prefix() + target.region() + "|" + target.kind();
        }
    }

    /** A year of an indicator. */
    record Year(String indicator, int year) {
        private String prefix() {
            return indicator + "|" + year + "|";
        }
    }

    Targets(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Puts a target in place of the version before; false if the same or a higher one stands. */
    boolean put(Target target, Instant knownAt) {
        Standing standing = new Standing(target, knownAt);
        byte[] before = store.get(standing.key());
        if (before != null && decode(before).target().version() >= target.version()) {
            return false;
        }
        CompactWriter out = new CompactWriter(FORMAT);
        TargetRows.write(out, target);
        store.put(standing.key(), out.time(knownAt).bytes());
        years.remove(new Year(target.indicator(), target.year()));
        return true;
    }

    /** The targets of a year, by region; not to be changed. */
    Map<String, List<Standing>> of(String indicator, int year) {
        return years.get(new Year(indicator, year), key -> {
            Map<String, List<Standing>> found = new HashMap<>();
            scan(key.prefix(), each -> found.computeIfAbsent(each.target().region(), region -> new ArrayList<>())
                    .add(each));
            return found;
        });
    }

    /** The years of which any target fulfils a condition. */
    Set<Year> years(Predicate<Target> condition) {
        Set<Year> found = new HashSet<>();
        scan("", each -> {
            if (condition.test(each.target())) {
                found.add(new Year(each.target().indicator(), each.target().year()));
            }
        });
        return found;
    }

    private void scan(String prefix, Consumer<Standing> each) {
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(entry -> each.accept(decode(entry.value)));
        }
    }

    private static Standing decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new Standing(TargetRows.read(in), in.time());
    }
}
