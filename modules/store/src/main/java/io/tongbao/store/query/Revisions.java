package io.tongbao.store.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** K4: which figures of a release's bulletin show otherwise at a later moment. One that is told in several places is named once. */
final class Revisions {
    private static final int DECIMALS_OF_ATTAINMENT = 1;
    private static final Set<String> GROWTHS = Set.of("MONTH_GROWTH", "CUMULATIVE_GROWTH");

    private final Map<Told, Revised> found = new LinkedHashMap<>();
    private final List<RevisedLight> lights = new ArrayList<>();

    /** What tells one from another: with other decimals, or as a month's that is the year's up to it, it is no other figure. */
    private record Told(
            String region,
            String indicator,
            LocalDate period,
            String kind,
            @Nullable String was,
            @Nullable String now) {}

    /** All that were found, in the order in which they were compared. */
    List<Revised> all() {
        return new ArrayList<>(found.values());
    }

    /** The lights that are others, likewise. */
    List<RevisedLight> lights() {
        return lights;
    }

    /**
     * Compares what is ranked.
     *
     * @param before rankings as released
     * @param now the same periods, later
     */
    void places(Table before, Table now) {
        Map<List<@Nullable Object>, Integer> later = rows(now, "ranking", "period", "region");
        for (int row = 0; row < before.rows().size(); row++) {
            Integer same = later.get(key(before, row, "ranking", "period", "region"));
            if (isPartial(before, row) || (same != null && isPartial(now, same))) {
                continue; // compared with the values and growth, which say how partial they are
            }
            note(before, row, now, same, "figure", measure(before, row), whole(before, row, "decimals"));
        }
    }

    /**
     * Compares values and growth. Whose figures are not asked for later, as it has left the group, is left out.
     *
     * @param before as released
     * @param now the same periods, later
     */
    void figures(Table before, Table now) {
        Map<List<@Nullable Object>, Integer> later = rows(now, "indicator", "period", "region");
        Set<Object> regions = Set.copyOf(Arrays.asList(now.values("region").toArray()));
        for (int row = 0; row < before.rows().size(); row++) {
            if (regions.contains(Objects.requireNonNull(before.value(row, "region")))) {
                Integer same = later.get(key(before, row, "indicator", "period", "region"));
                int decimals = whole(before, row, "decimals");
                int ofGrowth = whole(before, row, "growth_decimals");
                note(before, row, now, same, "cumulative_value", "CUMULATIVE_VALUE", decimals);
                note(before, row, now, same, "cumulative_growth", "CUMULATIVE_GROWTH", ofGrowth);
                note(before, row, now, same, "month_value", "MONTH_VALUE", decimals);
                note(before, row, now, same, "month_growth", "MONTH_GROWTH", ofGrowth);
            }
        }
    }

    /**
     * Compares how much of the targets of the year was reached, and their lights.
     *
     * @param before as released
     * @param now the same periods, later
     */
    void attained(Table before, Table now) {
        Map<List<@Nullable Object>, Integer> later = rows(now, "indicator", "kind", "period", "region");
        for (int row = 0; row < before.rows().size(); row++) {
            Integer same = later.get(key(before, row, "indicator", "kind", "period", "region"));
            if (same != null) {
                note(before, row, now, same, "attainment", "ATTAINMENT", DECIMALS_OF_ATTAINMENT);
                light(before, row, text(now, same, "light"));
            }
        }
    }

    private void light(Table was, int row, String now) {
        String before = text(was, row, "light");
        if (!before.equals(now)) {
            lights.add(new RevisedLight(
                    text(was, row, "region"),
                    text(was, row, "region_zh"),
                    text(was, row, "region_en"),
                    text(was, row, "indicator"),
                    text(was, row, "indicator_zh"),
                    text(was, row, "indicator_en"),
                    text(was, row, "kind"),
                    period(was, row),
                    isCumulative(was, row),
                    before,
                    now));
        }
    }

