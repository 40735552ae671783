package io.tongbao.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** V14: when a report of a period is due. */
public final class DueDay {
    private DueDay() {}

    /** The last day on which a report of the period is in time; null where the indicator has no due day. */
    public static @Nullable LocalDate of(Indicator indicator, Period period) {
        return indicator.dueDay() == 0 ? null : of(indicator.dueDay(), period);
    }

    /**
     * The same by a day of the following month.
     *
     * @param day 1 to 31; the month's last day where the month has no such day
     */
    public static LocalDate of(int day, Period period) {
        LocalDate month = period.lastDay().plusDays(1);
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }

    /** @param known the day on which the report became known, Asia/Shanghai */
    static List<Problem> check(Indicator indicator, Period period, LocalDate known) {
        LocalDate due = of(indicator, period);
        if (due == null || !known.isAfter(due)) {
            return List.of();
        }
        return List.of(new Problem(
                "V14",
                Severity.INFO,
                "period",
                period.toString(),
                "≤ " + due,
                "the report of " + period + " came on " + known + ", after the due day " + due,
                period + "的报表" + known + "才报到，晚于截止日" + due));
    }
}
