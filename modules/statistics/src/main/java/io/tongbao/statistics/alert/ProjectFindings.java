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
            Boolean isSo = isSo(rule.kind(), each);
            if (isSo != null) {
                so.put(each.period(), isSo);
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
                                ProjectWords.of(each))
                        .restingOnAllSince(InARow.since(so, ProjectFindings::previous, each.period())))
                .toList();
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

    private static @Nullable Period previous(Period period) {
        return period.month() == 1 ? null : Period.ofIndex(period.index() - 1);
    }
}