    /** Whether it is not ranked since its own number is a partial sum (K3). */
    private static boolean isPartial(Table rankings, int row) {
        String measure = text(rankings, row, "measure");
        return text(rankings, row, "reason_unranked").equals("PARTIAL")
                && !measure.equals("ATTAINMENT")
                && !measure.equals("SCORE");
    }

    /** Of how many a number is the sum, where that is partial; rankings and targets have no such numbers (K3). */
    private static String partial(Table table, int row, String measure) {
        if (!table.has("expected")) {
            return "";
        }
        Fields figure = new Fields(table, row);
        boolean cumulative = measure.startsWith("CUMULATIVE");
        boolean isPartial = GROWTHS.contains(measure)
                ? PartialSums.isGrowth(figure, cumulative)
                : PartialSums.isLevel(figure, cumulative);
        return isPartial ? PartialSums.reported(figure) : "";
    }

    /** A rate that is told of the months up to the period's is a cumulative value. */
    private static String measure(Table rankings, int row) {
        String measure = text(rankings, row, "measure");
        return measure.equals("VALUE") && isCumulative(rankings, row) ? "CUMULATIVE_VALUE" : measure;
    }

    private void note(
            Table was, int row, Table is, @Nullable Integer later, String column, String measure, int decimals) {
        BigDecimal before = (BigDecimal) was.value(row, column);
        BigDecimal now = later == null ? null : (BigDecimal) is.value(later, column);
        String wasPartial = partial(was, row, measure);
        String nowPartial = later == null ? "" : partial(is, later, measure);
        if (Objects.equals(shown(before, decimals), shown(now, decimals)) && wasPartial.equals(nowPartial)) {
            return;
        }
        boolean isAttainment = measure.equals("ATTAINMENT");
        String targetKind = isAttainment && was.has("kind") ? text(was, row, "kind") : null;
        Revised revised = new Revised(
                text(was, row, "region"),
                text(was, row, "region_zh"),
                text(was, row, "region_en"),
                text(was, row, "indicator"),
                text(was, row, "indicator_zh"),
                text(was, row, "indicator_en"),
                measure,
                targetKind,
                period(was, row),
                isCumulative(was, row),
                isAttainment ? "%" : text(was, row, "unit"),
                decimals,
                before,
                now,
                wasPartial,
                nowPartial);
        found.putIfAbsent(
                new Told(
                        revised.region(),
                        revised.indicator(),
                        revised.period(),
                        kind(measure, targetKind),
                        exact(before),
                        exact(now)),
                revised);
    }

    private static Map<List<@Nullable Object>, Integer> rows(Table table, String... key) {
        Map<List<@Nullable Object>, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            rows.putIfAbsent(key(table, row, key), row);
        }
        return rows;
    }

    private static List<@Nullable Object> key(Table table, int row, String... columns) {
        List<@Nullable Object> key = new ArrayList<>();
        for (String each : columns) {
            key.add(table.value(row, each));
        }
        return key;
    }

    private static @Nullable String shown(@Nullable BigDecimal figure, int decimals) {
        return figure == null
                ? null
                : figure.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable String exact(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.stripTrailingZeros().toPlainString();
    }

    /** What is no other figure under another name; the share of a ceiling that is used is one. */
    private static String kind(String measure, @Nullable String targetKind) {
        if ("CEILING".equals(targetKind)) {
            return "CEILING";
        }
        return GROWTHS.contains(measure) ? "GROWTH" : measure.endsWith("VALUE") ? "VALUE" : measure;
    }

    private static LocalDate period(Table table, int row) {
        return (LocalDate) Objects.requireNonNull(table.value(row, "period"));
    }

    private static boolean isCumulative(Table table, int row) {
        return table.has("is_cumulative") && Boolean.TRUE.equals(table.value(row, "is_cumulative"));
    }

    private static String text(Table table, int row, String column) {
        return Objects.requireNonNullElse(table.value(row, column), "").toString();
    }

    private static int whole(Table table, int row, String column) {
        return table.value(row, column) instanceof Number number ? number.intValue() : 1;
    }
}
