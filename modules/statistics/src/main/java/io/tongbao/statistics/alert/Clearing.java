package io.tongbao.statistics.alert;

import org.jspecify.annotations.Nullable;

/**
 * That an alert is right again, though not yet for as many periods in a row as its rule asks for (A2, hysteresis).
 *
 * @param latest the last period that is right
 * @param periods how many are right by now, 1 or more
 * @param asked how many in a row resolve it, more than there are
 */
public record Clearing(Finding latest, int periods, int asked) {
    /** Whether two tell the same of the same figures; null: nothing is right since. */
    static boolean areSame(@Nullable Clearing a, @Nullable Clearing b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.periods == b.periods && a.asked == b.asked && a.latest.isOnSameFiguresAs(b.latest);
    }
}
