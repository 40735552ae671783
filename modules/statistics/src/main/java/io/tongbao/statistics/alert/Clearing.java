package io.tongbao.statistics.alert;

/**
 * That an alert is right again, though not yet for as many periods in a row as its rule asks for (A2, hysteresis).
 *
 * @param latest the last period that is right
 * @param periods how many are right by now, 1 or more
 * @param asked how many in a row resolve it, more than there are
 */
public record Clearing(Finding latest, int periods, int asked) {
    /** Whether it tells the same of the same figures. */
    boolean isSameAs(Clearing other) {
        return periods == other.periods && asked == other.asked && latest.isOnSameFiguresAs(other.latest);
    }
}
