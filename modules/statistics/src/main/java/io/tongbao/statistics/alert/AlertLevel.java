package io.tongbao.statistics.alert;

import java.util.List;

/** How grave an alert is (A2), the worst last. */
public enum AlertLevel {
    /** First warning. 蓝. */
    BLUE,
    /** It went on. 黄. */
    YELLOW,
    /** It went on for long, or is grave at once. 红. */
    RED;

    private static final List<AlertLevel> WORST_LAST = List.of(values());

    /** The level so many steps further up, RED at most. */
    AlertLevel raised(int steps) {
        return WORST_LAST.get(Math.min(WORST_LAST.indexOf(this) + Math.max(steps, 0), WORST_LAST.size() - 1));
    }

    /** The worse of the two. */
    AlertLevel worse(AlertLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
