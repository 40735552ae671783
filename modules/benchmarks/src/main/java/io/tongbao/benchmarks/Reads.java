package io.tongbao.benchmarks;

import io.tongbao.store.Sql;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ten questions that analysts ask most, of what stands and as of a moment: what tables, pages and bulletins are made
 * of. Each is a statement of its own under {@code /sql}, as somebody would type it in psql, to a {@link BigDatabase}.
 */
public final class Reads {
    /** Their names: the statements are {@code read_NAME} and {@code read_NAME_as_of}. */
    public static final List<String> NAMES = List.of(
            "unit",
            "series",
            "members",
            "ranking",
            "extremes",
            "heat_map",
            "targets",
            "scores",
            "changed",
            "completeness");

    private Reads() {}

    /** What is asked for. */
    public enum When {
        /** What stands. */
        NOW,
        /** As known two months later, the day after that month's corrections: landed results tell it. */
        SETTLED,
        /** As known two months later, when half of that day's corrections, of a later month, had come: told all the same. */
        IN_PART,
        /** As known a month later, when half of the corrections of the month itself had come: it has to be computed. */
        COMPUTED
    }

    /** The month that is asked about. */
    static YearMonth month(Size size) {
        return YearMonth.from(size.lastPeriod()).minusMonths(6);
    }

    /** The moment that is asked about, if it is not now. */
    static String moment(When when, Size size) {
        YearMonth known = month(size).plusMonths(when == When.COMPUTED ? 1 : 2);
        return known + (when == When.SETTLED ? "-26T00:20:00Z" : "-25T01:20:00Z");
    }

    /** What the questions ask about, by name. */
    static Map<String, String> names(Size size) {
        YearMonth month = month(size);
        return Map.of(
                "group", Size.prefecture(size.prefectures()),
                "county", Size.county(size.prefectures(), size.counties()),
                "indicator", Size.indicator(Size.ADDITIVE),
                "period", month.toString(),
                "january", month.getYear() + "-01");
    }

    /** The statement about a month some way into the last year, of an indicator that adds up: the dearest to compute. */
    public static String of(String name, When when, Size size) {
        Map<String, String> parts = new HashMap<>(names(size));
        parts.put("at", moment(when, size));
        parts.put("since", size.lastPeriod().plusMonths(1).withDayOfMonth(25) + "T00:00:00Z");
        return Sql.of("read_" + name + (when == When.NOW ? "" : "_as_of"), parts);
    }
}
