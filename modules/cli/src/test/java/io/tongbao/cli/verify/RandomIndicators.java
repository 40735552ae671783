package io.tongbao.cli.verify;

import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Definitions of made-up indicators: usual at first, then parts, ratios and much else change. */
final class RandomIndicators {
    private final Dice dice;
    private final History history;
    private final List<Like> cast;

    /** @param cast the indicators of the history */
    RandomIndicators(Dice dice, History history, List<Like> cast) {
        this.dice = dice;
        this.history = history;
        this.cast = cast;
    }

    void begin() {
        for (Like each : cast) {
            String hierarchy = dice.chance(0.15) ? "other" : RandomRegions.TREE;
            define(each, usual(each, hierarchy).build());
        }
    }

    /** One of them becomes another. */
    void redefine() {
        Like like = dice.pick(cast);
        IndicatorDefinition.Builder changed = usual(like, RandomRegions.TREE);
        switch (dice.below(8)) {
            case 0 -> changed.setPartOf(dice.maybe(dice.pick(cast).code(), 0.7));
            case 1 -> changed.setPriceBasis("CONSTANT");
            case 2 -> changed.setUnit(dice.pick(List.of("万元", "亿元", "万人", "个", "%", "户/年")));
            case 3 -> ratio(changed, dice.pick(cast), dice.pick(cast));
            case 4 -> changed.setAdditive(false);
            case 5 -> kind(changed);
            default -> {
                // as usual
            }
        }
        if (like.code().equals(changed.getPartOf())) {
            changed.setPartOf(null);
        }
        if (like.code().equals(changed.getNumerator()) || like.code().equals(changed.getDenominator())) {
            ratio(changed, null, null);
        }
        if (dice.chance(0.1)) {
            withdraw(like);
        }
        define(like, changed.build());
    }

    private void withdraw(Like like) {
        history.define(change(like).setWithdrawn(true));
        history.pass(1);
    }

    private void kind(IndicatorDefinition.Builder changed) {
        if (changed.getKind().equals("RATE")) {
            return;
        }
        if (dice.chance(0.5)) {
            changed.setKind(changed.getKind().equals("FLOW") ? "STOCK" : "FLOW");
        } else {
            changed.setScheme(dice.pick(List.of("M12", "M11", "Q4")));
        }
    }

    private IndicatorDefinition.Builder usual(Like like, String hierarchy) {
        IndicatorDefinition.Builder definition = IndicatorDefinition.newBuilder()
                .setNameZh(like.code())
                .setUnit(like.unit)
                .setKind(like.kind)
                .setScheme(like.scheme)
                .setPublishes(like.publishes)
                .setAdditive(like.additive)
                .setRollupHierarchy(like.additive ? hierarchy : null)
                .setPartOf(like.whole() == null ? null : like.whole().code())
                .setPriceBasis(dice.chance(0.1) ? "CONSTANT" : "CURRENT");
        ratio(definition, like.numerator(), like.denominator());
        return definition;
    }

    private static void ratio(
            IndicatorDefinition.Builder definition, @Nullable Like numerator, @Nullable Like denominator) {
        boolean is = definition.getKind().equals("RATE") && numerator != null && denominator != null;
        definition.setNumerator(is ? numerator.code() : null).setDenominator(is ? denominator.code() : null);
    }

    private void define(Like like, IndicatorDefinition definition) {
        history.define(change(like).setIndicator(definition));
    }

    private static ReferenceChange.Builder change(Like like) {
        return ReferenceChange.newBuilder().setKind(ReferenceKinds.INDICATOR).setCode(like.code());
    }
}
