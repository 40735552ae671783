package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one project gives to its region's figures of one period (P4), a number for each indicator. */
public final class Contributions {
    private final ProjectFile file;
    private final Period period;
    private final Map<String, BigDecimal> given = new HashMap<>();

    private Contributions(ProjectFile file, Period period) {
        this.file = file;
        this.period = period;
    }

    /**
     * By code of indicator: counts are 0 or 1, amounts in 万元. What the project does not tell is not there, which is
     * not 0.
     *
     * @return empty if nothing is known of the project by the end of the period
     */
    public static Map<String, BigDecimal> of(ProjectFile file, Period period) {
        Progress last = file.at(period);
        if (last == null) {
            return Map.of();
        }
        Contributions contributions = new Contributions(file, period);
        contributions.stages(file.batch(period));
        contributions.amounts(last);
        contributions.starts();
        contributions.pace();
        return Map.copyOf(contributions.given);
    }

    private void stages(@Nullable String batch) {
        for (BuiltIn each : BuiltIn.values()) {
            Stage stage = each.stage();
            if (stage != null) {
                count(each.code(), isOfThisYear(stage));
                if (batch != null) {
                    count(each.code(batch), has(stage));
                }
            }
        }
    }

    private void amounts(Progress last) {
        put(BuiltIn.CONTRACTED, isOfThisYear(Stage.SIGNED) ? file.contracted(period) : BigDecimal.ZERO);
        if (last.period().year() == period.year()) {
            put(BuiltIn.INVESTMENT, last.number(ProjectField.YEAR_INVESTMENT));
        }
        Plan.OfYear plan = file.yearPlan(period);
        put(BuiltIn.YEAR_PLAN, plan == null ? null : plan.amount());
    }

    private void starts() {
        LocalDate start = file.plan(period).start();
        boolean planned = start != null && start.getYear() == period.year();
        boolean due = start != null && !start.isAfter(period.lastDay());
        count(BuiltIn.PLANNED_STARTS_YEAR.code(), planned);
        count(BuiltIn.PLANNED_STARTS_TO_DATE.code(), planned && due);
        count(BuiltIn.PLANNED_STARTED.code(), planned && has(Stage.STARTED));
    }

    private void pace() {
        PaceJudgement pace = PaceJudgement.of(file, period);
        boolean suspended = pace == PaceJudgement.SUSPENDED;
        count(BuiltIn.PACED.code(), pace == PaceJudgement.ON_PACE || pace == PaceJudgement.BEHIND || suspended);
        count(BuiltIn.SUSPENDED.code(), suspended);
        count(BuiltIn.ON_PACE.code(), pace == PaceJudgement.ON_PACE);
        count(BuiltIn.BEHIND.code(), pace == PaceJudgement.BEHIND);
        count(BuiltIn.NOT_STARTED.code(), pace == PaceJudgement.NOT_STARTED);
    }

    /** Contracts are those of projects that have one: a road that the town builds was never signed. */
    private boolean isOfThisYear(Stage stage) {
        boolean ofContracts = stage == Stage.SIGNED || stage == Stage.FULFILLED;
        LocalDate day = ofContracts && !file.isContracted(period) ? null : file.reachedOn(stage, period);
        return day != null && day.getYear() == period.year();
    }

    private boolean has(Stage stage) {
        Stage reached = file.reached(period);
        return reached != null && reached.reaches(stage);
    }

    private void count(String code, boolean counts) {
        given.put(code, counts ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    private void put(BuiltIn indicator, @Nullable BigDecimal amount) {
        if (amount != null) {
            given.put(indicator.code(), amount);
        }
    }
}
