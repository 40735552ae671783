package io.tongbao.statistics.project;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Judgement;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Revisions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** R2, P1 and P3: what a progress report under a new id (R1) does to what stands for its project and period. */
public final class ProjectJudgement {
    private ProjectJudgement() {}

    /**
     * Judges a report that passed {@link ProjectChecks}.
     *
     * @param file what stands of the project without it
     * @param revision null where it was blank
     * @param hasNote whether a reason came with it
     */
    public static Judgement judge(ProjectFile file, Progress progress, @Nullable Integer revision, boolean hasNote) {
        ProjectFile.Entry entry = file.entry(progress.period());
        boolean same = entry != null && progress.equals(entry.progress());
        Judgement judgement = Revisions.judge(
                entry == null ? null : entry.revision(),
                revision,
                same,
                same,
                hasNote,
                entry == null ? List.of() : emptied(entry.progress(), progress));
        Problem wrong = judgement.disposition() == Disposition.STANDING ? wrong(file, progress, entry != null) : null;
        return wrong == null ? judgement : new Judgement(Disposition.REJECTED, judgement.revision(), wrong, List.of());
    }

    private static @Nullable Problem wrong(ProjectFile file, Progress progress, boolean corrects) {
        Problem back = corrects ? null : StageRule.check(file, progress);
        return back == null ? BatchRule.check(file, progress, corrects) : back;
    }

    private static List<String> emptied(Progress before, Progress now) {
        List<String> emptied = new ArrayList<>();
        Stream.concat(before.numbers().keySet().stream(), before.dates().keySet().stream())
                .filter(each -> now.number(each) == null && now.date(each) == null)
                .sorted()
                .forEach(each -> emptied.add(each.field()));
        return emptied;
    }
}
