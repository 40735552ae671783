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
    /** How much of its target of the year, a LEVEL or COUNT, a member has reached, per cent (T3). */
    ATTAINMENT,
    /** A composite score (K6): the indicator of such a ranking is the code of a scheme. */
    SCORE;

    /** Whether it is a growth, in per cent. */
    public boolean isGrowth() {
        return this == MONTH_GROWTH || this == CUMULATIVE_GROWTH;
    }

    /** Whether it is told of the months up to the period's, for an indicator of a kind, and not of the period alone. */
    public boolean isCumulative(Kind kind) {
        return switch (this) {
            case MONTH_VALUE, MONTH_GROWTH -> false;
            case CUMULATIVE_VALUE, CUMULATIVE_GROWTH, SCORE -> true;
            case VALUE, ATTAINMENT -> kind == Kind.FLOW;
        };
    }

    /** Whether it is a number of the month alone. */
    public boolean isOfMonth() {
        return this == MONTH_VALUE || this == MONTH_GROWTH;
    }
}
