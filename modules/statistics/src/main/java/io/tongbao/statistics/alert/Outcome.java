package io.tongbao.statistics.alert;

/** What a period says of a rule. */
public enum Outcome {
    /** The rule holds. */
    HOLDS,
    /** It did, and is over by what has come since: a late report, an explanation, the year's end. */
    ENDED,
    /** It does not, and by what is known now never did. */
    CLEAR,
    /** That cannot be told, or not yet. */
    UNKNOWN
}
