package io.tongbao.statistics.alert;

import io.tongbao.statistics.DueDay;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** REPORT_OVERDUE: no report stands though its due day has passed. One that comes late ends it. */
public final class ReportFindings {
    private ReportFindings() {}

    /** The last day on which a report is in time by the rule; null where neither rule nor indicator names a day. */
    public static @Nullable LocalDate due(AlertRule rule, Indicator indicator, Period period) {
        return rule.dueDay() == null ? DueDay.of(indicator, period) : DueDay.of(rule.dueDay(), period);
    }

    /**
     * One for each period; the alert is of the period alone (A2).
     *
     * @param facts of a region, an indicator and a year, in any order
     * @param today Asia/Shanghai
     */
    public static List<Finding> of(
            AlertRule rule, Indicator indicator, Collection<ReportedFact> facts, LocalDate today) {
        return facts.stream()
                .sorted(Comparator.comparing(ReportedFact::period))
                .map(each -> finding(rule, indicator, each, today))
                .toList();
    }

    private static Finding finding(AlertRule rule, Indicator indicator, ReportedFact fact, LocalDate today) {
        LocalDate due = due(rule, indicator, fact.period());
        return Finding.of(
                fact.period(),
                due == null ? Outcome.UNKNOWN : outcome(fact.reportedOn(), due, today),
                due == null ? rule.level() : rule.levelAfter(1 + Math.max(0, months(due, today))),
                null,
                null,
                null,
                fact.knownAt(),
                words(indicator, fact, due));
    }

    private static Outcome outcome(@Nullable LocalDate reportedOn, LocalDate due, LocalDate today) {
        if (reportedOn != null) {
            return reportedOn.isAfter(due) ? Outcome.ENDED : Outcome.CLEAR;
        }
        return today.isAfter(due) ? Outcome.HOLDS : Outcome.UNKNOWN;
    }

    /** Whole months overdue. */
    private static int months(LocalDate due, LocalDate today) {
        return (int) due.until(today).toTotalMonths();
    }

    private static Words words(Indicator indicator, ReportedFact fact, @Nullable LocalDate due) {
        String zh = PeriodWording.zh(indicator.scheme(), fact.period(), false) + "报表";
        String en = PeriodWording.en(indicator.scheme(), fact.period(), false) + ": report";
        String zhDue = due == null ? "" : "应于" + due + "前报送，";
        String enDue = due == null ? "" : " due by " + due + ",";
        return fact.reportedOn() == null
                ? new Words(zh + zhDue + "尚未报送", en + enDue + " not reported yet")
                : new Words(zh + zhDue + fact.reportedOn() + "报送", en + enDue + " reported on " + fact.reportedOn());
    }
}
