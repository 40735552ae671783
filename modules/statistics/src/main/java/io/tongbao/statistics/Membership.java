package io.tongbao.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A region's place under a parent in one hierarchy (U5).
 *
 * @param hierarchy such as {@code statistical} or {@code management}
 * @param region the child's code
 * @param parent the parent's code
 * @param validFrom first day; null for always
 * @param validTo the day after the last, exclusive; null for still
 */
public record Membership(
        String hierarchy, String region, String parent, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
    public Membership {
        Code.require("hierarchy", hierarchy);
        if (region.equals(parent)) {
            throw new DefinitionException(
                    "membership of " + region,
                    "parent",
                    parent,
                    "must be another region: it is its own parent in " + hierarchy,
                    "应为其他地区：在体系" + hierarchy + "中不得以自身为上级");
        }
        Validity.require("membership of " + region + " in " + hierarchy, validFrom, validTo);
    }

    /** Whether it holds on the period's last day. */
    public boolean validIn(Period period) {
        return Validity.covers(validFrom, validTo, period);
    }

    /**
     * Refuses what would put a region above itself on some day.
     *
     * @param upward the memberships of a region, by its code, that stand in this hierarchy
     * @throws IllegalArgumentException naming the region
     */
    public void requireNoCycle(Function<String, Collection<Membership>> upward) {
        if (reaches(region, this, upward, new HashSet<>())) {
            throw new IllegalArgumentException("membership of " + region + " in " + hierarchy + ", parent '" + parent
                    + "': is under " + region + " itself; end that membership first");
        }
    }

    private static boolean reaches(
            String region, Membership from, Function<String, Collection<Membership>> upward, Set<Membership> seen) {
        for (Membership above : upward.apply(from.parent)) {
            Membership shared = from.during(above);
            if (shared != null && seen.add(shared)) {
                if (above.parent.equals(region) || reaches(region, shared, upward, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The parent's membership, as long as this one holds as well; null where they never hold together. */
    private @Nullable Membership during(Membership above) {
        LocalDate from = validFrom == null
                ? above.validFrom
                : above.validFrom == null || above.validFrom.isBefore(validFrom) ? validFrom : above.validFrom;
        LocalDate to = validTo == null
                ? above.validTo
                : above.validTo == null || above.validTo.isAfter(validTo) ? validTo : above.validTo;
        return from != null && to != null && !from.isBefore(to)
                ? null
                : new Membership(hierarchy, above.region, above.parent, from, to);
    }
}
