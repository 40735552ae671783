package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * P2: compares a report's investment with what other months tell, as V06 and V07 do with cumulative values: what was
 * invested does not fall, and rises by the month's. Nothing is refused for it.
 */
final class InvestmentChecks {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final RawProject raw;
    private final NavigableMap<Period, ProjectFile.Entry> entries;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();

    private InvestmentChecks(RawProject raw, ProjectFile file, Progress progress) {
        this.raw = raw;
        this.entries = file.entries();
        this.progress = progress;
    }

    /** @param file what stands without the report */
    static List<Problem> check(RawProject raw, ProjectFile file, Progress progress) {
        InvestmentChecks checks = new InvestmentChecks(raw, file, progress);
        checks.falls(ProjectField.YEAR_INVESTMENT, true);
        checks.falls(ProjectField.INVESTMENT_TO_DATE, false);
        checks.month();
        return List.copyOf(checks.problems);
    }

    /** It is below what an earlier month told last, or above what a later one tells next. */
    private void falls(ProjectField field, boolean withinYear) {
        BigDecimal now = progress.number(field);
        if (now == null) {
            return;
        }
        Period period = progress.period();
        Told before = next(entries.headMap(period, false).descendingMap(), field, withinYear);
        if (before != null && isBeyondRounding(before.value.subtract(now), field)) {
            warn(field, "is below the " + before.en() + ", an earlier month", "低于此前" + before.zh());
        }
        Told after = next(entries.tailMap(period, false), field, withinYear);
        if (after != null && isBeyondRounding(now.subtract(after.value), field)) {
            warn(field, "is above the " + after.en() + ", a later month", "高于其后" + after.zh());
        }
    }

    /** It is not the rise on the month before, of what was invested this year or, where that is not told, in all. */
    private void month() {
        BigDecimal month = progress.number(ProjectField.MONTH_INVESTMENT);
        if (month != null && !rise(month, ProjectField.YEAR_INVESTMENT)) {
            rise(month, ProjectField.INVESTMENT_TO_DATE);
        }
    }

    /** Whether it could be compared. */
    private boolean rise(BigDecimal month, ProjectField field) {
        BigDecimal now = progress.number(field);
        Told before = before(field);
        // a month that is above the whole is told without another month
        if (now == null || before == null || month.compareTo(now) > 0) {
            return false;
        }
        BigDecimal rise = now.subtract(before.value);
        BigDecimal off = rise.subtract(month).abs();
        if (off.compareTo(digit(ProjectField.MONTH_INVESTMENT).max(digit(field))) > 0) {
            warn(
                    ProjectField.MONTH_INVESTMENT,
                    "is not the " + ProjectProblems.amount(rise) + " by which " + field.field() + " '" + raw.text(field)
                            + "' is above the " + before.en(),
                    "与" + field.zh() + "“" + raw.text(field) + "”比" + before.zh() + "增加的" + ProjectProblems.amount(rise)
                            + "不符");
        }
        return true;
    }

    /** What the month before told; of the year nothing was invested before January. */
    private @Nullable Told before(ProjectField field) {
        Period before = Period.ofIndex(progress.period().index() - 1);
        if (field == ProjectField.YEAR_INVESTMENT && progress.period().month() == 1) {
            return new Told(before, BigDecimal.ZERO);
        }
        ProjectFile.Entry entry = entries.get(before);
        BigDecimal value = entry == null ? null : entry.progress().number(field);
        return value == null ? null : new Told(before, value);
    }

    /** The next of some months that tells a field. */
    private @Nullable Told next(Map<Period, ProjectFile.Entry> months, ProjectField field, boolean withinYear) {
        for (Map.Entry<Period, ProjectFile.Entry> each : months.entrySet()) {
            BigDecimal value = each.getValue().progress().number(field);
            if (value != null) {
                boolean counts =
                        !withinYear || each.getKey().year() == progress.period().year();
                return counts ? new Told(each.getKey(), value) : null;
            }
        }
        return null;
    }

    private boolean isBeyondRounding(BigDecimal difference, ProjectField field) {
        return difference.multiply(TWO).compareTo(digit(field)) > 0;
    }

    /** One unit of the last digit as sent, in 万元 (R4). */
    private BigDecimal digit(ProjectField field) {
        return ProjectNumbers.lastDigit(raw, field);
    }

    private void warn(ProjectField field, String en, String zh) {
        problems.add(ProjectProblems.of(
                "P2", Severity.WARN, raw, field, en + "; correct it if it is wrong", zh + "；如有误请更正"));
    }

    /** An amount of another month, 万元. */
    private record Told(Period period, BigDecimal value) {
        String en() {
            return ProjectProblems.amount(value) + " of " + period;
        }

        String zh() {
            return period + "的" + ProjectProblems.amount(value);
        }
    }
}
