package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * P3: a project stays in the batch of the first report that names one, so that nobody takes it out of a rate's
 * denominator. It changes by a correction of that report, or of one before it, and by nothing else.
 */
final class BatchRule {
    private BatchRule() {}

    /**
     * What is wrong with the batch of a report; null where nothing is. One that names none means the same.
     *
     * @param file what stands without it
     * @param corrects whether a report of its period stands that it corrects
     */
    static @Nullable Problem check(ProjectFile file, Progress progress, boolean corrects) {
        String batch = progress.batch();
        for (Map.Entry<Period, ProjectFile.Entry> each : file.entries().entrySet()) {
            String first = each.getValue().progress().batch();
            if (first != null) {
                boolean mayChange = corrects && progress.period().compareTo(each.getKey()) <= 0;
                return batch == null || batch.equals(first) || mayChange
                        ? null
                        : other(progress.period(), batch, first, each.getKey());
            }
        }
        return null;
    }

    private static Problem other(Period period, String batch, String first, Period since) {
        return new Problem(
                "P3",
                ProjectField.BATCH.field(),
                batch,
                "batch '" + batch + "' in " + period + ": the project is in batch '" + first + "' by its report of "
                        + since
                        + "; right is '" + first
                        + "' or nothing, and another batch is a correction of that report, with a"
                        + " higher revision and a note",
                "批次“" + batch + "”（" + period + "）：项目按" + since + "报表属批次“" + first + "”；应填“" + first
                        + "”或留空，变更批次须以更高版次更正" + since + "报表并填写更正说明");
    }
}
