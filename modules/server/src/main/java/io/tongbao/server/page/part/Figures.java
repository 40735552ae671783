package io.tongbao.server.page.part;

import io.tongbao.server.page.Numbers;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.ReasonWording;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.PartialSums;
import io.tongbao.store.query.Shapes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of {@code stats.growth}, of one or several periods, by region, indicator and period. */
public final class Figures {
    private final Map<Key, Fields> rows = new HashMap<>();

    private record Key(String region, String indicator, LocalDate period) {}

    public Figures(List<Fields> rows) {
        for (Fields each : rows) {
            this.rows.put(new Key(each.text("region"), each.text("indicator"), each.firstDay()), each);
        }
    }

    /** The row, or null. */
    public @Nullable Fields at(String region, String indicator, LocalDate period) {
        return rows.get(new Key(region, indicator, period));
    }

    /**
     * By how many points growth differs from that of the period before, within the year; null where one is missing or is the
     * growth of a partial sum (U1).
     */
    public @Nullable BigDecimal change(Fields row, Shapes.Shape shape, boolean cumulative) {
        Period before = shape.scheme().previous(row.period("period"));
        Fields previous = before == null ? null : at(row.text("region"), row.text("indicator"), before.firstDay());
        String column = growthColumn(cumulative);
        BigDecimal now = row.number(column);
        BigDecimal then = previous == null ? null : previous.number(column);
        if (now == null || previous == null || then == null) {
            return null;
        }
        boolean isPartial = PartialSums.isGrowth(row, cumulative) || PartialSums.isGrowth(previous, cumulative);
        return isPartial ? null : now.subtract(then);
    }

    /** What is said of a level that is a partial sum (U1), as in 部分汇总 1/2; empty of any other. */
    public static String partial(@Nullable Fields row, boolean cumulative, Language language) {
        return row != null && PartialSums.isLevel(row, cumulative) ? partial(row, language) : "";
    }

    /** The same of growth, of which a supplied one is none (K3). */
    public static String partialGrowth(Fields row, boolean cumulative, Language language) {
        return PartialSums.isGrowth(row, cumulative) ? partial(row, language) : "";
    }

    private static String partial(Fields row, Language language) {
        String reported = row.text("reported");
        String expected = row.text("expected");
        return language.of("部分汇总 " + reported + "/" + expected, "partial sum " + reported + " of " + expected);
    }

    /** The level with the indicator's decimals. */
    public static String level(@Nullable Fields row, boolean cumulative) {
        return row == null
                ? Numbers.NONE
                : Numbers.shown(row.number(cumulative ? "cumulative_value" : "month_value"), row.whole("decimals", 0));
    }

    /** Growth with its sign; why there is none, where that is known. */
    public static String growth(@Nullable Fields row, boolean cumulative, Language language) {
        BigDecimal growth = row == null ? null : row.number(growthColumn(cumulative));
        if (row == null || growth != null) {
            return row == null ? Numbers.NONE : Numbers.signed(growth, row.whole("growth_decimals", 1));
        }
        return reason(row.text(cumulative ? "growth_code" : "month_growth_code"), language);
    }

    /** Why a figure is missing, in words; a dash where nothing is said. */
    public static String reason(String code, Language language) {
        if (code.isEmpty()) {
            return Numbers.NONE;
        }
        UnrankedReason reason = UnrankedReason.valueOf(code);
        return language.of(ReasonWording.zh(reason), ReasonWording.en(reason));
    }

    /** Whether a row tells of the months since January, where both are there. */
    public static boolean isCumulative(Fields row) {
        return row.number("cumulative_value") != null || row.number("cumulative_growth") != null;
    }

    /** Whether any of some rows does: a stock, and a rate told by the month, has its own value alone. */
    public static boolean areCumulative(List<Fields> rows) {
        return rows.stream().anyMatch(Figures::isCumulative);
    }

    private static String growthColumn(boolean cumulative) {
        return cumulative ? "cumulative_growth" : "month_growth";
    }
}
