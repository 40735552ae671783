package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.UnrankedReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a value is not there: who has not reported, which months are missing, which part of a ratio. */
final class MissingSteps {
    private static final String NOT_REPORTED = UnrankedReason.NOT_REPORTED.name();

    private final Facts facts;

    MissingSteps(Facts facts) {
        this.facts = facts;
    }

    /** @param row what stands nevertheless; null where nothing does */
    Step value(Draft draft, Key key, SideName side, @Nullable FigureRow row) {
        Indicator indicator = facts.indicator(key);
        List<Report> standing = facts.reports().standing(key);
        String code = code(indicator, key, side, row);
        draft.missing(code, Say.reason(code)).reports(standing);
        if (row != null && !row.texts("missing_periods").isEmpty() && !row.flag("rolled_up")) {
            gap(draft, key, row.texts("missing_periods"));
        } else if (indicator.isRatio()) {
            new RatioSteps(facts).parts(draft, key, side);
        } else if (standing.isEmpty()) {
            new SumSteps(facts).unreported(draft, key, side);
        }
        return draft.step();
    }

    /** In the order of K3: what its status forbids, what no row has, and then what the figure says itself. */
    private static String code(Indicator indicator, Key key, SideName side, @Nullable FigureRow row) {
        String forbidden = row == null ? null : row.forbidden();
        if (forbidden != null) {
            return forbidden;
        }
        boolean month = !side.isCumulative() && indicator.kind() == Kind.FLOW;
        boolean exists = month
                ? indicator.scheme().hasOwnValue(key.period())
                : indicator.scheme().isRow(key.period());
        if (!exists) {
            return UnrankedReason.NOT_A_ROW.name();
        }
        String code = row == null ? null : row.side(side).code();
        return code == null ? NOT_REPORTED : code;
    }

    /** C2: the months that are missing, each with what was reported of it all the same. */
    private void gap(Draft draft, Key key, List<String> missing) {
        draft.rule(Rule.C2)
                .note(
                        "缺" + String.join("、", missing) + "，不补；报齐后即有累计数",
                        "missing are " + String.join(", ", missing)
                                + "; nothing is filled in, the value is there once they are reported");
        for (String each : missing) {
            Key month = key.in(Period.of(each));
            if (facts.inherits(month)) {
                draft.input(new PredecessorSteps(facts).value(month, SideName.MONTH, null));
                continue;
            }
            draft.input(new Draft(facts.say().figure(month, SideName.MONTH))
                    .at(month.place(SideName.MONTH.value()))
                    .missing(NOT_REPORTED, Say.reason(NOT_REPORTED))
                    .reports(facts.reports().standing(month))
                    .step());
        }
    }
}
