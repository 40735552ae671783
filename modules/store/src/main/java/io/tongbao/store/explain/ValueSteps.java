package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where a value comes from: reported, added up or derived (C1 to C3), a sum (U1), a ratio (U4), or why it is missing. */
final class ValueSteps {
    private final Facts facts;

    ValueSteps(Facts facts) {
        this.facts = facts;
    }

    Step value(Key key, SideName side) {
        Indicator indicator = facts.indicator(key);
        Draft draft = new Draft(facts.say().figure(key, side)).at(key.place(side.value()));
        FigureRow row = facts.figure(key);
        SideRow shown = row == null ? null : row.side(side);
        BigDecimal value = shown == null ? null : shown.value();
        if (row == null || shown == null || value == null) {
            return new MissingSteps(facts).value(draft, key, side, row);
        }
        draft.value(facts.say().amount(indicator, value));
        Side own = facts.own(key, side);
        if (own != null && own.value() != null) {
            new OwnValueSteps(facts).value(draft, key, side, value, own);
            beside(draft, key, side, shown.rolled());
        } else if (indicator.isRatio()) {
            new RatioSteps(facts).value(draft, key, side, value);
        } else {
            new SumSteps(facts).value(draft, key, side, value);
        }
        return draft.step();
    }

    /** U3: what the children add up to, or the parts give, beside the own value. */
    private void beside(Draft draft, Key key, SideName side, @Nullable BigDecimal rolled) {
        SideRow shown = facts.side(key, side);
        if (rolled == null || shown == null || shown.value() == null) {
            return;
        }
        Indicator indicator = facts.indicator(key);
        Draft other = new Draft(facts.say()
                        .figure(
                                key,
                                side,
                                indicator.isRatio() ? "（由分子、分母计算）" : "（下级汇总）",
                                indicator.isRatio() ? " (from its parts)" : " (sum of the members)"))
                .at(key.place(side.rolled()))
                .value(facts.say().amount(indicator, rolled));
        if (!facts.isAsked(key)) {
            other.more();
        } else if (indicator.isRatio()) {
            new RatioSteps(facts).value(other, key, side, rolled);
        } else {
            new SumSteps(facts).value(other, key, side, rolled);
        }
        Words difference =
                facts.say().amount(indicator, shown.value().subtract(rolled)).shown();
        draft.rule(Rule.U3)
                .note(
                        "本级自报数有效，与汇总数相差" + difference.zh(),
                        "the own figure stands; it differs from the sum by " + difference.en())
                .input(other.step());
    }
}
