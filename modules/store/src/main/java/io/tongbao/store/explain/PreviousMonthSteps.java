package io.tongbao.store.explain;

import io.tongbao.statistics.GrowthCode;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PreviousMonth;
import io.tongbao.statistics.Side;
import io.tongbao.statistics.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where growth on the month before comes from (G5). */
final class PreviousMonthSteps {
    private final Facts facts;

    PreviousMonthSteps(Facts facts) {
        this.facts = facts;
    }

    /** Null where the indicator has none. */
    @Nullable
    Step growth(Key key, FigureRow row) {
        BigDecimal growth = row.number("previous_month_growth");
        BigDecimal base = row.number("previous_month_base");
        String code = row.text("previous_month_code");
        if (growth == null && code == null) {
            return null;
        }
        Indicator indicator = facts.indicator(key);
        PreviousMonth change = new PreviousMonth(base, growth, code == null ? null : GrowthCode.valueOf(code));
        int decimals = indicator.growthDecimals();
        Words words = new Words(Wording.previousMonthZh(change, decimals), Wording.previousMonthEn(change, decimals));
        Draft draft = new Draft(facts.say().figure(key, SideName.MONTH, " 与上月相比", ", against the month before"))
                .at(key.place("previous_month_growth"))
                .rule(Rule.G5);
        if (growth == null) {
            draft.missing(code, words);
        } else {
            draft.value(new Value(growth, "%", words))
                    .formula(GrowthSteps.formula(indicator, row.number(SideName.MONTH.value()), base, growth));
        }
        return draft.input(new ValueSteps(facts).value(key, SideName.MONTH))
                .input(base(key, base))
                .step();
    }

    private Step base(Key key, @Nullable BigDecimal base) {
        Key before = key.in(Period.ofIndex(key.period().index() - 1));
        Side own = facts.own(key, SideName.MONTH);
        if (own != null && own.value() != null) {
            return new PredecessorSteps(facts).value(before, SideName.MONTH, base);
        }
        List<BigDecimal> bases = facts.children(key).stream()
                .map(child -> facts.figure(key.of(child)))
                .filter(Objects::nonNull)
                .filter(row -> row.number(SideName.MONTH.value()) != null)
                .map(row -> row.number("previous_month_base"))
                .filter(Objects::nonNull)
                .toList();
        Draft draft = new Draft(
                        facts.say().figure(before, SideName.MONTH, "（现有成员合计）", " (the members as they are now)"))
                .at(key.place("previous_month_base"))
                .rule(Rule.U2);
        if (base == null) {
            return draft.missing("BASE_MISSING", Say.reason("BASE_MISSING")).step();
        }
        String unit = facts.indicator(key).unit();
        return draft.value(facts.say().amount(facts.indicator(key), base))
                .formula(bases.isEmpty() ? null : Formula.equal(Formula.sum(bases), base, unit))
                .step();
    }
}
