package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** V06, V07 and V13: a report against the previous row. */
final class CumulationChecks {
    private CumulationChecks() {}

    static List<Problem> check(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        Period previous = subject.indicator().scheme().previous(subject.period());
        if (subject.indicator().kind() == Kind.FLOW) {
            if (previous != null) {
                falls(subject, previous, problems);
            }
            disagreement(subject, previous, problems);
        }
        if (previous != null) {
            same(subject, previous, problems);
        }
        negative(subject, problems);
        return problems;
    }

    /** V06: what cannot be negative is, and not because it fell. */
    private static void negative(Subject subject, List<Problem> problems) {
        if (!subject.indicator().nonNegative()
                || problems.stream().anyMatch(each -> each.check().equals("V06"))) {
            return;
        }
        for (ReportNumber each : List.of(ReportNumber.MONTH_VALUE, ReportNumber.CUMULATIVE_VALUE)) {
            BigDecimal value = subject.number(each);
            if (value != null && value.signum() < 0) {
                problems.add(subject.warning(
                        "V06", each, "≥ 0", "is below 0, and the indicator cannot be negative", "小于0，而该指标不应为负"));
            }
        }
    }

    /** V06. */
    private static void falls(Subject subject, Period previous, List<Problem> problems) {
        BigDecimal value = subject.value(ReportNumber.CUMULATIVE_VALUE);
        BigDecimal before = subject.value(ReportNumber.CUMULATIVE_VALUE, previous);
        if (value == null || before == null || !subject.indicator().nonNegative()) {
            return;
        }
        BigDecimal digit = subject.digit(ReportNumber.CUMULATIVE_VALUE, subject.period());
        BigDecimal other = subject.digit(ReportNumber.CUMULATIVE_VALUE, previous);
        if (Digits.isBeyondRounding(before.subtract(value), digit, other)) {
            ReportNumber sent = subject.sentFor(ReportNumber.CUMULATIVE_VALUE);
            String amount = subject.amount(before);
            problems.add(subject.warning(
                    "V06",
                    sent,
                    "≥ " + amount,
                    "makes the cumulative value fall below the " + amount + " of " + previous
                            + ", and the indicator cannot be negative",
                    "使累计低于" + previous + "的" + amount + "，而该指标不应为负"));
        }
    }

    /** V07: C4, where both values come. */
    private static void disagreement(Subject subject, @Nullable Period previous, List<Problem> problems) {
        BigDecimal month = subject.number(ReportNumber.MONTH_VALUE);
        BigDecimal cumulative = subject.number(ReportNumber.CUMULATIVE_VALUE);
        BigDecimal before = previous == null ? BigDecimal.ZERO : subject.value(ReportNumber.CUMULATIVE_VALUE, previous);
        if (month == null || cumulative == null || before == null) {
            return;
        }
        BigDecimal digit = subject.digit(ReportNumber.MONTH_VALUE).max(subject.digit(ReportNumber.CUMULATIVE_VALUE));
        if (previous != null) {
            digit = digit.max(subject.digit(ReportNumber.CUMULATIVE_VALUE, previous));
        }
        BigDecimal off = Cumulation.disagreement(cumulative, before, month);
        if (Cumulation.isWarning(off, digit)) {
            String right = subject.amount(before.add(month));
            problems.add(subject.warning(
                    "V07",
                    ReportNumber.CUMULATIVE_VALUE,
                    right,
                    "is not the previous cumulative value and the month's together, " + right + ", but "
                            + subject.amount(off) + " off",
                    "与上期累计加本月之和" + right + "相差" + subject.amount(off)));
        }
    }

    /**
     * V13. A row's value is the cumulative one where it was sent. 0 is no copy: neither a value of 0 after 0, nor a month
     * of 0 that leaves the cumulative value as it was, nor a month that is all there is after a cumulative value of 0.
     */
    private static void same(Subject subject, Period previous, List<Problem> problems) {
        ReportNumber side = subject.sentFor(ReportNumber.CUMULATIVE_VALUE);
        BigDecimal value = subject.number(side);
        BigDecimal last = subject.value(side, previous);
        if (value != null && last != null && !isZero(value) && value.compareTo(last) == 0 && !isIdle(subject)) {
            problems.add(subject.warning("V13", side, null, "is the same as of " + previous, "与" + previous + "相同"));
        }
        BigDecimal month = subject.number(ReportNumber.MONTH_VALUE);
        BigDecimal cumulative = subject.number(ReportNumber.CUMULATIVE_VALUE);
        BigDecimal before = subject.value(ReportNumber.CUMULATIVE_VALUE, previous);
        boolean nothingBefore = before != null && isZero(before);
        if (month != null
                && cumulative != null
                && !isZero(cumulative)
                && month.compareTo(cumulative) == 0
                && !nothingBefore) {
            problems.add(subject.warning(
                    "V13",
                    ReportNumber.CUMULATIVE_VALUE,
                    null,
                    "is the same as the month value, though " + subject.period() + " is not the year's first row",
                    "与本月相同，而" + subject.period() + "不是本年首期"));
        }
    }

    /** Whether the report itself says that nothing came in this month. */
    private static boolean isIdle(Subject subject) {
        BigDecimal month = subject.number(ReportNumber.MONTH_VALUE);
        return month != null && isZero(month);
    }

    private static boolean isZero(BigDecimal value) {
        return value.signum() == 0;
    }
}
