package io.tongbao.statistics;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Regions and their places in the hierarchies, dated (U5). Immutable. A region counts in a period if it is known and
 * exists on the period's last day. Where memberships overlap, the one that began last holds, so that a region has at
 * most one parent in a hierarchy at a time.
 */
public final class Geography {
    /** Which of overlapping memberships holds: the one that began last, then the smaller parent code. */
    private static final Comparator<Membership> PRECEDENCE = Comparator.comparing(
                    (Membership each) -> each.validFrom() == null ? LocalDate.MIN : each.validFrom())
            .reversed()
            .thenComparing(Membership::parent);

    private final Map<String, Region> regions = new HashMap<>();
    private final Map<Node, List<Membership>> upward = new HashMap<>();
    private final Map<Node, List<Membership>> downward = new HashMap<>();

    private record Node(String hierarchy, String region) {}

    public Geography(Collection<Region> regions, Collection<Membership> memberships) {
        for (Region each : regions) {
            this.regions.put(each.code(), each);
        }
        for (Membership each : memberships) {
            upward.computeIfAbsent(new Node(each.hierarchy(), each.region()), key -> new ArrayList<>())
                    .add(each);
            downward.computeIfAbsent(new Node(each.hierarchy(), each.parent()), key -> new ArrayList<>())
                    .add(each);
        }
        upward.values().forEach(list -> list.sort(PRECEDENCE));
    }

    /** A region by its code, whether it exists now or not; null if it was never heard of. */
    public @Nullable Region region(String code) {
        return regions.get(code);
    }

    /** Codes of the regions directly under a parent in the period, sorted. */
    public List<String> children(String hierarchy, String parent, Period period) {
        Set<String> children = new TreeSet<>();
        for (Membership each : downward.getOrDefault(new Node(hierarchy, parent), List.of())) {
            if (parent.equals(parent(hierarchy, each.region(), period))) {
                children.add(each.region());
            }
        }
        return List.copyOf(children);
    }

    /** The region's parent in the period; null where it has none or does not exist then. */
    public @Nullable String parent(String hierarchy, String region, Period period) {
        if (!exists(region, period)) {
            return null;
        }
        for (Membership each : upward.getOrDefault(new Node(hierarchy, region), List.of())) {
            if (each.validIn(period)) {
                return each.parent();
            }
        }
        return null;
    }

    /** The regions above, nearest first. A cycle in the memberships ends the list where it closes. */
    public List<String> ancestors(String hierarchy, String region, Period period) {
        Set<String> ancestors = new LinkedHashSet<>();
        String above = parent(hierarchy, region, period);
        while (above != null && !above.equals(region) && ancestors.add(above)) {
            above = parent(hierarchy, above, period);
        }
        return List.copyOf(ancestors);
    }

    /** The group's members in the period, sorted (K1); those who do not exist then are left out. */
    public List<String> members(Group group, Period period) {
        Collection<String> candidates = regions.keySet();
        if (!group.members().isEmpty()) {
            candidates = new HashSet<>(group.members());
        } else if (group.ancestor() != null && group.hierarchy() != null) {
            candidates = descendants(group.hierarchy(), group.ancestor(), period);
        }
        String kind = group.members().isEmpty() ? group.memberKind() : null;
        return candidates.stream()
                .filter(code -> exists(code, period))
                .filter(code -> kind == null || isOfKind(code, kind))
                .sorted()
                .toList();
    }

    private Set<String> descendants(String hierarchy, String ancestor, Period period) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(ancestor));
        while (!open.isEmpty()) {
            for (String child : children(hierarchy, open.remove(), period)) {
                if (found.add(child)) {
                    open.add(child);
                }
            }
        }
        found.remove(ancestor);
        return found;
    }

    private boolean exists(String code, Period period) {
        Region region = regions.get(code);
        return region != null && region.validIn(period);
    }

    private boolean isOfKind(String code, String kind) {
        Region region = regions.get(code);
        return region != null && region.kind().equals(kind);
    }
}
