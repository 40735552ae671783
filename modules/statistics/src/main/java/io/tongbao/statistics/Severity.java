package io.tongbao.statistics;

/** What a finding of the checks does to a report; the most severe first. */
public enum Severity {
    /** Nothing is taken; the sender gets the reasons. */
    REJECT,
    /** Taken, flagged, and listed for an explanation. */
    WARN,
    /** Taken; for information. */
    INFO
}
