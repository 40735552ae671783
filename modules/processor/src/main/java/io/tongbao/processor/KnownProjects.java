package io.tongbao.processor;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodLock;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Repeat;
import io.tongbao.statistics.project.Progress;
import io.tongbao.statistics.project.ProgressJudge;
import io.tongbao.statistics.project.ProjectFile;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a task knows that a progress report is judged by; the clock has come. */
record KnownProjects(Control control, Decided decided, ProjectFiles files, TakenIds taken)
        implements ProgressJudge.Known {
    static TakenIds.Place ids(String region, String project, Progress progress) {
        return TakenIds.Place.ofProject(region, project, progress.period().toString());
    }

    @Override
    public LocalDate today() {
        return Objects.requireNonNull(control.today());
    }

    @Override
    public @Nullable Region region(String code) {
        return control.region(code);
    }

    @Override
    public ProjectFile file(String region, String project) {
        return files.get(region, project);
    }

    @Override
    public Repeat repeat(String region, String project, Progress progress, String id) {
        return taken.repeat(ids(region, project, progress), id, progress.said());
    }

    @Override
    public @Nullable PeriodLock lock(Period period) {
        return decided.lock(period, ProgressJudge.NO_INDICATOR);
    }
}
