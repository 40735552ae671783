package io.tongbao.store.explain;

import io.tongbao.statistics.ItemMethod;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A composite score as it was defined.
 *
 * @param weights by item, in their order
 * @param caps of the items that have one
 */
record ScoreScheme(
        Words name,
        boolean isGeometric,
        boolean sumsRanks,
        Map<String, BigDecimal> weights,
        Map<String, BigDecimal> caps) {
    static ScoreScheme of(String code, List<FigureRow> items) {
        FigureRow first = items.get(0);
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        Map<String, BigDecimal> caps = new HashMap<>();
        for (FigureRow each : items) {
            weights.put(each.required("item"), Objects.requireNonNull(each.number("weight")));
            BigDecimal cap = each.number("cap");
            if (cap != null) {
                caps.put(each.required("item"), cap);
            }
        }
        return new ScoreScheme(
                new Words(named(first.text("name_zh"), code), named(first.text("name_en"), code)),
                "GEOMETRIC".equals(first.text("total")),
                ItemMethod.RANK_SUM.name().equals(first.text("method")),
                weights,
                caps);
    }

    private static String named(@Nullable String name, String code) {
        return name == null || name.isBlank() ? code : name;
    }
}
