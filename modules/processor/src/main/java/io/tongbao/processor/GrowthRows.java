package io.tongbao.processor;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.GrowthSource;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.PreviousMonth;
import io.tongbao.statistics.Share;
import io.tongbao.statistics.Side;
import io.tongbao.statistics.TwoYear;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From a standing figure to the event that is published. */
final class GrowthRows {
    private GrowthRows() {}

    static GrowthFigure of(String region, String indicator, Figure figure, int generation, long sequence) {
        Side month = figure.month();
        Side cumulative = figure.cumulative();
        PreviousMonth previous = figure.previousMonth();
        TwoYear twoYear = figure.twoYear();
        Share share = figure.share();
        return GrowthFigure.newBuilder()
                .setRegion(region)
                .setIndicator(indicator)
                .setPeriod(figure.period().firstDay())
                .setMonthValue(month.value())
                .setMonthDerived(month.derived())
                .setMonthBase(month.base())
                .setMonthRollupBase(Precision.rounded(month.rollupBase()))
                .setMonthGrowth(month.growth())
                .setMonthGrowthSource(name(month.source()))
                .setMonthGrowthCode(name(month.code()))
                .setMonthGrowthComputed(month.computed())
                .setCumulativeValue(cumulative.value())
                .setCumulativeDerived(cumulative.derived())
                .setCumulativeBase(cumulative.base())
                .setCumulativeRollupBase(Precision.rounded(cumulative.rollupBase()))
                .setCumulativeGrowth(cumulative.growth())
                .setGrowthSource(name(cumulative.source()))
                .setGrowthCode(name(cumulative.code()))
                .setGrowthComputed(cumulative.computed())
                .setPreviousMonthBase(previous == null ? null : previous.base())
                .setPreviousMonthGrowth(previous == null ? null : previous.growth())
                .setPreviousMonthCode(previous == null ? null : name(previous.code()))
                .setTwoYearGrowth(twoYear == null ? null : twoYear.growth())
                .setTwoYearSource(twoYear == null ? null : name(twoYear.source()))
                .setTwoYearCode(twoYear == null ? null : name(twoYear.code()))
                .setContribution(share == null ? null : share.contribution())
                .setPull(share == null ? null : share.pull())
                .setContributionSource(share == null ? null : name(share.source()))
                .setContributionCode(share == null ? null : name(share.code()))
                .setComplete(figure.complete())
                .setMissingPeriods(
                        figure.missing().stream().map(Period::toString).toList())
                .setReported(figure.reported())
                .setExpected(figure.expected())
                .setRolledUp(figure.rolledUp())
                .setRolledMonth(figure.rolledMonth())
                .setRolledCumulative(figure.rolledCumulative())
                .setObsStatus(figure.status().name())
                .setDataClass(name(figure.dataClass()))
                .setMonthClass(other(month.value(), month.dataClass(), figure))
                .setMonthGrowthClass(other(month.growth(), month.classOfGrowth(), figure))
                .setCumulativeClass(other(cumulative.value(), cumulative.dataClass(), figure))
                .setGrowthClass(other(cumulative.growth(), cumulative.classOfGrowth(), figure))
                .setTwoYearClass(otherSupplied(twoYear == null ? null : twoYear.dataClass(), figure))
                .setContributionClass(otherSupplied(share == null ? null : share.contributionClass(), figure))
                .setPullClass(otherSupplied(share == null ? null : share.pullClass(), figure))
                .setClassMixed(figure.classMixed())
                .setRevision(figure.revision())
                .setKnownAt(figure.knownAt())
                .setGeneration(generation)
                .setSequence(sequence)
                .build();
    }

    /** No figure stands any more. */
    static GrowthFigure gone(
            String region, String indicator, Period period, Instant knownAt, int generation, long sequence) {
        return GrowthFigure.newBuilder()
                .setRegion(region)
                .setIndicator(indicator)
                .setPeriod(period.firstDay())
                .setPresent(false)
                .setKnownAt(knownAt)
                .setGeneration(generation)
                .setSequence(sequence)
                .build();
    }

    /** The class of a number where it is another than the headline's (R2). */
    private static @Nullable String other(@Nullable BigDecimal number, @Nullable DataClass of, Figure figure) {
        if (number == null || of == figure.dataClass()) {
            return null;
        }
        return of == null ? GrowthSource.ROLLED_UP.name() : of.name();
    }

    /** The same of a number that only has a class where it was supplied; in full where the headline has none. */
    private static @Nullable String otherSupplied(@Nullable DataClass of, Figure figure) {
        return of == figure.dataClass() ? null : name(of);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
