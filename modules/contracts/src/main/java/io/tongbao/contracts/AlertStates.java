package io.tongbao.contracts;

import java.util.Set;

/** States in the life of an alert (A2), an open list: one that a reader does not know is open. */
public final class AlertStates {
    /** It holds, and nobody has taken it up. */
    public static final String FIRING = "FIRING";
    /** Somebody has taken it up. */
    public static final String ACKNOWLEDGED = "ACKNOWLEDGED";
    /** It has held so long that its level rose. */
    public static final String ESCALATED = "ESCALATED";
    /** It holds no more. */
    public static final String RESOLVED = "RESOLVED";
    /** Somebody entitled has excused it. */
    public static final String EXEMPTED = "EXEMPTED";
    /** The figure was corrected: it never held. */
    public static final String WITHDRAWN_BY_REVISION = "WITHDRAWN_BY_REVISION";

    private static final Set<String> CLOSED = Set.of(RESOLVED, EXEMPTED, WITHDRAWN_BY_REVISION);

    private AlertStates() {}

    /** Whether an alert in this state still asks for something to be done. */
    public static boolean isOpen(String state) {
        return !CLOSED.contains(state);
    }
}
