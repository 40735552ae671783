package io.tongbao.statistics;

/** How the values of an indicator behave over time (statistics: Indicators). */
public enum Kind {
    /** Accumulates over the calendar year; rules C1 to C5 apply. */
    FLOW,
    /** A balance at the end of the period; never added over months. */
    STOCK,
    /** A rate, ratio or index; never added at all; its growth is a difference in percentage points (G4). */
    RATE
}
