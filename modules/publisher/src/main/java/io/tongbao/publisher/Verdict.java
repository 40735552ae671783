package io.tongbao.publisher;

/** What became of a report. */
public enum Verdict {
    /** It passed the checks. */
    ACCEPTED,
    /** It was refused. */
    REJECTED,
    /** Nothing was heard of it in time: it is safe in the input topic, and will be judged. */
    UNDECIDED
}
