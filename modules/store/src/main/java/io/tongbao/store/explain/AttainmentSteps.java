package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where an attainment comes from that a ranking or a score compares (T3, K1). */
final class AttainmentSteps {
    private final Facts facts;

    AttainmentSteps(Facts facts) {
        this.facts = facts;
    }

    /**
     * Explains it.
     *
     * @param attainment per cent, as compared; null where there is none
     * @param reason why there is none
     */
    Step attainment(Key key, @Nullable BigDecimal attainment, @Nullable String reason) {
        Indicator indicator = facts.indicator(key);
        SideName side = FigureExplanation.headline(indicator, facts.figure(key));
        Draft draft =
                new Draft(facts.say().figure(key, side, " 完成年度目标", ", attainment of the year's target")).rule(Rule.T3);
        FigureRow aim = facts.aim(key);
        SideRow shown = facts.side(key, side);
        if (attainment == null) {
            draft.missing(reason, Say.reason(reason));
        } else {
            draft.value(Say.plain(attainment, "%", indicator.growthDecimals()));
            if (aim != null && shown != null && shown.value() != null) {
                draft.formula(Formula.equal(
                        Formula.number(shown.value()) + " / " + Formula.number(value(aim)), attainment, "%"));
            }
        }
        return draft.input(new ValueSteps(facts).value(key, side))
                .input(aim == null ? null : target(key, indicator, aim))
                .step();
    }

    private Step target(Key key, Indicator indicator, FigureRow aim) {
        Words region = facts.dictionary().name(key.region());
        int year = key.period().year();
        return new Draft(new Words(
                        region.zh() + " " + indicator.nameZh() + " " + year + "年目标",
                        region.en() + ", " + indicator.nameEn() + ", target of " + year))
                .value(facts.say().amount(indicator, value(aim)))
                .note("目标责任书第" + aim.whole("version") + "版", "target letter, version " + aim.whole("version"))
                .source(new Source(
                        aim.required("source_topic"),
                        Objects.requireNonNull(aim.whole("source_partition")),
                        Long.parseLong(aim.required("source_offset"))))
                .step();
    }

    private static BigDecimal value(FigureRow aim) {
        return Objects.requireNonNull(aim.number("value"));
    }
}
