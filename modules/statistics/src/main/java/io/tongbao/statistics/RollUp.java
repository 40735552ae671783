package io.tongbao.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands for a parent: its own figure, its children's sum, or one beside the other (U1 to U4). */
public final class RollUp {
    private RollUp() {}

    /**
     * The parent's standing figure. Where the parent itself reported, its own figure stands, side by side: a side that
     * it did not report is taken from the sum, and a growth that it reported without a value is shown with the sum's
     * value. A parent that declares its figure suppressed (Q) or impossible (M) shows no sum in its place. What the
     * children add up to is kept beside it (U3).
     *
     * @param indicator an indicator that does not roll up (U4) gives the own figure only
     * @param own the parent's own figure of the period; null where it did not report
     * @param children all members of the parent in that period, reported or not, with their figures of the period
     * @return null where neither the parent nor any child has a figure
     */
    public static @Nullable Figure standing(Indicator indicator, @Nullable OwnFigure own, List<Child> children) {
        boolean any = children.stream().anyMatch(each -> each.figure() != null);
        if (!indicator.rollsUp() || children.isEmpty() || (own == null && !any)) {
            return own == null ? null : Figure.of(own);
        }
        Sum sum = Sum.of(indicator, own == null ? null : own.period(), children);
        return own == null ? summed(sum) : beside(indicator, own, sum);
    }

    private static Figure summed(Sum sum) {
        return new Figure(
                sum.period(),
                sum.month(),
                sum.cumulative(),
                sum.previousMonth(),
                null,
                null,
                !sum.isPartial(),
                sum.missing(),
                sum.reported(),
                sum.expected(),
                sum.lacking(),
                sum.status(),
                null,
                0,
                sum.classMixed(),
                true,
                sum.month().value(),
                sum.cumulative().value(),
                sum.knownAt());
    }

    private static Figure beside(Indicator indicator, OwnFigure own, Sum sum) {
        boolean decided = own.status() == ObservationStatus.Q || own.status() == ObservationStatus.M;
        Side month = decided ? own.month() : side(own.month(), sum.month());
        Side cumulative = decided ? own.cumulative() : side(own.cumulative(), sum.cumulative());
        boolean ofMonth = indicator.headline() == Indicator.Headline.MONTH;
        boolean headlineSummed = isSummed(ofMonth ? month : cumulative);
        boolean ownHeadline = !headlineSummed || (ofMonth ? own.month() : own.cumulative()).hasAny();
        boolean anySummed = isSummed(month) || isSummed(cumulative);
        return new Figure(
                own.period(),
                month,
                cumulative,
                isSummed(month) ? sum.previousMonth() : own.previousMonth(),
                ownHeadline || isSupplied(own.twoYear()) ? own.twoYear() : null,
                own.share(),
                headlineSummed ? !sum.isPartial() : own.complete(),
                headlineSummed ? sum.missing() : own.missing(),
                sum.reported(),
                sum.expected(),
                sum.lacking(),
                ownHeadline ? own.status() : sum.status(),
                ownHeadline ? own.dataClass() : null,
                ownHeadline ? own.revision() : 0,
                own.classMixed() || (anySummed && sum.classMixed()),
                anySummed && !own.month().hasAny() && !own.cumulative().hasAny(),
                sum.month().value(),
                sum.cumulative().value(),
                Cell.later(own.knownAt(), sum.knownAt()));
    }

    private static Side side(Side own, Side sum) {
        if (own.value() != null || sum.value() == null) {
            return own;
        }
        return own.growth() == null ? sum : Sum.withGrowth(sum, own.growth(), own.growthClass());
    }

    private static boolean isSupplied(@Nullable TwoYear average) {
        return average != null && average.source() == TwoYear.Source.SUPPLIED;
    }

    private static boolean isSummed(Side side) {
        return side.value() != null && side.dataClass() == null;
    }
}
