package io.tongbao.store.explain;

import io.tongbao.statistics.GrowthSource;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Side;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.UnrankedReason;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the growth of one side of a figure comes from (G1 to G4, U2, U4), or why there is none. */
final class GrowthSteps {
    private final Facts facts;

    GrowthSteps(Facts facts) {
        this.facts = facts;
    }

    Step growth(Key key, SideName side) {
        return draft(key, side).step();
    }

    /** Of a member of a sum: with the base that goes into the sum (U2). */
    Step ofMember(Key key, SideName side) {
        SideRow shown = facts.side(key, side);
        if (shown == null || shown.value() == null) {
            return new ValueSteps(facts).value(key, side);
        }
        return draft(key, side)
                .input(new BaseSteps(facts).carriedUp(key, side, shown))
                .step();
    }

    private Draft draft(Key key, SideName side) {
        Indicator indicator = facts.indicator(key);
        Draft draft = new Draft(facts.say().figure(key, side, " 同比", ", on the year")).at(key.place(side.growth()));
        SideRow shown = facts.side(key, side);
        if (shown == null) {
            String code = UnrankedReason.NOT_REPORTED.name();
            return draft.missing(code, Say.reason(code)).input(new ValueSteps(facts).value(key, side));
        }
        if (shown.growth() == null) {
            FigureRow row = facts.figure(key);
            String forbidden = row == null ? null : row.forbidden();
            String code = forbidden == null ? shown.code() : forbidden;
            draft.missing(code, Say.reason(code));
        } else {
            draft.value(facts.say().growth(indicator, shown.growth()));
        }
        Side own = facts.own(key, side);
        boolean ownValue = own != null && own.value() != null;
        if (side == SideName.MONTH || indicator.kind() != Kind.FLOW) {
            draft.rule(Rule.G4);
        }
        if (shown.isFrom(GrowthSource.SUPPLIED.name())) {
            supplied(draft, key, side, shown, ownValue);
        } else if (shown.value() == null) {
            draft.input(new ValueSteps(facts).value(key, side));
        } else if (ownValue) {
            computed(draft, key, side, shown);
        } else if (indicator.isRatio()) {
            new RatioSteps(facts).growth(draft, key, side, shown);
        } else {
            new SumSteps(facts).growth(draft, key, side, shown);
        }
        return draft;
    }

    /** G1: the report's growth, and beside it the one that would be computed. */
    private void supplied(Draft draft, Key key, SideName side, SideRow shown, boolean ownValue) {
        Report report = facts.reports().giver(key, side.reportedGrowth(), null);
        draft.rule(Rule.G1);
        new OwnValueSteps(facts).reported(draft, key, report);
        if (shown.value() != null) {
            draft.input(new ValueSteps(facts).value(key, side));
        }
        if (shown.computed() != null && shown.growth() != null) {
            Indicator indicator = facts.indicator(key);
            BigDecimal off = shown.growth().subtract(shown.computed());
            Words difference = facts.say().differenceOfGrowths(indicator, off).shown();
            draft.note("比按基数计算的" + difference.zh(), "against the computed one: " + difference.en())
                    .input(beside(key, side, shown, ownValue));
        }
    }

    private Step beside(Key key, SideName side, SideRow shown, boolean ownValue) {
        Indicator indicator = facts.indicator(key);
        BigDecimal computed = Objects.requireNonNull(shown.computed());
        Draft draft = new Draft(facts.say().figure(key, side, " 同比（计算）", ", on the year (computed)"))
                .at(key.place(side.computed()))
                .value(facts.say().growth(indicator, computed));
        if (ownValue) {
            BaseSteps bases = new BaseSteps(facts);
            draft.rule(bases.isSupplied(key, side, shown) ? Rule.G2 : Rule.G3)
                    .formula(formula(indicator, shown.value(), shown.base(), computed))
                    .input(bases.base(key, side, shown));
        } else if (indicator.isRatio()) {
            new RatioSteps(facts).growth(draft, key, side, shown);
        } else {
            new SumSteps(facts).growth(draft, key, side, shown);
        }
        return draft.step();
    }

    private void computed(Draft draft, Key key, SideName side, SideRow shown) {
        BaseSteps bases = new BaseSteps(facts);
        draft.rule(bases.isSupplied(key, side, shown) ? Rule.G2 : Rule.G3)
                .formula(formula(facts.indicator(key), shown.value(), shown.base(), shown.growth()))
                .input(new ValueSteps(facts).value(key, side))
                .input(bases.base(key, side, shown));
    }

    /** C / base − 1; of a RATE the difference. */
    static @Nullable String formula(
            Indicator indicator, @Nullable BigDecimal value, @Nullable BigDecimal base, @Nullable BigDecimal growth) {
        if (value == null || base == null || growth == null) {
            return null;
        }
        if (indicator.kind() != Kind.RATE) {
            return Formula.equal(Formula.number(value) + " / " + Formula.number(base) + " − 1", growth, "%");
        }
        String shown = Units.code(indicator.unit());
        String unit = Units.perWhole(shown).compareTo(BigDecimal.ONE) == 0 ? "" : " " + shown;
        return Formula.equal(
                Formula.number(value) + unit + " − " + Formula.number(base) + unit,
                growth,
                GrowthWording.unit(indicator.kind(), shown));
    }
}
