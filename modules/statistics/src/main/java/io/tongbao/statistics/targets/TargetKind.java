package io.tongbao.statistics.targets;

import io.tongbao.statistics.light.Subject;
import java.math.BigDecimal;

/** What a target asks for (T1). */
public enum TargetKind {
    /** A value to be reached: at least. 总量. */
    LEVEL,
    /** A value not to be exceeded: at most. 上限. */
    CEILING,
    /** A growth to be reached, in per cent; of a RATE in percentage points. 增速. */
    GROWTH,
    /** A place to be reached in a ranking of ours: as good as it, or better. 位次. */
    RANK,
    /** A number of things to be reached: at least. 个数. */
    COUNT;

    /** Whether a year's value is to be filled up to it. */
    public boolean isAmount() {
        return this == LEVEL || this == COUNT;
    }

    /** Whether a number in normal form can be aimed at: a place is 1, 2, 3 …, a count 0, 1, 2 …, all else any number. */
    boolean takes(BigDecimal value) {
        boolean whole = value.scale() == 0;
        return switch (this) {
            case RANK -> whole && value.signum() > 0;
            case COUNT -> whole && value.signum() >= 0;
            case LEVEL, CEILING, GROWTH -> true;
        };
    }

    /** Whether less is better. Of a CEILING the share used takes the place of attainment, and is not ranked (T3). */
    public boolean isLimit() {
        return this == CEILING || this == RANK;
    }

    /**
     * Whether there can be a fact for a light rule to look at (T6): the group's average growth is compared with growths
     * alone, and the members' mean with all but places.
     */
    public boolean isComparedBy(Subject subject) {
        return switch (subject) {
            case GROUP -> this == GROWTH;
            case MEAN -> this != RANK;
            default -> true;
        };
    }
}
