package io.tongbao.contracts;

import java.util.List;

/** Levels of alerts (A2), an open list: one that a reader does not know comes after those it knows. */
public final class AlertLevels {
    /** First warning. */
    public static final String BLUE = "BLUE";
    /** It went on. */
    public static final String YELLOW = "YELLOW";
    /** It went on for long, or is grave at once. */
    public static final String RED = "RED";

    private static final List<String> WORST_FIRST = List.of(RED, YELLOW, BLUE);

    private AlertLevels() {}

    /** All of them, worst first. */
    public static List<String> worstFirst() {
        return WORST_FIRST;
    }

    /** Place of a level, 0 the worst. */
    public static int place(String level) {
        int place = WORST_FIRST.indexOf(level);
        return place < 0 ? WORST_FIRST.size() : place;
    }
}
