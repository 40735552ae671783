package io.tongbao.statistics.project;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Judgement;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodLock;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Repeat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All checks on arrival of a progress report but V02: the one implementation, for whoever judges and for a rehearsal. */
public final class ProgressJudge {
    /** By what a lock is looked for: no indicator's own concerns a project, only one of the whole period. */
    public static final String NO_INDICATOR = "";

    private ProgressJudge() {}

    /** What it has to know besides the report. */
    public interface Known {
        /** The day of the clock, Asia/Shanghai. */
        LocalDate today();

        /** Null where no such region is known. */
        @Nullable
        Region region(String code);

        /** All that stands of a project; {@link ProjectFile#EMPTY} where nothing does. */
        ProjectFile file(String region, String project);

        /** What was taken for a project's month under an id before (R1); of a blank one nothing ever is. */
        Repeat repeat(String region, String project, Progress progress, String id);

        /** The lock of the whole period (V05); null where there is none. */
        @Nullable
        PeriodLock lock(Period period);
    }

    /**
     * What the checks make of a report.
     *
     * @param taken what becomes of it; null where it is refused
     * @param problems all that was found, those that refuse it first
     */
    public record Verdict(@Nullable Taken taken, List<Problem> problems) {
        public Verdict {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A report that is not refused.
     *
     * @param progress what it says
     * @param judgement what becomes of it (R1, R2)
     * @param isNew whether its id is used up by it from now on
     * @param before what stood of the project without it
     * @param after what stands with it
     */
    public record Taken(Progress progress, Judgement judgement, boolean isNew, ProjectFile before, ProjectFile after) {
        /** Whether it stands from now on. */
        public boolean stands() {
            return judgement.disposition() == Disposition.STANDING;
        }
    }

    /**
     * Judges a report.
     *
     * @param id of the report (R1); blank where it has none
     */
    public static Verdict judge(RawProject raw, String id, Known known) {
        String region = raw.text(ProjectField.REGION);
        String project = raw.text(ProjectField.PROJECT);
        ProjectChecks.Outcome outcome = ProjectChecks.judge(raw, known.region(region), known.today());
        Progress progress = outcome.progress();
        if (progress == null) {
            return new Verdict(null, Problem.bySeverity(outcome.problems()));
        }
        ProjectFile before = known.file(region, project);
        Repeat repeat = known.repeat(region, project, progress, id);
        Judgement judgement = judgement(before, outcome, progress, repeat, id);
        List<Problem> problems = problems(outcome, judgement, known.lock(progress.period()), raw);
        if (problems.stream().anyMatch(Problem::rejects)) {
            return new Verdict(null, Problem.bySeverity(problems));
        }
        boolean stands = judgement.disposition() == Disposition.STANDING;
        ProjectFile after = stands ? before.with(judgement.revision(), progress) : before;
        if (stands) {
            problems.addAll(ProjectComparison.check(raw, before, after, progress));
        }
        return new Verdict(
                new Taken(progress, judgement, repeat == Repeat.NEW, before, after), Problem.bySeverity(problems));
    }

    private static Judgement judgement(
            ProjectFile file, ProjectChecks.Outcome outcome, Progress progress, Repeat repeat, String id) {
        ProjectFile.Entry entry = file.entry(progress.period());
        return repeat == Repeat.NEW
                ? ProjectJudgement.judge(file, progress, outcome.revision(), outcome.hasNote())
                : repeat.judgement(entry == null ? 0 : entry.revision(), id);
    }

    private static List<Problem> problems(
            ProjectChecks.Outcome outcome, Judgement judgement, @Nullable PeriodLock lock, RawProject raw) {
        List<Problem> problems = new ArrayList<>(outcome.problems());
        if (judgement.problem() != null) {
            problems.add(judgement.problem());
        }
        if (lock != null && judgement.disposition() != Disposition.UNCHANGED) {
            problems.add(lock.refuse(raw.text(ProjectField.PERIOD)));
        }
        return problems;
    }
}
