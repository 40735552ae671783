package io.tongbao.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A composite score as it is defined (K6).
 *
 * @param code its code
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param items one or more, each with a code of its own
 * @param total how item scores become a total
 */
public record ScoreScheme(String code, String nameZh, String nameEn, List<ScoreItem> items, ScoreTotal total) {
    public ScoreScheme {
        items = List.copyOf(items);
        Code.require("scheme", code);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("scheme " + code + ": has no items");
        }
        Set<String> codes = new HashSet<>();
        boolean ranks = items.get(0).method() == ItemMethod.RANK_SUM;
        for (ScoreItem each : items) {
            if (!codes.add(each.code())) {
                throw new IllegalArgumentException("scheme " + code + ", item '" + each.code()
                        + "': is there twice; each needs a code of its own");
            }
            if ((each.method() == ItemMethod.RANK_SUM) != ranks) {
                throw new IllegalArgumentException("scheme " + code + ", method '" + each.method() + "' of item "
                        + each.code() + ": must be RANK_SUM in all items or in none, ranks and scores do not add up");
            }
        }
        if (ranks && total == ScoreTotal.GEOMETRIC) {
            throw new IllegalArgumentException(
                    "scheme " + code + ", total 'GEOMETRIC': must be ARITHMETIC or empty, ranks are added up");
        }
    }

    /** Whether its total is a sum of ranks. */
    public boolean sumsRanks() {
        return items.get(0).method() == ItemMethod.RANK_SUM;
    }

    /** Which totals are better: of a sum of ranks the lower, else the higher. */
    public Direction direction() {
        return sumsRanks() ? Direction.LOWER : Direction.HIGHER;
    }
}
