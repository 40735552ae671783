package io.tongbao.statistics.alert;

import java.util.List;

/** How grave an alert is (A2), the worst last. */
public enum AlertLevel {
    /** First warning. */
    BLUE("蓝", "blue"),
    /** It went on. */
    YELLOW("黄", "yellow"),
    /** It went on for long, or is grave at once. */
    RED("红", "red");

    private static final List<AlertLevel> WORST_LAST = List.of(values());

    private final String zh;
    private final String en;

    AlertLevel(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** The level so many steps further up, RED at most. */
    AlertLevel raised(int steps) {
        return WORST_LAST.get(Math.min(WORST_LAST.indexOf(this) + Math.max(steps, 0), WORST_LAST.size() - 1));
    }

    /** The worse of the two. */
    AlertLevel worse(AlertLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
