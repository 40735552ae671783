package io.tongbao.processor;

import io.tongbao.statistics.alert.AlertKind;

/** What alerts are judged by. */
enum FactType {
    /** Where a unit stands against a target. */
    PROGRESS,
    /** Growth of a figure. */
    GROWTH,
    /** A place in a ranking. */
    RANK,
    /** Whether a report stands. */
    REPORTED,
    /** What the checks found odd in a report. */
    SUSPECT,
    /** Where a project stands. */
    PROJECT;

    /** What alerts of a kind are judged by. */
    static FactType of(AlertKind kind) {
        return switch (kind) {
            case BEHIND_PACE, TARGET_MISSED, TARGET_AT_RISK -> PROGRESS;
            case NEGATIVE_GROWTH -> GROWTH;
            case RANK_DROP, LAST_K_IN_A_ROW -> RANK;
            case REPORT_OVERDUE -> REPORTED;
            case SUSPECT_VALUE -> SUSPECT;
            case PROJECT_STALLED, PROJECT_NOT_STARTED -> PROJECT;
        };
    }
}
