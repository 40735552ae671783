package io.tongbao.store.explain;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.GrowthCode;
import io.tongbao.statistics.GrowthSource;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where a region's own base comes from: the report (G2), last year's value or its predecessors' (G3). */
final class BaseSteps {
    private final Facts facts;

    BaseSteps(Facts facts) {
        this.facts = facts;
    }

    /** Whether the base that stands is one that a report carried (R2: the value's own class first, then stored). */
    boolean isSupplied(Key key, SideName side, SideRow shown) {
        return shown.isFrom(GrowthSource.COMPARABLE_BASE.name())
                || (!shown.isFrom(GrowthSource.COMPUTED.name()) && giver(key, side, shown) != null);
    }

    Step base(Key key, SideName side, SideRow shown) {
        Indicator indicator = facts.indicator(key);
        Draft draft = new Draft(facts.say().figure(key, side, " 上年同期", ", base")).at(key.place(side.base()));
        BigDecimal base = shown.base();
        if (base == null) {
            String code = GrowthCode.BASE_MISSING.name();
            return draft.missing(code, Say.reason(code))
                    .input(new PredecessorSteps(facts).value(key.yearsAgo(1), side, null))
                    .step();
        }
        draft.value(facts.say().amount(indicator, base));
        Report supplied = isSupplied(key, side, shown) ? giver(key, side, shown) : null;
        if (supplied != null) {
            draft.rule(Rule.G2).note("上报的可比基数", "the base that the report carried");
            new OwnValueSteps(facts).reported(draft, key, supplied);
        } else {
            draft.rule(Rule.G3).input(new PredecessorSteps(facts).value(key.yearsAgo(1), side, base));
        }
        return draft.step();
    }

    /** U2: the base that goes into a sum where a supplied growth implies another than the one shown. */
    @Nullable
    Step carriedUp(Key key, SideName side, SideRow shown) {
        BigDecimal carried = shown.rollupBase();
        boolean implied = carried != null
                && shown.value() != null
                && shown.growth() != null
                && shown.isFrom(GrowthSource.SUPPLIED.name())
                && (shown.base() == null || shown.base().compareTo(carried) != 0);
        if (!implied || carried == null || shown.value() == null || shown.growth() == null) {
            return null;
        }
        Indicator indicator = facts.indicator(key);
        return new Draft(facts.say().figure(key, side, " 进入汇总的基数", ", base that goes into the sum"))
                .at(key.place(side.rollupBase()))
                .value(facts.say().amount(indicator, carried))
                .rule(Rule.U2)
                .formula(Formula.equal(
                        Formula.number(shown.value()) + " / (1 + " + Formula.percent(shown.growth()) + ")",
                        carried,
                        indicator.unit()))
                .step();
    }

    /** The report that carried the base shown: of the value's own class first. */
    private @Nullable Report giver(Key key, SideName side, SideRow shown) {
        Side own = facts.own(key, side);
        DataClass dataClass = own == null ? null : own.dataClass();
        Report same = dataClass == null ? null : facts.reports().giver(key, side.reportedBase(), dataClass);
        Report any = same != null ? same : facts.reports().giver(key, side.reportedBase(), null);
        BigDecimal carried = any == null ? null : any.number(side.reportedBase().field());
        return carried != null && shown.base() != null && carried.compareTo(shown.base()) == 0 ? any : null;
    }
}
