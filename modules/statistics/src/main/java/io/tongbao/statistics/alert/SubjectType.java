package io.tongbao.statistics.alert;

/** What the code of an alert's subject names. */
public enum SubjectType {
    /** An indicator. */
    INDICATOR,
    /** A ranking. */
    RANKING,
    /** A project. */
    PROJECT
}
