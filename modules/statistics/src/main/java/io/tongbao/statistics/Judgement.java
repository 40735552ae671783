package io.tongbao.statistics;

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
}
