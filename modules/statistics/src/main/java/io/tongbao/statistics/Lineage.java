package io.tongbao.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which regions came out of which, by merger, division or a new code (G3). Immutable. */
public final class Lineage {
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, List<Predecessor>> predecessors = new HashMap<>();
    private final Map<String, Set<String>> successors = new HashMap<>();

    public Lineage(Collection<Region> regions) {
        for (Region each : regions) {
            this.regions.put(each.code(), each);
            List<Predecessor> from =
                    each.predecessors().stream().map(Predecessor::of).toList();
            if (!from.isEmpty()) {
                predecessors.put(each.code(), from);
            }
            from.forEach(one -> successors
                    .computeIfAbsent(one.region(), key -> new LinkedHashSet<>())
                    .add(each.code()));
        }
    }

    /** What the region came out of directly, with shares. */
    public List<Predecessor> predecessors(String region) {
        return predecessors.getOrDefault(region, List.of());
    }

    /** All that the region came out of, directly or not. */
    public Set<String> origins(String region) {
        return reach(
                region,
                each -> predecessors(each).stream().map(Predecessor::region).toList());
    }

    /** All that came out of the region, directly or not. */
    public Set<String> successors(String region) {
        return reach(region, each -> successors.getOrDefault(each, Set.of()));
    }

    /**
     * Whether the region's predecessors stand for it in a period: it did not exist yet. One without a first day has always
     * existed, and has its gaps as any other (C2).
     */
    public boolean inherits(String region, Period period) {
        Region known = regions.get(region);
        return known != null
                && !predecessors(region).isEmpty()
                && known.validFrom() != null
                && period.lastDay().isBefore(known.validFrom());
    }

    private static Set<String> reach(String from, Function<String, Collection<String>> next) {
        Set<String> reached = new LinkedHashSet<>();
        collect(from, next, reached);
        reached.remove(from);
        return reached;
    }

    private static void collect(String from, Function<String, Collection<String>> next, Set<String> reached) {
        for (String each : next.apply(from)) {
            if (reached.add(each)) {
                collect(each, next, reached);
            }
        }
    }
}
