package io.tongbao.processor;

import io.tongbao.statistics.Membership;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The memberships that stand, by the region whose they are: a nation has tens of thousands. */
final class Upward {
    private final Map<Node, Map<String, Membership>> byRegion = new HashMap<>();

    private record Node(String hierarchy, String region) {
        static Node of(Membership membership) {
            return new Node(membership.hierarchy(), membership.region());
        }
    }

    /** Puts the membership of a code in place of the one before. */
    void replace(String code, @Nullable Membership before, @Nullable Membership now) {
        if (before != null) {
            Objects.requireNonNull(byRegion.get(Node.of(before))).remove(code);
        }
        if (now != null) {
            byRegion.computeIfAbsent(Node.of(now), key -> new HashMap<>()).put(code, now);
        }
    }

    /** The memberships of a region in a hierarchy, but for that of a code. */
    Collection<Membership> beside(String code, String hierarchy, String region) {
        return byRegion.getOrDefault(new Node(hierarchy, region), Map.of()).entrySet().stream()
                .filter(each -> !each.getKey().equals(code))
                .map(Map.Entry::getValue)
                .toList();
    }
}
