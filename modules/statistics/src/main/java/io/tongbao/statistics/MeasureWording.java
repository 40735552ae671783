package io.tongbao.statistics;

/**
 * What a ranking compares in words, to follow or to precede the name of its indicator (K1). A rate has no level beside
 * itself. What is of the period alone says so where the same since 1 January is another number, which has the plain name.
 */
public final class MeasureWording {
    private MeasureWording() {}

    /**
     * As in 增速, 当月增速 or 总量; empty where the name of the indicator says it all.
     *
     * @param kind of the indicator; of a score any
     * @param scheme of the indicator; of a score any
     */
    public static String zh(Measure measure, Kind kind, Scheme scheme) {
        boolean rate = kind == Kind.RATE;
        String own = isOwn(measure, kind, scheme) ? scheme == Scheme.Q4 ? "当季" : "当月" : "";
        return switch (measure) {
            case MONTH_GROWTH, CUMULATIVE_GROWTH -> own + (rate ? "增减" : "增速");
            case MONTH_VALUE, CUMULATIVE_VALUE, VALUE -> rate ? own.isEmpty() ? "" : own + "值" : own + "总量";
            case ATTAINMENT -> "完成年度目标";
            case SCORE -> "得分";
        };
    }

    /** As in "growth", "growth of the month" or "level"; empty where the name of the indicator says it all. */
    public static String en(Measure measure, Kind kind, Scheme scheme) {
        boolean rate = kind == Kind.RATE;
        String own = isOwn(measure, kind, scheme) ? scheme == Scheme.Q4 ? " of the quarter" : " of the month" : "";
        return switch (measure) {
            case MONTH_GROWTH, CUMULATIVE_GROWTH -> (rate ? "change" : "growth") + own;
            case MONTH_VALUE, CUMULATIVE_VALUE, VALUE -> rate ? own.isEmpty() ? "" : "value" + own : "level" + own;
            case ATTAINMENT -> "attainment of the year's target";
            case SCORE -> "score";
        };
    }

    /** A stock is of the period's end anyway, and a year's row is the year. */
    private static boolean isOwn(Measure measure, Kind kind, Scheme scheme) {
        return measure.isOfMonth() && kind != Kind.STOCK && scheme != Scheme.A1;
    }
}
