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
            throw DefinitionException.ofAll("scheme " + code, "has no items", "没有评分项");
        }
        Set<String> codes = new HashSet<>();
        boolean ranks = items.get(0).method() == ItemMethod.RANK_SUM;
        for (ScoreItem each : items) {
            if (!codes.add(each.code())) {
                throw new DefinitionException(
                        "scheme " + code,
                        "item",
                        each.code(),
                        "is there twice; each needs a code of its own",
                        "重复，各评分项代码应各不相同");
            }
            if ((each.method() == ItemMethod.RANK_SUM) != ranks) {
                throw new DefinitionException(
                        "scheme " + code + ", item " + each.code(),
                        "method",
                        each.method(),
                        "must be RANK_SUM in all items or in none, ranks and scores do not add up",
                        "应全部为RANK_SUM或全部不是：名次与得分不可相加");
            }
        }
        if (ranks && total == ScoreTotal.GEOMETRIC) {
            throw new DefinitionException(
                    "scheme " + code,
                    "total",
                    total,
                    "must be ARITHMETIC or empty, ranks are added up",
                    "应为ARITHMETIC或留空：名次只能相加");
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
