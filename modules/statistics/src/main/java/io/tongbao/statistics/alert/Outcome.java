package io.tongbao.statistics.alert;

/** What a period says of a rule. */
public enum Outcome {
    /** The rule holds. */
    HOLDS,
    /** It does not, and by what is known now never did. */
    CLEAR,
    /** It did, and what was asked for has come since: a late report, an explanation. */
    ENDED,
    /** That cannot be told, or not yet. */
    UNKNOWN
}
