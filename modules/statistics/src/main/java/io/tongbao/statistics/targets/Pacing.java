package io.tongbao.statistics.targets;

/** Which share of the year's target should be reached by the end of a month (T2). 序时进度. */
public enum Pacing {
    /** The same in each month: m / 12. */
    LINEAR,
    /** A quarter of it at each quarter's end: ⌊m / 3⌋ / 4. */
    QUARTERLY,
    /** Last year's own shares: C(y − 1, m) / C(y − 1, 12). */
    SEASONAL,
    /** Twelve numbers of the target's own. */
    CUSTOM
}
