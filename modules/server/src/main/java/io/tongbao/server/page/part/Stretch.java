package io.tongbao.server.page.part;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.PageException;
import io.tongbao.statistics.Language;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a long table that a page shows; its files have all of them.
 *
 * @param page which stretch, from 1
 * @param all how many lines the table has
 */
public record Stretch(int page, int all) {
    /** The query parameter that asks for it. */
    public static final String PARAMETER = "page";

    /** Lines of one. */
    public static final int LINES = 200;

    /**
     * Checks it.
     *
     * @throws PageException when the table has no such stretch
     */
    public Stretch {
        if (page > pages(all)) {
            throw wrong(Integer.toString(page), "1至" + pages(all), "1 to " + pages(all));
        }
    }

    /**
     * Which one an address asks for, from 1, before it is known how many there are.
     *
     * @throws PageException when it is no such number
     */
    public static int asked(Asked asked) {
        String value = asked.text(PARAMETER);
        if (value == null) {
            return 1;
        }
        if (!value.matches("[1-9]\\d{0,5}")) {
            throw wrong(value, "1起的整数", "a whole number from 1 on");
        }
        return Integer.parseInt(value);
    }

    /** The first line of a stretch, from 1. */
    public static int first(int page) {
        return (page - 1) * LINES + 1;
    }

    /** The last line that a stretch may have. */
    public static int last(int page) {
        return page * LINES;
    }

    private static int pages(int all) {
        return Math.max(1, (all + LINES - 1) / LINES);
    }

    private static PageException wrong(String value, String zh, String en) {
        return PageException.wrong(PARAMETER, value, zh, en);
    }

    /** Whether all lines are shown at once. */
    public boolean isWhole() {
        return pages() == 1;
    }

    /** How many stretches there are. */
    public int pages() {
        return pages(all);
    }

    /** Whether a line, from 1, is in it. */
    public boolean has(int line) {
        return line >= first(page) && line <= last(page);
    }

    /** Which lines of how many, as in 第1–200个，共2,000个. */
    public String told(Language language) {
        String lines = first(page) + "–" + Math.min(last(page), all);
        return language.of("第" + lines + "个单位，共" + all + "个", "Units " + lines + " of " + all);
    }

    /** The value that asks for another stretch, empty for the first; null where there is none. */
    public @Nullable String to(int other) {
        return other < 1 || other > pages() ? null : other == 1 ? "" : Integer.toString(other);
    }
}
