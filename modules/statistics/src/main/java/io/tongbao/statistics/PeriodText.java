package io.tongbao.statistics;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The ways in which a period is written. */
final class PeriodText {
    private static final String DASH = "[-‐‑‒–—―−－~～〜至]";
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-?(\\d{2})|(\\d{4})-(\\d)");
    private static final Pattern MONTH_ZH =
            Pattern.compile("(\\d{4})\\s*年\\s*(?:0?1\\s*月?\\s*" + DASH + "\\s*)?(\\d{1,2})\\s*月份?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[Qq]([1-4])");
    private static final Pattern QUARTER_ZH = Pattern.compile("(\\d{4})\\s*年\\s*第?([一二三四1-4])\\s*季度");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年?");

    private PeriodText() {}

    static Period parse(String text) {
        String written = text.strip();
        Matcher m = MONTH.matcher(written);
        if (m.matches()) {
            return m.group(1) != null ? period(text, m.group(1), m.group(2)) : period(text, m.group(3), m.group(4));
        }
        m = MONTH_ZH.matcher(written);
        if (m.matches()) {
            return period(text, m.group(1), m.group(2));
        }
        m = QUARTER.matcher(written);
        if (m.matches()) {
            return new Period(Integer.parseInt(m.group(1)), 3 * Integer.parseInt(m.group(2)));
        }
        m = QUARTER_ZH.matcher(written);
        if (m.matches()) {
            int quarter = "一二三四".indexOf(m.group(2)) + 1;
            return new Period(Integer.parseInt(m.group(1)), 3 * (quarter > 0 ? quarter : Integer.parseInt(m.group(2))));
        }
        m = YEAR.matcher(written);
        if (m.matches()) {
            return period(text, m.group(1), "12");
        }
        throw unreadable(text);
    }

    static List<Period> months(String text) {
        Period last = parse(text);
        String written = text.strip();
        int covered = YEAR.matcher(written).matches()
                ? 12
                : QUARTER.matcher(written).matches()
                                || QUARTER_ZH.matcher(written).matches()
                        ? 3
                        : 1;
        return IntStream.rangeClosed(last.index() - covered + 1, last.index())
                .mapToObj(Period::ofIndex)
                .toList();
    }

    private static Period period(String text, String year, String month) {
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            throw unreadable(text);
        }
        return new Period(Integer.parseInt(year), number);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a period; write 2023-04, 2023年4月, 2023年1–4月, 2023-Q1, 2023年一季度 or 2023");
    }
}
