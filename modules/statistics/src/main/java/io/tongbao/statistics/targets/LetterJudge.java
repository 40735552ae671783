package io.tongbao.statistics.targets;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Repeat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All checks on arrival of a line of a target letter but V02: the one implementation, for whoever judges and for a rehearsal. */
public final class LetterJudge {
    private LetterJudge() {}

    /** What it has to know besides the line. */
    public interface Known {
        /** What the line refers to. */
        TargetChecks.References references(RawTarget raw);

        /** What stands for the target's region, indicator, year and kind; null where nothing does. */
        @Nullable
        Target standing(Target target);

        /** What was taken for these under an id before (R1); of a blank one nothing ever is. */
        Repeat repeat(Target target, String id);
    }

    /**
     * What the checks make of a line.
     *
     * @param judgement what becomes of it (R1, T1); null where it is refused
     * @param isNew whether its id is used up by it from now on
     * @param problems why it is refused; none where it is taken
     */
    public record Verdict(@Nullable TargetJudgement judgement, boolean isNew, List<Problem> problems) {
        public Verdict {
            problems = List.copyOf(problems);
        }

        private static Verdict refused(List<Problem> problems) {
            return new Verdict(null, false, problems);
        }
    }

    /**
     * Judges a line.
     *
     * @param id of the letter (R1); blank where it has none
     */
    public static Verdict judge(RawTarget raw, String id, Known known) {
        TargetOutcome outcome = TargetChecks.judge(raw, known.references(raw));
        Target target = outcome.target();
        if (target == null) {
            return Verdict.refused(outcome.problems());
        }
        Target standing = known.standing(target);
        Repeat repeat = known.repeat(target, id);
        if (repeat == Repeat.OTHER) {
            return Verdict.refused(List.of(Repeat.problem(id)));
        }
        TargetJudgement judgement = repeat == Repeat.SAME && standing != null
                ? new TargetJudgement(Disposition.UNCHANGED, standing, null)
                : TargetJudgement.of(standing, target, outcome.isNumbered());
        return judgement.problem() == null
                ? new Verdict(judgement, repeat == Repeat.NEW, List.of())
                : Verdict.refused(List.of(judgement.problem()));
    }
}
