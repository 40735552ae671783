package io.tongbao.statistics.alert;

/** Why an alert is resolved though nobody decided it, and its figures do not say it (A2). */
public enum EndReason {
    /** By the rule's new version it does not hold. */
    OTHER_RULE,
    /** The rule is switched off, withdrawn, or looks at something else now. */
    RULE_OFF,
    /** The next year is judged: what goes on is an alert of that year. */
    NEXT_YEAR
}
