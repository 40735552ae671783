package io.tongbao.statistics;

import java.util.List;

/** Periods as people read them (D2): a row of a scheme, as the row's own or cumulative since January. */
public final class PeriodWording {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> QUARTERS = List.of("一季度", "二季度", "三季度", "四季度");
    private static final List<String> SINCE_JANUARY = List.of("一季度", "上半年", "前三季度", "全年");

    private PeriodWording() {}

    /** As in 2023年1–4月, 2023年4月, 2023年前三季度, 2023年三季度, 2023年全年. */
    public static String zh(Scheme scheme, Period period, boolean cumulative) {
        return period.year() + "年" + shortZh(scheme, period, cumulative);
    }

    /** The same without the year: 1–4月, 4月, 前三季度, 三季度, 全年. */
    public static String shortZh(Scheme scheme, Period period, boolean cumulative) {
        return switch (scheme) {
            case M12, M11 -> (isSpan(scheme, period, cumulative) ? "1–" : "") + period.month() + "月";
            case Q4 -> (cumulative ? SINCE_JANUARY : QUARTERS).get(quarter(period) - 1);
            case A1 -> "全年";
        };
    }

    /** As in "Jan–Apr 2023", "Apr 2023", "Q1–Q3 2023", "Q3 2023", "2023". */
    public static String en(Scheme scheme, Period period, boolean cumulative) {
        String part =
                switch (scheme) {
                    case M12, M11 ->
                        (isSpan(scheme, period, cumulative) ? "Jan–" : "") + MONTHS.get(period.month() - 1) + " ";
                    case Q4 -> (cumulative && quarter(period) > 1 ? "Q1–" : "") + "Q" + quarter(period) + " ";
                    case A1 -> "";
                };
        return part + period.year();
    }

    /** January alone is no span; February of M11 always is one (C3). */
    private static boolean isSpan(Scheme scheme, Period period, boolean cumulative) {
        return (cumulative && period.month() > 1) || (scheme == Scheme.M11 && !scheme.hasOwnValue(period));
    }

    private static int quarter(Period period) {
        return (period.month() + 2) / 3;
    }
}
