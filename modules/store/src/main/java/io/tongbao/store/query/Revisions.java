package io.tongbao.store.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** K4: which figures of a release's bulletin show otherwise at a later moment. */
final class Revisions {
    private final Set<Revised> found = new LinkedHashSet<>();

    private Revisions() {}

    /**
     * Compares what was released with the same periods as known later.
     *
     * @param before rankings as released
     * @param now the same, later
     * @param above figures of the ancestor as released
     * @param aboveNow the same, later
     */
    static List<Revised> between(Table before, Table now, Table above, Table aboveNow) {
        Revisions revisions = new Revisions();
        for (int row = 0; row < before.rows().size(); row++) {
            revisions.place(before, row, now);
        }
        for (int row = 0; row < above.rows().size(); row++) {
            revisions.figure(above, row, aboveNow, "cumulative_value", "CUMULATIVE_VALUE", "decimals");
            revisions.figure(above, row, aboveNow, "cumulative_growth", "CUMULATIVE_GROWTH", "growth_decimals");
        }
        return new ArrayList<>(revisions.found);
    }

    private void place(Table before, int row, Table now) {
        String measure = measure(before, row);
        int decimals = whole(before, row, "decimals");
        note(before, row, now, same(before, row, now, "ranking", "period", "region"), "figure", measure, decimals);
    }

    /** A rate that is told of the months up to the period's is a cumulative value. */
    private static String measure(Table rankings, int row) {
        String measure = text(rankings, row, "measure");
        boolean isCumulative = Boolean.TRUE.equals(rankings.value(row, "is_cumulative"));
        return measure.equals("VALUE") && isCumulative ? "CUMULATIVE_VALUE" : measure;
    }

    private void figure(Table above, int row, Table now, String column, String measure, String decimals) {
        note(
                above,
                row,
                now,
                same(above, row, now, "indicator", "period", "region"),
                column,
                measure,
                whole(above, row, decimals));
    }

    private void note(Table was, int row, Table is, int later, String column, String measure, int decimals) {
        BigDecimal before = (BigDecimal) was.value(row, column);
        BigDecimal now = later < 0 ? null : (BigDecimal) is.value(later, column);
        if (!showSame(before, now, decimals)) {
            found.add(new Revised(
                    text(was, row, "region"),
                    text(was, row, "region_zh"),
                    text(was, row, "region_en"),
                    text(was, row, "indicator"),
                    text(was, row, "indicator_zh"),
                    text(was, row, "indicator_en"),
                    measure,
                    (LocalDate) Objects.requireNonNull(was.value(row, "period")),
                    text(was, row, "unit"),
                    decimals,
                    before,
                    now));
        }
    }

    private static int same(Table one, int row, Table other, String... key) {
        return IntStream.range(0, other.rows().size())
                .filter(each -> IntStream.range(0, key.length)
                        .allMatch(i -> Objects.equals(one.value(row, key[i]), other.value(each, key[i]))))
                .findFirst()
                .orElse(-1);
    }

    private static boolean showSame(@Nullable BigDecimal one, @Nullable BigDecimal other, int decimals) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.setScale(decimals, RoundingMode.HALF_UP).compareTo(other.setScale(decimals, RoundingMode.HALF_UP))
                == 0;
    }

    private static String text(Table table, int row, String column) {
        return Objects.requireNonNullElse(table.value(row, column), "").toString();
    }

    private static int whole(Table table, int row, String column) {
        return table.value(row, column) instanceof Number number ? number.intValue() : 1;
    }
}
