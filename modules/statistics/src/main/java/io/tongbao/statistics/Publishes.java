package io.tongbao.statistics;

/** What is published of an indicator. */
public enum Publishes {
    /** Levels. */
    LEVEL,
    /** Growth only: there is no level to compute it from, and none is taken in. */
    RATE,
    /** Levels and growth. */
    BOTH
}
