package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a single project stands against its frozen plan (P5): early ones do not hide late ones, as in a total. It is
 * judged by its start until it has started, by money and completion until it is completed, and then by its production.
 */
public enum PaceJudgement {
    /** It is under way, and neither money nor a date is behind. */
    ON_PACE("达序时", "on pace"),
    /** It is under way, and its investment is below the plan's curve, or a planned date has passed. */
    BEHIND("滞后", "behind its plan"),
    /** Its planned start has passed, and it has not started. */
    NOT_STARTED("应开工未开工", "planned to have started, and has not"),
    /** Nothing is due yet or any more, or there is no plan to judge it by, or it was cancelled. */
    NOT_DUE("无到期事项", "nothing due");

    private final String zh;
    private final String en;

    PaceJudgement(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** Judges a project as it is known at the end of a period; null where it is not known then. */
    public static @Nullable PaceJudgement of(ProjectFile file, Period period) {
        Progress last = file.at(period);
        if (last == null) {
            return null;
        }
        Stage reached = file.reached(period);
        Plan plan = file.plan(period);
        LocalDate end = period.lastDay();
        if (last.stage() == Stage.CANCELLED) {
            return NOT_DUE;
        } else if (reached == null || !reached.reaches(Stage.STARTED)) {
            return isPast(plan.start(), end) ? NOT_STARTED : NOT_DUE;
        } else if (!reached.reaches(Stage.COMPLETED)) {
            return underConstruction(plan, isMoneyMet(file, last, period), end);
        } else if (plan.production() == null || reached.reaches(Stage.IN_PRODUCTION)) {
            return NOT_DUE;
        }
        return isPast(plan.production(), end) ? BEHIND : ON_PACE;
    }

    private static PaceJudgement underConstruction(Plan plan, @Nullable Boolean isMoneyMet, LocalDate end) {
        boolean late = isPast(plan.completion(), end) || isPast(plan.production(), end);
        if (late || Boolean.FALSE.equals(isMoneyMet)) {
            return BEHIND;
        }
        return (isMoneyMet == null && plan.equals(Plan.NONE)) ? NOT_DUE : ON_PACE;
    }

    /** Null where there is no plan of the year, or the report does not say what was invested: that is not 0. */
    private static @Nullable Boolean isMoneyMet(ProjectFile file, Progress last, Period period) {
        Plan.OfYear plan = file.yearPlan(period);
        BigDecimal amount = plan == null ? null : plan.amount();
        BigDecimal invested = last.number(ProjectField.YEAR_INVESTMENT);
        return (plan == null || amount == null || invested == null)
                ? null
                : plan.curve().isMet(invested, amount, period.month());
    }

    private static boolean isPast(@Nullable LocalDate planned, LocalDate end) {
        return planned != null && !planned.isAfter(end);
    }
}
