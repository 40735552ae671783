package io.tongbao.statistics.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a project is measured by (P3): the plan of the first report with its list version, whatever later ones say.
 *
 * @param start planned start; null for none
 * @param completion planned completion; null for none
 * @param production planned start of production; null for none
 */
public record Plan(@Nullable LocalDate start, @Nullable LocalDate completion, @Nullable LocalDate production) {
    /** Nothing is planned. */
    public static final Plan NONE = new Plan(null, null, null);

    static Plan of(Progress progress) {
        return new Plan(
                progress.date(ProjectField.PLANNED_START),
                progress.date(ProjectField.PLANNED_COMPLETION),
                progress.date(ProjectField.PLANNED_PRODUCTION));
    }

    /**
     * What is planned to be invested in one year.
     *
     * @param amount in 万元; null where the first report with the list version in that year names none
     * @param curve how it spreads over the months
     */
    public record OfYear(@Nullable BigDecimal amount, PlanCurve curve) {
        static OfYear of(Progress progress) {
            return new OfYear(progress.number(ProjectField.YEAR_PLAN), progress.curve());
        }
    }
}
