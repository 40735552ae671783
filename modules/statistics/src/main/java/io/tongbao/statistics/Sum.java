package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What children add up to (U1, U2). The counts are those of the headline side. The other side is summed only if all
 * expected children have it or the same ones as on the headline side, since one pair of counts cannot speak for both.
 */
record Sum(
        Period period,
        Side month,
        Side cumulative,
        @Nullable PreviousMonth previousMonth,
        int reported,
        int expected,
        Lacking lacking,
        ObservationStatus status,
        boolean classMixed,
        List<Period> missing,
        Instant knownAt) {

    static Sum of(Indicator indicator, @Nullable Period ownPeriod, List<Child> children) {
        List<Figure> figures = new ArrayList<>(children.size());
        int expected = 0;
        Period period = ownPeriod;
        for (Child each : children) {
            Figure figure = each.figure();
            if (figure != null) {
                figures.add(figure);
                if (period != null && !period.equals(figure.period())) {
                    throw new IllegalArgumentException(
                            "child " + each.region() + ": figure of " + figure.period() + ", needed is " + period);
                }
                period = figure.period();
            }
            expected += figure != null && figure.status() == ObservationStatus.M ? 0 : 1;
        }
        if (period == null) {
            throw new IllegalArgumentException("a sum needs a figure");
        }
        boolean ofStock = indicator.headline() == Indicator.Headline.MONTH;
        Function<Figure, Side> headline = ofStock ? Figure::month : Figure::cumulative;
        Function<Figure, Side> other = ofStock ? Figure::cumulative : Figure::month;
        List<Figure> with = having(figures, headline);
        List<Figure> withOther = having(figures, other);
        boolean otherFits = withOther.size() == expected
                || (withOther.size() == with.size() && having(with, other).size() == with.size());
        Side first = add(with, headline);
        Side second = otherFits ? add(withOther, other) : Side.empty(GrowthCode.INCOMPLETE);
        if (withOther.isEmpty()) {
            second = Side.empty(exists(indicator, period, ofStock) ? GrowthCode.NOT_REPORTED : null);
        }
        Side month = ofStock ? first : second;
        return new Sum(
                period,
                month,
                ofStock ? second : first,
                PreviousMonth.ofSum(indicator, month.value(), ofStock ? with : withOther),
                (int) with.stream().filter(each -> isWhole(each, headline)).count(),
                expected,
                new Lacking(
                        lacking(children, Figure::month, Lacking::month),
                        lacking(children, Figure::cumulative, Lacking::cumulative)),
                status(with, expected),
                figures.stream().anyMatch(Figure::classMixed),
                missing(figures),
                figures.stream().map(Figure::knownAt).reduce(Instant.MIN, Cell::later));
    }

    /** A region that can have no value (M) is not lacking; of a child that is partial those are that it lacks itself. */
    private static long lacking(
            List<Child> children, Function<Figure, Side> side, ToLongFunction<Lacking> lackingBelow) {
        long lacking = 0;
        for (Child each : children) {
            Figure figure = each.figure();
            Side of = figure == null ? null : side.apply(figure);
            if (figure == null || of == null || of.value() == null) {
                boolean expected = figure == null || figure.status() != ObservationStatus.M;
                lacking += expected ? Lacking.region(each.region()) : 0;
            } else if (of.dataClass() == null) {
                lacking += lackingBelow.applyAsLong(figure.lacking());
            }
        }
        return lacking;
    }

    boolean isPartial() {
        return reported < expected;
    }

    /** A growth that the parent reported alone, beside the sum's value. */
    static Side withGrowth(Side sum, BigDecimal growth, @Nullable DataClass growthClass) {
        BigDecimal value = sum.value();
        BigDecimal implied = value == null ? null : Precision.impliedBase(value, growth);
        BigDecimal base = implied == null ? sum.rollupBase() : implied;
        return new Side(
                value,
                sum.derived(),
                sum.base(),
                base,
                growth,
                GrowthSource.SUPPLIED,
                null,
                sum.growth(),
                null,
                growthClass);
    }

    /** The side that is not the headline does not exist for a STOCK, nor in February of M11. */
    private static boolean exists(Indicator indicator, Period period, boolean ofStock) {
        return !ofStock && indicator.scheme().hasOwnValue(period);
    }

    private static List<Figure> having(List<Figure> figures, Function<Figure, Side> side) {
        return figures.stream().filter(each -> side.apply(each).value() != null).toList();
    }

    /** A child whose value is itself a partial sum does not count as reported. */
    private static boolean isWhole(Figure figure, Function<Figure, Side> side) {
        return side.apply(figure).dataClass() != null || !figure.isPartial();
    }

    private static Side add(List<Figure> figures, Function<Figure, Side> side) {
        if (figures.isEmpty()) {
            return Side.empty(GrowthCode.NOT_REPORTED);
        }
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        int bases = 0;
        boolean derived = false;
        for (Figure each : figures) {
            Side child = side.apply(each);
            value = value.add(child.value() == null ? BigDecimal.ZERO : child.value());
            derived |= child.derived();
            if (child.rollupBase() != null) {
                base = base.add(child.rollupBase());
                bases++;
            }
        }
        if (bases < figures.size()) {
            GrowthCode code = bases == 0 ? GrowthCode.BASE_MISSING : GrowthCode.BASE_PARTIAL;
            return new Side(value, derived, null, null, null, null, code, null, null, null);
        }
        Growth growth = Growth.of(value, base);
        GrowthSource source = growth.growth() == null ? null : GrowthSource.ROLLED_UP;
        return new Side(
                value,
                derived,
                Precision.rounded(base),
                base,
                growth.growth(),
                source,
                growth.code(),
                null,
                null,
                null);
    }

    /** The one that all summed children share, else provisional. Where none can report, M; where none did, L. */
    private static ObservationStatus status(List<Figure> summed, int expected) {
        Set<ObservationStatus> all = new TreeSet<>();
        summed.forEach(each -> all.add(each.status()));
        if (all.isEmpty()) {
            return expected == 0 ? ObservationStatus.M : ObservationStatus.L;
        }
        return all.size() == 1 ? all.iterator().next() : ObservationStatus.P;
    }

    private static List<Period> missing(List<Figure> figures) {
        Set<Period> missing = new TreeSet<>();
        figures.forEach(each -> missing.addAll(each.missing()));
        return List.copyOf(missing);
    }
}
