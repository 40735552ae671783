package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Side;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that a region's own reports give. */
final class OwnValueSteps {
    private final Facts facts;

    OwnValueSteps(Facts facts) {
        this.facts = facts;
    }

    /** @param own the side as the region's own reports give it: its data class says whose number it is */
    void value(Draft draft, Key key, SideName side, BigDecimal value, Side own) {
        if (own.derived()) {
            CumulationSteps rows = new CumulationSteps(facts);
            if (side.isCumulative()) {
                rows.cumulative(draft, key, value, own.dataClass());
            } else {
                rows.month(draft, key, value, own.dataClass());
            }
            return;
        }
        if (side.isCumulative() && facts.indicator(key).kind() == Kind.FLOW) {
            draft.rule(Rule.C1);
        }
        reported(draft, key, facts.reports().giver(key, side.reportedValue(), own.dataClass()));
    }

    /** The report that gave a number, with what its acceptance says about it. */
    void reported(Draft draft, Key key, @Nullable Report report) {
        if (report == null) {
            return;
        }
        Indicator indicator = facts.indicator(key);
        draft.reports(List.of(report));
        if (report.unitSent() != null && !report.unitSent().equals(indicator.unit())) {
            draft.rule(Rule.R4);
        }
        if (!report.replaced().isEmpty() || facts.reports().standing(key).size() > 1) {
            draft.rule(Rule.R2);
        }
    }
}
