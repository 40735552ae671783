package io.tongbao.statistics.light;

import org.jspecify.annotations.Nullable;

/** What a condition of a light rule looks at (T6). */
public enum Subject {
    /**
     * Ahead of pace (T3) in percentage points; below 0: behind. Of a RANK, which is reached or not (T1), 0 where it is and
     * −100 where it is not.
     */
    GAP,
    /** The figure less the whole year's target, in the target's measure; of a RANK the places above the one aimed at. */
    PLAN,
    /**
     * The figure less the group's average growth: that of the region above its members, else of the members together
     * (U2); of an indicator that does not roll up (U4) their simple mean, where the region above has none.
     */
    GROUP,
    /** The figure less the simple mean of the group's members. */
    MEAN,
    /** The figure itself: against zero. */
    FIGURE,
    /** The rank, 1 is best. */
    RANK,
    /** The rank counted from the last, 1 is worst. */
    RANK_FROM_LAST,
    /** Rows of the year in a row, this one included, that were behind pace; 0 where this one is not. */
    BEHIND_IN_A_ROW,
    /** Always holds: the end of every rule. */
    OTHERWISE;

    /** Whether it is about the unit's group, which the target's ranking names. */
    boolean isOfGroup() {
        return this == GROUP || this == MEAN || this == RANK || this == RANK_FROM_LAST;
    }

    /** The least value of a subject that counts in whole numbers; null of one that does not. */
    @Nullable
    Integer least() {
        return switch (this) {
            case RANK, RANK_FROM_LAST -> 1;
            case BEHIND_IN_A_ROW -> 0;
            default -> null;
        };
    }

    /** The most that a subject counts to; null where there is no end. */
    @Nullable
    Integer most() {
        return this == BEHIND_IN_A_ROW ? 12 : null; // the months of a year
    }
}
