package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether something was so in so many rows of the year in a row. A row that is not known neither counts nor ends it. */
final class InARow {
    private InARow() {}

    /**
     * What the row says.
     *
     * @param of whether it was so; a row that is missing is not known
     * @param previous the row before within the year; null for the first
     */
    static Outcome outcome(Map<Period, Boolean> of, Function<Period, @Nullable Period> previous, Period row, int rows) {
        Boolean here = of.get(row);
        if (here == null) {
            return Outcome.UNKNOWN;
        }
        Period at = row;
        for (int i = 1; Boolean.TRUE.equals(here) && i < rows; i++) {
            at = previous.apply(at);
            here = at == null ? Boolean.FALSE : of.get(at);
        }
        return here == null ? Outcome.UNKNOWN : here ? Outcome.HOLDS : Outcome.CLEAR;
    }

    /** The first row of the year since which it was so without a gap; the row itself where it is not. */
    static Period since(Map<Period, Boolean> of, Function<Period, @Nullable Period> previous, Period row) {
        Period first = row;
        for (Period at = row; at != null && Boolean.TRUE.equals(of.get(at)); at = previous.apply(at)) {
            first = at;
        }
        return first;
    }
}
