package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.RatioScale;
import io.tongbao.statistics.Units;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ratio from its numerator and denominator (U4). */
final class RatioSteps {
    private final Facts facts;

    RatioSteps(Facts facts) {
        this.facts = facts;
    }

    private record Parts(Key above, SideName sideAbove, Key below, SideName sideBelow) {}

    void value(Draft draft, Key key, SideName side, BigDecimal value) {
        Parts parts = parts(key, side);
        SideRow above = facts.side(parts.above(), parts.sideAbove());
        SideRow below = facts.side(parts.below(), parts.sideBelow());
        draft.formula(quotient(key, above == null ? null : above.value(), below == null ? null : below.value(), value));
        parts(draft, key, side);
    }

    /** Both parts, there or missing. */
    void parts(Draft draft, Key key, SideName side) {
        Parts parts = parts(key, side);
        draft.rule(Rule.U4)
                .input(new ValueSteps(facts).value(parts.above(), parts.sideAbove()))
                .input(new ValueSteps(facts).value(parts.below(), parts.sideBelow()));
    }

    /** The difference in points to the ratio of the parts' bases. */
    void growth(Draft draft, Key key, SideName side, SideRow shown) {
        BigDecimal growth = shown.computed() != null ? shown.computed() : shown.growth();
        Indicator indicator = facts.indicator(key);
        draft.rule(Rule.U4)
                .formula(GrowthSteps.formula(indicator, shown.value(), shown.base(), growth))
                .input(new ValueSteps(facts).value(key, side));
        Parts parts = parts(key, side);
        SideRow above = facts.side(parts.above(), parts.sideAbove());
        SideRow below = facts.side(parts.below(), parts.sideBelow());
        Draft base = new Draft(facts.say().figure(key, side, " 上年同期", ", base")).at(key.place(side.base()));
        if (shown.base() == null) {
            base.missing(shown.code(), Say.reason(shown.code()));
        } else {
            base.value(facts.say().amount(indicator, shown.base()))
                    .formula(quotient(
                            key,
                            above == null ? null : above.base(),
                            below == null ? null : below.base(),
                            shown.base()));
        }
        draft.input(base.rule(Rule.U4)
                .input(new GrowthSteps(facts).growth(parts.above(), parts.sideAbove()))
                .input(new GrowthSteps(facts).growth(parts.below(), parts.sideBelow()))
                .step());
    }

    private Parts parts(Key key, SideName side) {
        Indicator ratio = facts.indicator(key);
        Key above = key.measuring(Objects.requireNonNull(ratio.numerator()));
        Key below = key.measuring(Objects.requireNonNull(ratio.denominator()));
        return new Parts(above, side.ofPart(facts.indicator(above)), below, side.ofPart(facts.indicator(below)));
    }

    private @Nullable String quotient(
            Key key, @Nullable BigDecimal above, @Nullable BigDecimal below, BigDecimal result) {
        Indicator ratio = facts.indicator(key);
        Parts parts = parts(key, SideName.CUMULATIVE);
        RatioScale scale = RatioScale.of(
                ratio.unit(),
                facts.indicator(parts.above()).unit(),
                facts.indicator(parts.below()).unit());
        if (above == null || below == null || scale == null) {
            return null;
        }
        BigInteger up = scale.up().toBigIntegerExact();
        BigInteger down = scale.down().multiply(Units.perWhole(ratio.unit())).toBigIntegerExact();
        BigInteger common = up.gcd(down);
        return Formula.equal(
                times(above, up.divide(common)) + " / " + bracketed(times(below, down.divide(common))),
                result,
                Units.code(ratio.unit()));
    }

    private static String times(BigDecimal number, BigInteger factor) {
        return Formula.number(number) + (factor.equals(BigInteger.ONE) ? "" : " × " + factor);
    }

    private static String bracketed(String product) {
        return product.contains("×") ? "(" + product + ")" : product;
    }
}
