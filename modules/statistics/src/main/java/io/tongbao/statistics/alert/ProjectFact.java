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
 * @param judgement null where it is not known then
 * @param stage as reported last; null where it is not known then
 * @param invested this year, 万元; null where it was not told
 * @param yearPlan planned to be invested this year, 万元; null for none
 * @param plan days that are planned
 * @param knownAt when that was known
 */
public record ProjectFact(
        Period period,
        @Nullable PaceJudgement judgement,
        @Nullable Stage stage,
        @Nullable BigDecimal invested,
        @Nullable BigDecimal yearPlan,
        Plan plan,
        Instant knownAt) {
    public ProjectFact {
        invested = Precision.normalOrNull(invested);
        yearPlan = Precision.normalOrNull(yearPlan);
    }
}
