package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whether something was so in so many rows in a row, told row by row. A row that is not known neither counts nor ends it;
 * before the first row it was not so.
 */
final class InARow {
    private final int asked;
    private int rows;
    /** What was so at the row before those in a row; null: that is not known. */
    private @Nullable Boolean before = false;

    private @Nullable Period since;

    /** @param asked how many rows it takes, 1 or more */
    InARow(int asked) {
        this.asked = asked;
    }

    /**
     * What the next row says.
     *
     * @param isSo null where that is not known
     */
    Outcome next(Period row, @Nullable Boolean isSo) {
        if (!Boolean.TRUE.equals(isSo)) {
            rows = 0;
            before = isSo;
            since = row;
            return isSo == null ? Outcome.UNKNOWN : Outcome.CLEAR;
        }
        since = rows == 0 || since == null ? row : since;
        rows++;
        if (rows >= asked) {
            return Outcome.HOLDS;
        }
        return before == null ? Outcome.UNKNOWN : Outcome.CLEAR;
    }

    /** The row since which it was so without a gap; the last row itself where it is not. */
    Period since() {
        if (since == null) {
            throw new IllegalStateException("no row was told yet");
        }
        return since;
    }
}
