package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.statistics.Side;

/** The two sides of a figure, and the names of their columns in {@code stats.growth}. */
enum SideName {
    MONTH("month_", "month_", ReportNumber.MONTH_VALUE, ReportNumber.MONTH_BASE, ReportNumber.MONTH_GROWTH),
    CUMULATIVE(
            "cumulative_",
            "",
            ReportNumber.CUMULATIVE_VALUE,
            ReportNumber.CUMULATIVE_BASE,
            ReportNumber.CUMULATIVE_GROWTH);

    private final String prefix;
    private final String growthPrefix;
    private final ReportNumber reportedValue;
    private final ReportNumber reportedBase;
    private final ReportNumber reportedGrowth;

    SideName(
            String prefix,
            String growthPrefix,
            ReportNumber reportedValue,
            ReportNumber reportedBase,
            ReportNumber reportedGrowth) {
        this.prefix = prefix;
        this.growthPrefix = growthPrefix;
        this.reportedValue = reportedValue;
        this.reportedBase = reportedBase;
        this.reportedGrowth = reportedGrowth;
    }

    /** The side of a part that a ratio divides: of a STOCK always the month's (U4). */
    SideName ofPart(Indicator part) {
        return part.headline() == Indicator.Headline.MONTH ? MONTH : this;
    }

    Side of(OwnFigure own) {
        return this == MONTH ? own.month() : own.cumulative();
    }

    boolean isCumulative() {
        return this == CUMULATIVE;
    }

    String value() {
        return prefix + "value";
    }

    String derived() {
        return prefix + "derived";
    }

    String base() {
        return prefix + "base";
    }

    String rollupBase() {
        return prefix + "rollup_base";
    }

    String growth() {
        return prefix + "growth";
    }

    String source() {
        return growthPrefix + "growth_source";
    }

    String code() {
        return growthPrefix + "growth_code";
    }

    String computed() {
        return growthPrefix + "growth_computed";
    }

    String rolled() {
        return this == MONTH ? "rolled_month" : "rolled_cumulative";
    }

    ReportNumber reportedValue() {
        return reportedValue;
    }

    ReportNumber reportedBase() {
        return reportedBase;
    }

    ReportNumber reportedGrowth() {
        return reportedGrowth;
    }
}
