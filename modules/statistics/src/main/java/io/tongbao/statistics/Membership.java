package io.tongbao.statistics;

import java.time.LocalDate;
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
            throw new IllegalArgumentException("membership of " + region + ": is its own parent in " + hierarchy);
        }
        Validity.require("membership of " + region + " in " + hierarchy, validFrom, validTo);
    }

    /** Whether it holds on the period's last day. */
    public boolean validIn(Period period) {
        return Validity.covers(validFrom, validTo, period);
    }
}
