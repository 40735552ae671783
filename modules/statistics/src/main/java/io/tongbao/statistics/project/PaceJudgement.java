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
    /** It is under way and not suspended, and neither money nor a date is behind. */
    ON_PACE("达序时", "on pace"),
    /** It is under way, and its investment is below the plan's curve, or a planned date has passed. */
    BEHIND("滞后", "behind its plan"),
    /** Its planned start has passed, and it has not started. */
    NOT_STARTED("应开工未开工", "planned to have started, and has not"),
    /** Nothing is due yet or any more, or there is no plan to judge it by, or it was cancelled. */
    NOT_DUE("无到期事项", "nothing due"),
    /**
     * It is under way by its plan and suspended, and no planned date has passed: neither on pace nor behind, whatever was
     * invested before. It counts among those judged by pace, so that suspending a project improves no rate.
     */
    SUSPENDED("停工", "suspended");

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
        Plan plan = file.plan(period);
        PaceJudgement decided = byDates(last.stage(), file.reached(period), plan, period);
        // what was invested since is not known, so that money is judged by the month that was reported last
        return decided == null ? byMoney(file, last, plan, last.period()) : decided;
    }

    /**
     * Judges a project by its stage and its planned days alone: a report that is missing changes nothing of that. Of one that
     * is suspended and of which no stage is known, the word is believed: what stands still had begun.
     *
     * @param stage as reported last
     * @param reached the last of the eight stages that was reached; null where none is known
     * @return null where it is under way and no day has passed: money decides
     */
    public static @Nullable PaceJudgement byDates(Stage stage, @Nullable Stage reached, Plan plan, Period period) {
        LocalDate end = period.lastDay();
        if (stage == Stage.CANCELLED) {
            return NOT_DUE;
        } else if (reached == null ? stage != Stage.SUSPENDED : !reached.reaches(Stage.STARTED)) {
            return isPast(plan.start(), end) ? NOT_STARTED : NOT_DUE;
        } else if (reached == null || !reached.reaches(Stage.COMPLETED)) {
            return isPast(plan.completion(), end) || isPast(plan.production(), end) ? BEHIND : null;
        } else if (plan.production() == null || reached.reaches(Stage.IN_PRODUCTION)) {
            return NOT_DUE;
        } else if (isPast(plan.production(), end)) {
            return BEHIND;
        }
        return stage == Stage.SUSPENDED ? SUSPENDED : ON_PACE;
    }

    /** Of one that stands still, money says nothing: whatever was invested before, it does not get on. */
    private static PaceJudgement byMoney(ProjectFile file, Progress last, Plan plan, Period period) {
        Boolean isMoneyMet = isMoneyMet(file, last, period);
        if (isMoneyMet == null && plan.equals(Plan.NONE)) {
            return NOT_DUE;
        } else if (last.stage() == Stage.SUSPENDED) {
            return SUSPENDED;
        }
        return Boolean.FALSE.equals(isMoneyMet) ? BEHIND : ON_PACE;
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
