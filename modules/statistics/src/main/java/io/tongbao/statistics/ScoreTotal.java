package io.tongbao.statistics;

/** How item scores become a total (K6). */
public enum ScoreTotal {
    /** Σ w·s / Σ w; of ranks (RANK_SUM) the sum Σ w·rank. */
    ARITHMETIC,
    /** (Π s^w)^(1 / Σ w): one item of 0 makes it 0. */
    GEOMETRIC
}
