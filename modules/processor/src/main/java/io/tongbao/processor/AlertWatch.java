package io.tongbao.processor;

import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertRule;
import java.util.EnumSet;
import java.util.Set;

/** What the alert rules that stand look at: nothing else is sent to be judged. */
final class AlertWatch {
    private final Control control;

    AlertWatch(Control control) {
        this.control = control;
    }

    /** Whether any rule looks at an indicator's growth. */
    boolean growth(String indicator) {
        return any(EnumSet.of(AlertKind.NEGATIVE_GROWTH), indicator);
    }

    /** Whether any rule looks at the places in a ranking. */
    boolean ranks(String ranking) {
        return any(EnumSet.of(AlertKind.RANK_DROP, AlertKind.LAST_K_IN_A_ROW), ranking);
    }

    /** Whether any rule looks at who has reported an indicator. */
    boolean reported(String indicator) {
        return any(EnumSet.of(AlertKind.REPORT_OVERDUE), indicator);
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
