package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a project is judged at the end of a period, by what is known of it by then (P3, P5): a correction of an earlier
 * period may change it (C5).
 *
 * @param batch that it is counted in; null for none
 * @param reached the last of the eight stages that was reached; null where none is known
 * @param plan days that it is measured by
 * @param yearPlan planned investment of the year that it is measured by, 万元; null for none
 * @param pace where it stands against these; null where it is not known then
 */
public record Standpoint(
        @Nullable String batch,
        @Nullable Stage reached,
        Plan plan,
        @Nullable BigDecimal yearPlan,
        @Nullable PaceJudgement pace) {
    /** Judges a project at the end of a period. */
    public static Standpoint of(ProjectFile file, Period period) {
        Plan.OfYear ofYear = file.yearPlan(period);
        return new Standpoint(
                file.batch(period),
                file.reached(period),
                file.plan(period),
                ofYear == null ? null : ofYear.amount(),
                PaceJudgement.of(file, period));
    }
}
