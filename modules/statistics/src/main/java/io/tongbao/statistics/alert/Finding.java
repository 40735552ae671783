package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one period says of a rule.
 *
 * @param period the figure's own
 * @param since first period of those in a row that it rests on; the same one where it rests on none before
 * @param outcome whether the rule holds
 * @param level asked for where it holds
 * @param figure that was judged, unrounded; null for none
 * @param target it is compared with; null for none
 * @param pace share of the target that should be reached, as a fraction of 1 (T2); null where it is not paced
 * @param gap how far behind, below 0: in percentage points where there is a pace, else in the figure's unit; null for none
 * @param unit of figure and target; null for none
 * @param targetVersion of the target letter; null for none
 * @param vintage when the figure was known; null for none
 * @param words what was found, without the names of region and subject
 */
public record Finding(
        Period period,
        Period since,
        Outcome outcome,
        AlertLevel level,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal target,
        @Nullable BigDecimal pace,
        @Nullable BigDecimal gap,
        @Nullable String unit,
        @Nullable Integer targetVersion,
        @Nullable Instant vintage,
        Words words) {
    /** One that rests on its own period alone. */
    public Finding(
            Period period,
            Outcome outcome,
            AlertLevel level,
            @Nullable BigDecimal figure,
            @Nullable BigDecimal target,
            @Nullable BigDecimal pace,
            @Nullable BigDecimal gap,
            @Nullable String unit,
            @Nullable Integer targetVersion,
            @Nullable Instant vintage,
            Words words) {
        this(period, period, outcome, level, figure, target, pace, gap, unit, targetVersion, vintage, words);
    }

    public Finding {
        figure = Precision.normalOrNull(figure);
        target = Precision.normalOrNull(target);
        pace = Precision.normalOrNull(pace);
        gap = Precision.normalOrNull(gap);
    }

    /** One without a target. */
    static Finding of(
            Period period,
            Outcome outcome,
            AlertLevel level,
            @Nullable BigDecimal figure,
            @Nullable BigDecimal gap,
            @Nullable String unit,
            @Nullable Instant vintage,
            Words words) {
        return new Finding(period, outcome, level, figure, null, null, gap, unit, null, vintage, words);
    }

    /** The same, resting on all periods in a row since one. */
    Finding restingOnAllSince(Period first) {
        return new Finding(
                period, first, outcome, level, figure, target, pace, gap, unit, targetVersion, vintage, words);
    }

    /** Whether it tells the same of the same period and figures: when they were known aside. */
    boolean isOnSameFiguresAs(Finding other) {
        return period.equals(other.period)
                && isSame(figure, other.figure)
                && isSame(target, other.target)
                && isSame(gap, other.gap)
                && words.equals(other.words);
    }

    private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    boolean holds() {
        return outcome == Outcome.HOLDS;
    }
}
