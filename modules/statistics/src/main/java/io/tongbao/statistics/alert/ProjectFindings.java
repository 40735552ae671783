package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
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
                .map(each -> Finding.of(
                        each.period(),
                        InARow.outcome(so, ProjectFindings::previous, each.period(), rule.counted()),
                        rule.level(),
                        null,
                        null,
                        null,
                        each.knownAt(),
                        words(each)))
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

    private static Words words(ProjectFact fact) {
        PaceJudgement judgement = fact.judgement();
        Stage stage = fact.stage();
        String zh = judgement == null ? "未报" : judgement.zh();
        String en = judgement == null ? "not reported" : english(judgement);
        return new Words(
                fact.period() + "：" + zh + (stage == null ? "" : "（" + stage.zh() + "）"),
                fact.period() + ": " + en + (stage == null ? "" : " (" + stage.name() + ")"));
    }

    private static String english(PaceJudgement judgement) {
        return switch (judgement) {
            case ON_PACE -> "on pace";
            case BEHIND -> "behind its plan";
            case NOT_STARTED -> "planned to have started, and has not";
            case NOT_DUE -> "nothing due";
        };
    }
}
