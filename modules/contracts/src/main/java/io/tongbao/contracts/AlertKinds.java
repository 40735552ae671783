package io.tongbao.contracts;

import java.util.List;

/** Kinds of alerts (A1), an open list: readers pass on what they do not know. */
public final class AlertKinds {
    /** Attainment is below pace. */
    public static final String BEHIND_PACE = "BEHIND_PACE";
    /** The year has ended below its target. */
    public static final String TARGET_MISSED = "TARGET_MISSED";
    /** By the outlook the year will end below its target (T5). */
    public static final String TARGET_AT_RISK = "TARGET_AT_RISK";
    /** A figure fell. */
    public static final String NEGATIVE_GROWTH = "NEGATIVE_GROWTH";
    /** A unit fell several places in a ranking. */
    public static final String RANK_DROP = "RANK_DROP";
    /** A unit was last several times in a row. */
    public static final String LAST_K_IN_A_ROW = "LAST_K_IN_A_ROW";
    /** A report did not come by its due day; while it is so, the unit's other alerts say little. */
    public static final String REPORT_OVERDUE = "REPORT_OVERDUE";
    /** A project does not get on. */
    public static final String PROJECT_STALLED = "PROJECT_STALLED";
    /** A project was planned to have started. */
    public static final String PROJECT_NOT_STARTED = "PROJECT_NOT_STARTED";
    /** A figure is taken, but odd. */
    public static final String SUSPECT_VALUE = "SUSPECT_VALUE";

    private AlertKinds() {}

    /** All of them, in the order of the rule. */
    public static List<String> all() {
        return List.of(
                BEHIND_PACE,
                TARGET_MISSED,
                TARGET_AT_RISK,
                NEGATIVE_GROWTH,
                RANK_DROP,
                LAST_K_IN_A_ROW,
                REPORT_OVERDUE,
                PROJECT_STALLED,
                PROJECT_NOT_STARTED,
                SUSPECT_VALUE);
    }
}
