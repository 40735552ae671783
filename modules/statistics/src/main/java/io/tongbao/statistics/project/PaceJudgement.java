package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a single project stands against its frozen plan (P5): early ones do not hide late ones, as in a total. */
public enum PaceJudgement {
    /** It has started, and neither money nor a date is behind. */
    ON_PACE("达序时"),
    /** It has started, and its investment is below the plan's curve, or a planned date has passed. */
    BEHIND("滞后"),
    /** Its planned start has passed, and it has not started. */
    NOT_STARTED("应开工未开工"),
    /** Nothing is due yet, or there is no plan to judge it by, or it was cancelled. */
    NOT_DUE("未到期");

    private final String zh;

    PaceJudgement(String zh) {
        this.zh = zh;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** Judges a project as it is known at the end of a period; null where it is not known then. */
    public static @Nullable PaceJudgement of(ProjectFile file, Period period) {
        Progress last = file.at(period);
        if (last == null) {
            return null;
        }
        if (last.stage() == Stage.CANCELLED) {
            return NOT_DUE;
        }
        Plan plan = file.plan(period);
        LocalDate end = period.lastDay();
        if (!has(file, Stage.STARTED, period)) {
            return isPast(plan.start(), end) ? NOT_STARTED : NOT_DUE;
        }
        Boolean money = isMoneyMet(file, last, period);
        boolean late = (isPast(plan.completion(), end) && !has(file, Stage.COMPLETED, period))
                || (isPast(plan.production(), end) && !has(file, Stage.IN_PRODUCTION, period));
        boolean dated = plan.start() != null || plan.completion() != null || plan.production() != null;
        if (late || Boolean.FALSE.equals(money)) {
            return BEHIND;
        }
        return (money == null && !dated) ? NOT_DUE : ON_PACE;
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

    private static boolean has(ProjectFile file, Stage stage, Period period) {
        Stage reached = file.reached(period);
        return reached != null && reached.reaches(stage);
    }

    private static boolean isPast(@Nullable LocalDate planned, LocalDate end) {
        return planned != null && !planned.isAfter(end);
    }
}
