package io.tongbao.statistics;

/** How a figure becomes an item's score of 0 to 100 (K6). The ends are those of the members that are scored. */
public enum ItemMethod {
    /** 100 · min(actual / target, cap): the one method that compares with a target, not with the others. */
    COMPLETION,
    /** 60 + 40 · (x − min) / (max − min) 功效系数法. */
    EFFICACY,
    /** 100 · (x − min) / (max − min). */
    MIN_MAX,
    /** 100 · x / max; where less is better, 100 · min / x. */
    RATIO_TO_BEST,
    /** The member's rank in the item: adds up to a total of its own, of which the lowest is best. */
    RANK_SUM
}
