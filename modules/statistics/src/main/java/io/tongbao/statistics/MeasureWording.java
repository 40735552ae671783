package io.tongbao.statistics;

/** What a ranking compares in words, to follow or to precede the name of its indicator. A rate has no level beside itself. */
public final class MeasureWording {
    private MeasureWording() {}

    /**
     * As in 增速 or 总量; empty where the name of the indicator says it all.
     *
     * @param kind of the indicator; of a score any
     */
    public static String zh(Measure measure, Kind kind) {
        return switch (measure) {
            case MONTH_GROWTH, CUMULATIVE_GROWTH -> kind == Kind.RATE ? "增减" : "增速";
            case MONTH_VALUE, CUMULATIVE_VALUE, VALUE -> kind == Kind.RATE ? "" : "总量";
            case ATTAINMENT -> "完成年度目标";
            case SCORE -> "得分";
        };
    }

    /** As in "growth" or "level"; empty where the name of the indicator says it all. */
    public static String en(Measure measure, Kind kind) {
        return switch (measure) {
            case MONTH_GROWTH, CUMULATIVE_GROWTH -> kind == Kind.RATE ? "change" : "growth";
            case MONTH_VALUE, CUMULATIVE_VALUE, VALUE -> kind == Kind.RATE ? "" : "level";
            case ATTAINMENT -> "attainment of the year's target";
            case SCORE -> "score";
        };
    }
}
