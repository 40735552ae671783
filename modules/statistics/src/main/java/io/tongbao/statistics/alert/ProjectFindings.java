package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.BuiltIn;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Stage;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PROJECT_STALLED: behind or suspended. PROJECT_NOT_STARTED: planned to have started. Both for months in a row (P5). */
public final class ProjectFindings {
    private ProjectFindings() {}

    /**
     * One for each period.
     *
     * @param facts of a project and a year, in any order
     */
    public static List<Finding> of(AlertRule rule, Collection<ProjectFact> facts) {
        Map<Period, Boolean> so = new HashMap<>();
        for (ProjectFact each : facts) {
            if (each.judgement() != null) {
                so.put(each.period(), isSo(rule.kind(), each));
            }
        }
        return facts.stream()
                .sorted(Comparator.comparing(ProjectFact::period))
                .map(each -> new Finding(
                        each.period(),
                        InARow.outcome(so, ProjectFindings::previous, each.period(), rule.counted()),
                        rule.level(),
                        each.invested(),
                        each.yearPlan(),
                        null,
                        null,
                        each.invested() == null && each.yearPlan() == null ? null : BuiltIn.AMOUNT_UNIT,
                        null,
                        each.knownAt(),
                        ProjectWords.of(each)))
                .toList();
    }

    private static boolean isSo(AlertKind kind, ProjectFact fact) {
        return kind == AlertKind.PROJECT_NOT_STARTED
                ? fact.judgement() == PaceJudgement.NOT_STARTED
                : fact.judgement() == PaceJudgement.BEHIND || fact.stage() == Stage.SUSPENDED;
    }

    private static @Nullable Period previous(Period period) {
        return period.month() == 1 ? null : Period.ofIndex(period.index() - 1);
    }
}
