package io.tongbao.processor;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From a standing figure to the event that is published. */
final class GrowthRows {
    private GrowthRows() {}

    static GrowthFigure of(String region, String indicator, Figure figure, int generation, long sequence) {
        Side month = figure.month();
        Side cumulative = figure.cumulative();
        return GrowthFigure.newBuilder()
                .setRegion(region)
                .setIndicator(indicator)
                .setPeriod(figure.period().firstDay())
                .setMonthValue(month.value())
                .setMonthDerived(month.derived())
                .setMonthBase(month.base())
                .setMonthRollupBase(month.rollupBase())
                .setMonthGrowth(month.growth())
                .setMonthGrowthSource(name(month.source()))
                .setMonthGrowthCode(name(month.code()))
                .setMonthGrowthComputed(month.computed())
                .setCumulativeValue(cumulative.value())
                .setCumulativeDerived(cumulative.derived())
                .setCumulativeBase(cumulative.base())
                .setCumulativeRollupBase(cumulative.rollupBase())
                .setCumulativeGrowth(cumulative.growth())
                .setGrowthSource(name(cumulative.source()))
                .setGrowthCode(name(cumulative.code()))
                .setGrowthComputed(cumulative.computed())
                .setTwoYearGrowth(figure.twoYearGrowth())
                .setContribution(figure.contribution())
                .setPull(figure.pull())
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

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
