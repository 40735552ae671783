package io.tongbao.statistics;

/** Which figures are better in a ranking. */
public enum Direction {
    /** More is better. */
    HIGHER,
    /** Less is better. */
    LOWER,
    /** Not ranked. */
    NONE
}
