package io.tongbao.statistics.project;

import io.tongbao.statistics.Problem;
import java.util.List;
import java.util.stream.Stream;

/** The checks of a progress report that stands against what else is known of its project (P2, P3): warnings alone. */
public final class ProjectComparison {
    private ProjectComparison() {}

    /**
     * What is striking about it.
     *
     * @param before what stood without the report
     * @param after the same with it
     */
    public static List<Problem> check(RawProject raw, ProjectFile before, ProjectFile after, Progress progress) {
        return Stream.concat(
                        InvestmentChecks.check(raw, before, progress).stream(),
                        PlanChecks.check(raw, after.plans(), progress).stream())
                .toList();
    }
}
