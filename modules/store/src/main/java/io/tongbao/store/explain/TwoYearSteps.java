package io.tongbao.store.explain;

import io.tongbao.statistics.GrowthSource;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Predecessor;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.statistics.Side;
import io.tongbao.statistics.TwoYear;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a two-year average comes from (G6). */
final class TwoYearSteps {
    private final Facts facts;

    TwoYearSteps(Facts facts) {
        this.facts = facts;
    }

    /** Null where there is none, nor a reason why. */
    @Nullable
    Step average(Key key, SideName side, FigureRow row) {
        BigDecimal average = row.number("two_year_growth");
        String code = row.text("two_year_code");
        if (average == null && code == null) {
            return null;
        }
        Indicator indicator = facts.indicator(key);
        Draft draft = new Draft(facts.say().figure(key, side, " 两年平均增长", ", two-year average growth"))
                .at(key.place("two_year_growth"))
                .rule(Rule.G6);
        if (average == null) {
            return draft.missing(code, why(TwoYear.Code.valueOf(String.valueOf(code))))
                    .input(new GrowthSteps(facts).growth(key, side))
                    .input(new GrowthSteps(facts).growth(key.yearsAgo(1), side))
                    .step();
        }
        draft.value(Say.percent(average, indicator.growthDecimals()));
        String source = row.text("two_year_source");
        if (TwoYear.Source.FROM_LEVELS.name().equals(source)) {
            levels(draft, key, side, average);
        } else if (TwoYear.Source.FROM_GROWTHS.name().equals(source)) {
            growths(draft, key, side, average);
        } else {
            new OwnValueSteps(facts)
                    .reported(draft, key, facts.reports().giver(key, ReportNumber.TWO_YEAR_GROWTH, null));
        }
        return draft.step();
    }

    private void levels(Draft draft, Key key, SideName side, BigDecimal average) {
        PredecessorSteps past = new PredecessorSteps(facts);
        SideRow year = facts.side(key, side);
        SideRow before = facts.side(key.yearsAgo(1), side);
        BigDecimal level = before == null ? past.past(key.yearsAgo(2), side) : before.base();
        if (year != null && year.value() != null && level != null) {
            draft.formula(Formula.equal(
                    "√(" + Formula.number(year.value()) + " / " + Formula.number(level) + ") − 1", average, "%"));
        }
        draft.note("两年增速均由这些水平计算而来", "the growths shown of both years are computed from these levels")
                .input(new ValueSteps(facts).value(key, side))
                .input(past.value(key.yearsAgo(2), side, level));
    }

    private void growths(Draft draft, Key key, SideName side, BigDecimal average) {
        SideRow year = facts.side(key, side);
        Step before = before(key.yearsAgo(1), side);
        if (year != null && year.growth() != null && before.value() != null) {
            draft.formula(Formula.equal(
                    "√((1 + " + Formula.percent(year.growth()) + ") × (1 + "
                            + Formula.percent(before.value().number()) + ")) − 1",
                    average,
                    "%"));
        }
        draft.input(new GrowthSteps(facts).growth(key, side)).input(before);
    }

    /** Last year's growth; of a region that did not exist then, that of its predecessors, which is shown nowhere. */
    private Step before(Key key, SideName side) {
        List<Predecessor> predecessors =
                facts.dictionary().lineage(key.region()).predecessors(key.region());
        if (facts.inherits(key)
                && predecessors.size() == 1
                && predecessors.get(0).isWhole()) {
            return before(key.of(predecessors.get(0).region()), side); // a new code goes on as one region
        }
        Side sum = facts.side(key, side) == null ? facts.past(key, side) : null;
        BigDecimal growth = sum == null ? null : sum.growth();
        if (sum == null || growth == null) {
            return new GrowthSteps(facts).growth(key, side);
        }
        Indicator indicator = facts.indicator(key);
        PredecessorSteps past = new PredecessorSteps(facts);
        Draft draft = new Draft(facts.say().figure(key, side, " 同比（前身合计）", ", on the year (its predecessors)"))
                .value(facts.say().growth(indicator, growth))
                .formula(GrowthSteps.formula(indicator, sum.value(), sum.base(), growth))
                .input(past.value(key, side, sum.value()));
        if (sum.source() == GrowthSource.COMPUTED) {
            return draft.rule(Rule.G3)
                    .input(past.value(key.yearsAgo(1), side, sum.base()))
                    .step();
        }
        predecessors.forEach(each -> draft.input(before(key.of(each.region()), side)));
        return draft.rule(Rule.U2)
                .note(
                        "基数为各前身按所示增速推算的基数之和（按份额）",
                        "the base is the sum of what its predecessors' growths are against, by their shares")
                .step();
    }

    private static Words why(TwoYear.Code code) {
        return switch (code) {
            case NO_GROWTH -> new Words("本年无增速", "no growth of this year");
            case NO_GROWTH_BEFORE -> new Words("上年无增速", "no growth of last year");
            case BELOW_MINUS_100 -> new Words("有增速低于−100%", "a growth is below −100 %");
        };
    }
}
