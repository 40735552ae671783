package io.tongbao.statistics;

import java.util.NavigableMap;
import java.util.Set;

/**
 * The standing rows of one region and indicator over the years.
 *
 * @param rows what the region reported itself, and its predecessors' rows of the time before it: what values cumulate from
 *     (C1, C2) and bases are taken from (G3)
 * @param reported the periods for which the region reported itself, and so has figures
 */
public record RowHistory(NavigableMap<Period, StandingRow> rows, Set<Period> reported) {
    /** Of a region without predecessors. */
    public static RowHistory of(NavigableMap<Period, StandingRow> own) {
        return new RowHistory(own, own.keySet());
    }
}
