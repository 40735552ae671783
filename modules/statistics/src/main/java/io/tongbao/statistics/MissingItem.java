package io.tongbao.statistics;

/** What becomes of a member that has no eligible figure in an item of a score (K6). */
public enum MissingItem {
    /** The item scores 0. */
    ZERO,
    /** The item is left out, and its weight shared among the member's other items in proportion to theirs. */
    REWEIGHT,
    /** The member is not ranked, and its figures in the other items set no end. */
    EXCLUDE
}
