package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Plan;
import io.tongbao.statistics.project.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands at the end of a period (P5).
 *
 * @param period month
 * @param reported month whose report it is judged by: an earlier one where none of this month stands
 * @param judgement null where that cannot be told
 * @param stage as reported last
 * @param reached the last of the eight stages that was reached; null where none is known
 * @param invested this year, 万元; null where it was not told
 * @param yearPlan planned to be invested this year, 万元; null for none
 * @param plan days that are planned
 * @param knownAt when that was known
 */
public record ProjectFact(
        Period period,
        Period reported,
        @Nullable PaceJudgement judgement,
        Stage stage,
        @Nullable Stage reached,
        @Nullable BigDecimal invested,
        @Nullable BigDecimal yearPlan,
        Plan plan,
        Instant knownAt) {
    public ProjectFact {
        invested = Precision.normalOrNull(invested);
        yearPlan = Precision.normalOrNull(yearPlan);
    }

    /**
     * How it stands in a later month of which there is no report: as it did, and its planned days pass by the clock. What
     * was invested meanwhile is not known, so that money alone makes nobody late; one that is suspended stays so.
     */
    ProjectFact standingIn(Period later) {
        boolean sameYear = later.year() == period.year();
        PaceJudgement byDates = PaceJudgement.byDates(stage, reached, plan, later);
        return new ProjectFact(
                later,
                reported,
                byDates == null && stage == Stage.SUSPENDED ? judgement : byDates,
                stage,
                reached,
                sameYear ? invested : null,
                sameYear ? yearPlan : null,
                plan,
                knownAt);
    }
}
