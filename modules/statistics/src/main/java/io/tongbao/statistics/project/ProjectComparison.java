package io.tongbao.statistics.project;

import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Severity;
import java.util.List;
import java.util.stream.Stream;

/** The checks of a progress report that stands against what else is known of its project (P1 to P3): warnings alone. */
public final class ProjectComparison {
    private ProjectComparison() {}

    /**
     * What is striking about it.
     *
     * @param before what stood without the report
     * @param after the same with it
     */
    public static List<Problem> check(RawProject raw, ProjectFile before, ProjectFile after, Progress progress) {
        return Stream.of(
                        InvestmentChecks.check(raw, before, progress),
                        PlanChecks.check(raw, after.plans(), progress),
                        stage(raw, after, progress))
                .flatMap(List::stream)
                .toList();
    }

    /** P1: says that a suspension alone shows no stage; reports of earlier months may still come. */
    private static List<Problem> stage(RawProject raw, ProjectFile after, Progress progress) {
        return progress.stage() != Stage.SUSPENDED || after.reached(progress.period()) != null
                ? List.of()
                : List.of(ProjectProblems.of(
                        "P1",
                        Severity.WARN,
                        raw,
                        ProjectField.ACTUAL_START,
                        "does not tell which stage was reached before the suspension, so that none is counted; "
                                + "give it, or the stage of an earlier month",
                        "未说明停工前达到的阶段，各阶段均不计入；请填报实际开工，或补报此前月份的阶段"));
    }
}
