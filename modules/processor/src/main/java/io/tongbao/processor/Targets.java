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
import org.jspecify.annotations.Nullable;

/** The targets that stand for a task's indicators, or name its rankings: a changelogged store, and those of the years used last in memory. */
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
        byte[] encode() {
            CompactWriter out = new CompactWriter(FORMAT);
            TargetRows.write(out, target);
            return out.time(knownAt).bytes();
        }

        static Standing decode(byte[] bytes) {
            CompactReader in = new CompactReader(bytes, FORMAT);
            return new Standing(TargetRows.read(in), in.time());
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
        Standing before = standing(target);
        if (before != null && before.target().version() >= target.version()) {
            return false;
        }
        store.put(key(target), new Standing(target, knownAt).encode());
        years.remove(new Year(target.indicator(), target.year()));
        return true;
    }

    /** The version that stands of a target; null where none does. */
    @Nullable
    Standing standing(Target target) {
        byte[] bytes = store.get(key(target));
        return bytes == null ? null : Standing.decode(bytes);
    }

    /** The targets of a year, by region; not to be changed. */
    Map<String, List<Standing>> of(String indicator, int year) {
        return years.get(new Year(indicator, year), key -> {
            Map<String, List<Standing>> found = new HashMap<>();
            scan(store.prefixScan(key.prefix(), new StringSerializer()), each -> found.computeIfAbsent(
                            each.target().region(), region -> new ArrayList<>())
                    .add(each));
            return found;
        });
    }

    /** The years of which any target fulfils a condition. */
    Set<Year> years(Predicate<Target> condition) {
        Set<Year> found = new HashSet<>();
        scan(store.all(), each -> {
            if (condition.test(each.target())) {
                found.add(new Year(each.target().indicator(), each.target().year()));
            }
        });
        return found;
    }

    /** The targets that fulfil a condition. */
    List<Target> all(Predicate<Target> condition) {
        List<Target> found = new ArrayList<>();
        scan(store.all(), each -> {
            if (condition.test(each.target())) {
                found.add(each.target());
            }
        });
        return found;
    }

    private static void scan(KeyValueIterator<String, byte[]> found, Consumer<Standing> each) {
        try (found) {
            found.forEachRemaining(entry -> each.accept(Standing.decode(entry.value)));
        }
    }

    private static String key(Target target) {
        return new Year(target.indicator(), target.year()).prefix() + target.region() + "|" + target.kind();
    }
}
