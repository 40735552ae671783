package io.tongbao.statistics;

/** What becomes of a report among the revisions of its row (R1, R2). */
public enum Disposition {
    /** It stands: the highest revision known. */
    STANDING,
    /** It came after a higher revision and is kept as history only. */
    SUPERSEDED,
    /** It says what already stands; nothing changes. */
    UNCHANGED,
    /**
     * An operator took the standing figure of a data class out (R2): from then on the row stands without a number, with
     * status O and the revision that it had. History stays.
     */
    RETRACTED,
    /** It is refused; the judgement's problem says why. */
    REJECTED
}
