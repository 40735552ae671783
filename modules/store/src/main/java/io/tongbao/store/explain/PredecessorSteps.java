package io.tongbao.store.explain;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.GrowthCode;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.Predecessor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of before: the region's own, or the sum of those that it came out of, by their shares (G3). */
final class PredecessorSteps {
    private static final String NOT_REPORTED = GrowthCode.NOT_REPORTED.name();

    private final Facts facts;

    PredecessorSteps(Facts facts) {
        this.facts = facts;
    }

    /** @param expected the value that stands; null where it is missing */
    Step value(Key key, SideName side, @Nullable BigDecimal expected) {
        return value(key, side, expected, Set.of());
    }

    /** @param heirs on whose way back this one lies: what comes out of itself is not followed round and round */
    private Step value(Key key, SideName side, @Nullable BigDecimal expected, Set<String> heirs) {
        SideRow shown = facts.side(key, side);
        BigDecimal own = shown == null ? null : shown.value();
        boolean stands = own != null && (expected == null || own.compareTo(expected) == 0);
        if (stands || heirs.contains(key.region()) || !facts.inherits(key)) {
            return stands || expected == null ? new ValueSteps(facts).value(key, side) : ofAClass(key, side, expected);
        }
        return inherited(key, side, expected, heirs);
    }

    /** The value of a past year as a base would be taken from; null where it is unknown. */
    @Nullable
    BigDecimal past(Key key, SideName side) {
        return past(key, side, new HashSet<>());
    }

    private Step inherited(Key key, SideName side, @Nullable BigDecimal expected, Set<String> heirs) {
        Indicator indicator = facts.indicator(key);
        Set<String> line = new HashSet<>(heirs);
        line.add(key.region());
        List<Predecessor> all = predecessors(key.region());
        Draft draft = new Draft(facts.say().figure(key, side, "（前身合计）", " (its predecessors)"))
                .rule(Rule.G3)
                .note(
                        "该地区当时尚不存在，取前身之和（按份额）",
                        "the region did not exist then: the sum of its predecessors', by their shares");
        List<@Nullable BigDecimal> values = values(key, side, all, expected, draft);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Predecessor each = all.get(i);
            BigDecimal value = values.get(i);
            BigDecimal counts = counts(indicator, each);
            if (value != null) {
                boolean whole = counts.compareTo(BigDecimal.ONE) == 0;
                terms.add((whole ? "" : Formula.number(counts) + " × ") + Formula.number(value));
            }
            draft.input(value(key.of(each.region()), side, value, line));
        }
        if (expected == null) {
            return draft.missing(NOT_REPORTED, Say.reason(NOT_REPORTED)).step();
        }
        return draft.value(facts.say().amount(indicator, expected))
                .formula(
                        terms.size() < all.size() || indicator.kind() == Kind.RATE // one is handed on as it is
                                ? null
                                : Formula.equal(String.join(" + ", terms), expected, indicator.unit()))
                .step();
    }

    /** What each had; where that does not add up to what stands, what each had of one data class (R2). */
    private List<@Nullable BigDecimal> values(
            Key key, SideName side, List<Predecessor> all, @Nullable BigDecimal expected, Draft draft) {
        Indicator indicator = facts.indicator(key);
        List<@Nullable BigDecimal> merged = new ArrayList<>();
        all.forEach(each -> merged.add(past(key.of(each.region()), side)));
        if (expected == null || addUpTo(indicator, all, merged, expected)) {
            return merged;
        }
        for (DataClass dataClass : DataClass.values()) {
            List<@Nullable BigDecimal> alone = new ArrayList<>();
            all.forEach(each -> alone.add(facts.ofAClass(key.of(each.region()), side, dataClass)));
            if (addUpTo(indicator, all, alone, expected)) {
                draft.rule(Rule.R2)
                        .note("取同一数据类别的数（" + dataClass.zh() + "）", "numbers of one data class, " + dataClass);
                return alone;
            }
        }
        return merged;
    }

    private static boolean addUpTo(
            Indicator indicator, List<Predecessor> all, List<@Nullable BigDecimal> values, BigDecimal expected) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < all.size(); i++) {
            BigDecimal value = values.get(i);
            if (value == null) {
                return false;
            }
            sum = sum.add(value.multiply(counts(indicator, all.get(i))));
        }
        return sum.setScale(Math.min(sum.scale(), Precision.DECIMALS), RoundingMode.HALF_UP)
                        .compareTo(expected)
                == 0;
    }

    /** R2: last year's value of the class that this year's is of, where another class's stands. */
    private Step ofAClass(Key key, SideName side, BigDecimal expected) {
        Draft draft = new Draft(facts.say().figure(key, side))
                .value(facts.say().amount(facts.indicator(key), expected))
                .rule(Rule.R2)
                .note("与本期同一数据类别的数", "of the data class that this year's value is of");
        for (DataClass each : DataClass.values()) {
            Report report = facts.reports().giver(key, side.reportedValue(), each);
            BigDecimal value =
                    report == null ? null : report.number(side.reportedValue().field());
            if (report != null && value != null && value.compareTo(expected) == 0) {
                return draft.reports(List.of(report)).step();
            }
        }
        return draft.reports(facts.reports().standing(key)).step();
    }

    /** What a region stands in with for its heirs; null where it is unknown. */
    private @Nullable BigDecimal past(Key key, SideName side, Set<String> heirs) {
        SideRow shown = facts.side(key, side);
        if (shown != null && shown.value() != null) {
            return shown.value();
        }
        if (!heirs.add(key.region()) || !facts.inherits(key)) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Predecessor each : predecessors(key.region())) {
            BigDecimal value = past(key.of(each.region()), side, heirs);
            if (value == null) {
                return null;
            }
            sum = sum.add(value.multiply(counts(facts.indicator(key), each)));
        }
        return Precision.normal(sum.setScale(Math.min(sum.scale(), Precision.DECIMALS), RoundingMode.HALF_UP));
    }

    /** The share of a predecessor's value that counts: a rate is handed on whole (G3). */
    private static BigDecimal counts(Indicator indicator, Predecessor each) {
        return indicator.kind() == Kind.RATE ? BigDecimal.ONE : each.share();
    }

    private List<Predecessor> predecessors(String region) {
        return facts.dictionary().lineage(region).predecessors(region);
    }
}
