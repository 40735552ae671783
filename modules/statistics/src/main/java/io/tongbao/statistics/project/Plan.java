package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that a project is measured by (P3): those of the first report with a list version, whatever later ones say.
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
     * This plan in place of the one before: a day of the latter that had come due in the year, in a month before this one's
     * was named, stays, so that a late list takes back nothing that was judged.
     *
     * @param named month whose report named this one first
     */
    Plan following(Plan before, Period named) {
        return new Plan(
                wasDue(before.start, named) ? before.start : start,
                wasDue(before.completion, named) ? before.completion : completion,
                wasDue(before.production, named) ? before.production : production);
    }

    private static boolean wasDue(@Nullable LocalDate planned, Period named) {
        return planned != null && planned.getYear() == named.year() && planned.isBefore(named.firstDay());
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
