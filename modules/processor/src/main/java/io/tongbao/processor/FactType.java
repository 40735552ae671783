package io.tongbao.processor;

import io.tongbao.statistics.alert.AlertKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final Set<FactType> REACHING_BACK = Arrays.stream(AlertKind.values())
            .filter(AlertKind::isReplacedNextYear)
            .map(FactType::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactType.class)));

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

    /** Whether alerts of a year may end by what is known of the next one. */
    boolean reachesBack() {
        return REACHING_BACK.contains(this);
    }
}
