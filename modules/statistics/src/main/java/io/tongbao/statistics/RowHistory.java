package io.tongbao.statistics;

import java.util.NavigableMap;

/**
 * The standing rows of one region and indicator over the years.
 *
 * @param own what the region reported itself
 * @param past the same with its predecessors' rows of the time before it: what bases are taken from (G3)
 */
public record RowHistory(NavigableMap<Period, StandingRow> own, NavigableMap<Period, StandingRow> past) {
    /** Of a region without predecessors. */
    public static RowHistory of(NavigableMap<Period, StandingRow> own) {
        return new RowHistory(own, own);
    }
}
