package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.Progress;
import io.tongbao.statistics.targets.Target;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What targets are compared with: the figures of an indicator, or the places in a ranking of scores (T1). */
interface Yardstick {
    /**
     * A target and a period compared.
     *
     * @param knownAt the latest of all that it comes from
     */
    record Compared(Progress progress, Instant knownAt) {}

    /** Null where nothing stands for the unit in the period. */
    @Nullable
    Compared compare(Targets.Standing standing, Period period);

    /** The row before, within the year; null for the first. */
    @Nullable
    Period previous(Period row);

    /** The ranking that a target names in a period; null where there is none. */
    @Nullable
    Board board(Target target, Period period);

    /** The average growth of the group that a target names (T6); null where there is none. */
    @Nullable
    BigDecimal groupGrowth(Target target, Period period);

    /** The simple mean of what a target compares, of those members that have it; null where there is none. */
    @Nullable
    BigDecimal mean(Target target, Period period);
}
