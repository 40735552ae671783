package io.tongbao.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** V01 and V05: region, indicator and period, known and fitting together, and the period ended. */
public final class PeriodChecks {
    private PeriodChecks() {}

    /** Adds what is wrong to the problems; null if the period cannot be read. */
    static @Nullable Period check(
            RawReport report, @Nullable Region region, @Nullable Indicator indicator, List<Problem> problems) {
        known(report.region(), region, problems);
        if (indicator == null) {
            problems.add(unknown("indicator", "指标", report.indicator()));
        }
        String text = report.period();
        Period period = read(text, problems);
        if (period == null) {
            return null;
        }
        if (indicator != null && !indicator.scheme().isRow(period)) {
            List<Integer> months = indicator.scheme().rows(period.year()).stream()
                    .map(Period::month)
                    .toList();
            problems.add(new Problem(
                    "V01",
                    "period",
                    text,
                    "period " + period + " is not reported for " + indicator.code() + "; months reported are " + months,
                    indicator.nameZh() + "不报" + period + "，应报月份为" + months));
        }
        existing(report.region(), region, period, problems);
        return period;
    }

    /**
     * V01 on region and period alone, of a report that names no indicator.
     *
     * @param code the region's code as sent
     * @param region the region of that code; null if unknown
     * @param text the period as sent
     * @param problems gets what is wrong
     * @return the period; null if it cannot be read
     */
    public static @Nullable Period check(
            @Nullable String code, @Nullable Region region, @Nullable String text, List<Problem> problems) {
        known(code, region, problems);
        Period period = read(text, problems);
        if (period != null) {
            existing(code, region, period, problems);
        }
        return period;
    }

    private static void known(@Nullable String code, @Nullable Region region, List<Problem> problems) {
        if (region == null) {
            problems.add(unknown("region", "地区", code));
        }
    }

    private static void existing(
            @Nullable String code, @Nullable Region region, Period period, List<Problem> problems) {
        if (region != null && !region.validIn(period)) {
            problems.add(new Problem(
                    "V01",
                    "region",
                    code,
                    "region " + region.code() + " does not exist at the end of " + period,
                    region.nameZh() + "在" + period + "期末不存在"));
        }
    }

    /** V05: the period has not ended by the clock. */
    public static Problem notEnded(@Nullable String text, Period period, LocalDate today) {
        return new Problem(
                "V05",
                "period",
                text,
                "period " + period + " has not ended by " + today,
                period + "截至" + today + "尚未结束");
    }

    private static @Nullable Period read(@Nullable String text, List<Problem> problems) {
        try {
            return Period.of(text == null ? "" : text);
        } catch (IllegalArgumentException unreadable) {
            problems.add(new Problem(
                    "V01",
                    "period",
                    text,
                    String.valueOf(unreadable.getMessage()),
                    "期别“" + (text == null ? "" : text) + "”无法识别，应如2023-04、2023年4月、2023-Q1或2023"));
            return null;
        }
    }

    private static Problem unknown(String field, String zh, @Nullable String code) {
        return new Problem(
                "V01",
                field,
                code,
                field + " '" + (code == null ? "" : code) + "' is unknown",
                zh + "“" + (code == null ? "" : code) + "”未登记");
    }
}
