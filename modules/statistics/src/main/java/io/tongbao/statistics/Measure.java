package io.tongbao.statistics;

/** Which number of a figure a ranking compares (K1). */
public enum Measure {
    /** The month's own value. */
    MONTH_VALUE,
    /** The month's growth, per cent. */
    MONTH_GROWTH,
    /** The value since 1 January. */
    CUMULATIVE_VALUE,
    /** Growth of the value since 1 January, per cent. */
    CUMULATIVE_GROWTH,
    /** The value of a STOCK or RATE; of a FLOW the cumulative value. */
    VALUE,
    /** A composite score (K6): the indicator of such a ranking is the code of a scheme. */
    SCORE;

    /** Whether it is a growth, in per cent. */
    public boolean isGrowth() {
        return this == MONTH_GROWTH || this == CUMULATIVE_GROWTH;
    }

    /** Whether it is a number of the month alone. */
    public boolean isOfMonth() {
        return this == MONTH_VALUE || this == MONTH_GROWTH;
    }
}
