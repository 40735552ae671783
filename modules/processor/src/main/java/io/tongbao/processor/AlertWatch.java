package io.tongbao.processor;

import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertRule;
import java.util.EnumSet;
import java.util.Set;

/** What the alert rules that stand look at: nothing else is sent to be judged. */
final class AlertWatch {
    private static final Set<AlertKind> GROWTH = EnumSet.of(AlertKind.NEGATIVE_GROWTH);
    private static final Set<AlertKind> RANKS = EnumSet.of(AlertKind.RANK_DROP, AlertKind.LAST_K_IN_A_ROW);
    private static final Set<AlertKind> REPORTED = EnumSet.of(AlertKind.REPORT_OVERDUE);

    private final Control control;

    AlertWatch(Control control) {
        this.control = control;
    }

    /** Whether any rule looks at an indicator's growth. */
    boolean growth(String indicator) {
        return any(GROWTH, indicator);
    }

    /** Whether any rule looks at the places in a ranking. */
    boolean ranks(String ranking) {
        return any(RANKS, ranking);
    }

    /** Whether any rule looks at who has reported an indicator. */
    boolean reported(String indicator) {
        return any(REPORTED, indicator);
    }

    private boolean any(Set<AlertKind> kinds, String subject) {
        for (AlertRule each : control.alertRules()) {
            if (kinds.contains(each.kind()) && each.looksAt(subject)) {
                return true;
            }
        }
        return false;
    }
}
