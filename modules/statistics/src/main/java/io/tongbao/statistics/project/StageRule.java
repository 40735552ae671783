package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * P1: a stage goes back only by a correction, and what is cancelled stays so. A correction needs a report of its month that
 * it corrects: the first one of a month is none, whatever revision it names.
 */
final class StageRule {
    private StageRule() {}

    /**
     * What is wrong with a report that is no correction; null where nothing is.
     *
     * @param file what stands without it
     */
    static @Nullable Problem check(ProjectFile file, Progress progress) {
        Map.Entry<Period, ProjectFile.Entry> before = file.entries().lowerEntry(progress.period());
        Map.Entry<Period, ProjectFile.Entry> after = file.entries().higherEntry(progress.period());
        if (before != null && isAfterTheEnd(before.getValue().progress().stage(), progress.stage())) {
            return wrong(
                    progress, "is " + Stage.CANCELLED + " since " + before.getKey(), "自" + before.getKey() + "起已终止");
        }
        if (after != null
                && isAfterTheEnd(progress.stage(), after.getValue().progress().stage())) {
            Stage later = after.getValue().progress().stage();
            return wrong(
                    progress,
                    "is at " + later + " in " + after.getKey() + ", after its end",
                    after.getKey() + "仍为" + later.zh());
        }
        boolean aside = progress.stage().isAside();
        Stage shown = progress.shown();
        if (shown == null) {
            return null;
        }
        Stage reached = before == null || aside ? null : file.reached(before.getKey());
        if (reached != null && !shown.reaches(reached)) {
            return wrong(
                    progress,
                    "had reached " + reached + " by " + before.getKey(),
                    "在" + before.getKey() + "已达“" + reached.zh() + "”");
        }
        Stage next = next(file, progress.period());
        return (next == null || next.reaches(shown))
                ? null
                : wrong(
                        progress,
                        (aside ? "had reached " + shown + " by its actual days, and " : "") + "is at " + next
                                + " later",
                        (aside ? "按实际日期已达“" + shown.zh() + "”，" : "") + "以后各期为“" + next.zh() + "”");
    }

    private static boolean isAfterTheEnd(Stage earlier, Stage later) {
        return earlier == Stage.CANCELLED && later != Stage.CANCELLED;
    }

    /** The first of the eight stages after a period. */
    private static @Nullable Stage next(ProjectFile file, Period period) {
        return file.entries().tailMap(period, false).values().stream()
                .map(each -> each.progress().stage())
                .filter(each -> !each.isAside())
                .findFirst()
                .orElse(null);
    }

    private static Problem wrong(Progress progress, String en, String zh) {
        return new Problem(
                "P1",
                ProjectField.STAGE.field(),
                progress.stage().name(),
                "stage '" + progress.stage() + "' in " + progress.period() + ": the project " + en
                        + "; a stage goes back only by a correction of a report that stands, with a higher revision and a note",
                "阶段“" + progress.stage().zh() + "”（" + progress.period() + "）：项目" + zh + "；阶段回退须以更高版次更正已有报表并填写更正说明");
    }
}
