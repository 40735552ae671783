package io.tongbao.statistics.targets;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a target does to the one that stands for the same region, indicator, year and kind (T1): the highest version
 * stands, whichever arrives first.
 *
 * @param disposition what becomes of it; {@code REJECTED} exactly where there is a problem
 * @param target the target with its version
 * @param problem why it is refused; null otherwise
 */
public record TargetJudgement(Disposition disposition, Target target, @Nullable Problem problem) {
    /**
     * Judges a target.
     *
     * @param standing what stands; null if nothing does
     * @param isNumbered whether it names its version; else it gets the next one, or changes nothing where it says the same
     */
    public static TargetJudgement of(@Nullable Target standing, Target target, boolean isNumbered) {
        if (standing == null) {
            return new TargetJudgement(Disposition.STANDING, target, null);
        }
        Target same = target.version(standing.version());
        if (!isNumbered) {
            return same.equals(standing)
                    ? new TargetJudgement(Disposition.UNCHANGED, standing, null)
                    : new TargetJudgement(Disposition.STANDING, target.version(standing.version() + 1), null);
        }
        if (target.version() == standing.version()) {
            return target.equals(standing)
                    ? new TargetJudgement(Disposition.UNCHANGED, standing, null)
                    : new TargetJudgement(Disposition.REJECTED, target, otherwise(target.version()));
        }
        return new TargetJudgement(
                target.version() < standing.version() ? Disposition.SUPERSEDED : Disposition.STANDING, target, null);
    }

    private static Problem otherwise(int version) {
        return new Problem(
                "T1",
                "version",
                String.valueOf(version),
                "version " + version + " stands already and says something else; send version " + (version + 1),
                "第" + version + "版已存在且内容不同，请以第" + (version + 1) + "版重报");
    }
}
