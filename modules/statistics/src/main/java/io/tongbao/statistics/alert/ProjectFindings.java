package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.BuiltIn;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** PROJECT_STALLED: behind or suspended. PROJECT_NOT_STARTED: planned to have started. Both for months in a row (P5). */
public final class ProjectFindings {
    private ProjectFindings() {}

    /**
     * One for each month of a year, in order. Months in a row, since when, and the level that has come of going on are
     * those of all years.
     *
     * @param year whose alert it is (A2)
     * @param facts of a project, of the year and those before, in any order
     * @param isFor whether the rule is for its region in a month
     */
    public static List<Finding> of(AlertRule rule, int year, Collection<ProjectFact> facts, Predicate<Period> isFor) {
        NavigableMap<Period, ProjectFact> months = new TreeMap<>();
        facts.forEach(each -> months.put(each.period(), each));
        ProjectRun run = new ProjectRun(rule, isFor);
        List<Finding> found = new ArrayList<>();
        Period last = null;
        for (ProjectFact each : months.values()) {
            if (last != null && last.index() + 1 < each.period().index()) {
                run.next(Period.ofIndex(last.index() + 1), null);
            }
            Outcome outcome = run.next(each.period(), isSo(rule.kind(), each));
            if (each.period().year() == year) {
                found.add(finding(each, outcome, run));
            }
            last = each.period();
        }
        return List.copyOf(found);
    }

    private static Finding finding(ProjectFact fact, Outcome outcome, ProjectRun run) {
        return new Finding(
                        fact.period(),
                        outcome,
                        run.level(),
                        fact.invested(),
                        fact.yearPlan(),
                        null,
                        null,
                        fact.invested() == null && fact.yearPlan() == null ? null : BuiltIn.AMOUNT_UNIT,
                        null,
                        fact.knownAt(),
                        ProjectWords.of(fact))
                .restingOnAllSince(run.since(outcome));
    }

    /** Null where that cannot be told: money is not known of a month without a report. */
    private static @Nullable Boolean isSo(AlertKind kind, ProjectFact fact) {
        if (kind == AlertKind.PROJECT_NOT_STARTED) {
            return fact.judgement() == PaceJudgement.NOT_STARTED;
        } else if (fact.stage() == Stage.SUSPENDED) {
            return true;
        }
        return fact.judgement() == null ? null : fact.judgement() == PaceJudgement.BEHIND;
    }
}
