package io.tongbao.statistics.alert;

import io.tongbao.statistics.AmountWording;
import io.tongbao.statistics.Wording;
import io.tongbao.statistics.project.BuiltIn;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a project stands, with its money and what it was to have reached by then (A3, P5). */
final class ProjectWords {
    private static final int PERCENT_DECIMALS = 1;

    private final ProjectFact fact;
    private final StringBuilder zh = new StringBuilder();
    private final StringBuilder en = new StringBuilder();

    private ProjectWords(ProjectFact fact) {
        this.fact = fact;
    }

    static Words of(ProjectFact fact) {
        return new ProjectWords(fact).words();
    }

    private Words words() {
        Stage stage = fact.stage();
        PaceJudgement judgement = isOnlySuspended() ? PaceJudgement.SUSPENDED : fact.judgement();
        zh.append(fact.period()).append("：").append(judgement == null ? "未报" : judgement.zh());
        en.append(fact.period()).append(": ").append(judgement == null ? "not reported" : judgement.en());
        if (stage != null && judgement != PaceJudgement.SUSPENDED) {
            zh.append("（").append(stage.zh()).append("）");
            en.append(" (").append(stage.en()).append(")");
        }
        money();
        if (judgement == PaceJudgement.NOT_STARTED) {
            due(fact.plan().start(), "开工", "start");
        } else if (judgement == PaceJudgement.BEHIND) {
            due(fact.plan().completion(), "竣工", "completion");
            due(fact.plan().production(), "投产", "production");
        }
        if (isOverdue()) {
            zh.append("，最近一次上报为").append(fact.reported());
            en.append(", last reported for ").append(fact.reported());
        }
        return new Words(zh.toString(), en.toString());
    }

    /** That nothing is due is no reason for an alert: that it is suspended is. */
    private boolean isOnlySuspended() {
        return fact.stage() == Stage.SUSPENDED && fact.judgement() == PaceJudgement.NOT_DUE;
    }

    /**
     * Whether another report is missing than that of the month itself: a month is judged on the day after it, when its
     * report cannot be there yet, and one that then says the same is to change nothing.
     */
    private boolean isOverdue() {
        return fact.period().index() - fact.reported().index() > 1;
    }

    private void money() {
        BigDecimal invested = fact.invested();
        BigDecimal plan = fact.yearPlan();
        if (invested != null) {
            zh.append("，本年完成").append(AmountWording.zh(invested, BuiltIn.AMOUNT_UNIT, 0));
            en.append(", ")
                    .append(AmountWording.en(invested, BuiltIn.AMOUNT_UNIT, 0))
                    .append(" invested this year");
        }
        if (plan != null) {
            zh.append("，年度计划").append(AmountWording.zh(plan, BuiltIn.AMOUNT_UNIT, 0));
            en.append(", planned ").append(AmountWording.en(plan, BuiltIn.AMOUNT_UNIT, 0));
        }
        if (invested != null && plan != null && plan.signum() > 0) {
            BigDecimal share = invested.movePointRight(2).divide(plan, PERCENT_DECIMALS, RoundingMode.HALF_UP);
            zh.append("，完成率").append(Wording.number(share, PERCENT_DECIMALS)).append("%");
            en.append(", ").append(Wording.number(share, PERCENT_DECIMALS)).append(" %");
        }
    }

    /** A planned day that has passed. */
    private void due(@Nullable LocalDate planned, String what, String english) {
        if (planned != null && !planned.isAfter(fact.period().lastDay())) {
            zh.append("，计划").append(planned).append(what);
            en.append(", ").append(english).append(" planned for ").append(planned);
        }
    }
}
