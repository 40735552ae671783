package io.tongbao.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Revisions} decided on a report.
 *
 * @param disposition what becomes of it; {@code REJECTED} exactly where there is a problem
 * @param revision the report's revision, counted where it was blank; of a rejected one the revision it asked for
 * @param problem why it is refused; null otherwise
 * @param emptied columns that had a number in the row it replaces and have none now (R2)
 */
public record Judgement(Disposition disposition, int revision, @Nullable Problem problem, List<String> emptied) {
    public Judgement {
        emptied = List.copyOf(emptied);
        if ((disposition == Disposition.REJECTED) != (problem != null)) {
            throw new IllegalArgumentException("disposition " + disposition + " with problem " + problem);
        }
    }

    /** What the sender is told of fields that become empty, as INFO (R2). */
    public List<Problem> notices() {
        if (emptied.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(ReportNumber.values())
                .filter(each -> emptied.contains(each.field()))
                .map(each -> new Problem(
                        "R2",
                        Severity.INFO,
                        each.field(),
                        null,
                        null,
                        each.field()
                                + " had a number in the revision before and is empty from now on; if it should stay,"
                                + " send the whole row again with it",
                        each.zh() + "在上一版有数，本版起为空；如应保留，请连同该数重报整行"))
                .toList();
    }
}
