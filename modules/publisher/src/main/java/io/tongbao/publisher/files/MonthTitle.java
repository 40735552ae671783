package io.tongbao.publisher.files;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.ReportNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Titles that name the month, as in 1–4月累计 or 去年4月: what they mean depends on the period of the sheet. */
final class MonthTitle {
    private static final Pattern TITLE =
            Pattern.compile("(?:([0-9]{4}|今|本|上|去)年)?(1月?[-至~])?([0-9]{1,2})月份?止?(累计|当月|本月)?"
                    + "(?:完成|实际|数|值|数值|绝对额|绝对数|总量)?(同比增长|同比|增长|增速|增幅)?");

    private MonthTitle() {}

    static boolean is(Title title) {
        return TITLE.matcher(title.name()).matches();
    }

    /** The column that a title means on a sheet of a period; null where it is none of that period. */
    static @Nullable String column(Title title, Period period) {
        Matcher m = TITLE.matcher(title.name());
        if (!m.matches() || Integer.parseInt(m.group(3)) != period.month()) {
            return null;
        }
        boolean cumulative = m.group(2) != null || "累计".equals(m.group(4));
        boolean growth = m.group(5) != null;
        int yearsAgo = yearsAgo(m.group(1), period.year());
        if (yearsAgo == 0) {
            return growth
                    ? (cumulative ? ReportNumber.CUMULATIVE_GROWTH : ReportNumber.MONTH_GROWTH).field()
                    : (cumulative ? ReportNumber.CUMULATIVE_VALUE : ReportNumber.MONTH_VALUE).field();
        }
        boolean isBase = yearsAgo == 1 && !growth;
        return isBase ? (cumulative ? ReportNumber.CUMULATIVE_BASE : ReportNumber.MONTH_BASE).field() : null;
    }

    private static int yearsAgo(@Nullable String year, int now) {
        if (year == null || year.equals("今") || year.equals("本")) {
            return 0;
        }
        return year.equals("上") || year.equals("去") ? 1 : now - Integer.parseInt(year);
    }
}
