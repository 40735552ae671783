package io.tongbao.cli.verify;

import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import java.util.List;

/** Definitions that the checks refuse: a circle, wrong fields, no body. Nobody may compute with them. */
final class RandomMistakes {
    private final Dice dice;
    private final History history;
    private final List<Like> cast;

    RandomMistakes(Dice dice, History history, List<Like> cast) {
        this.dice = dice;
        this.history = history;
        this.cast = cast;
    }

    /** One of each. */
    void define() {
        String indicator = dice.pick(cast).code();
        history.define(change(ReferenceKinds.MEMBERSHIP, RandomRegions.TREE + "|top|")
                .setMembership(Membership.newBuilder()
                        .setHierarchy(RandomRegions.TREE)
                        .setRegion("top")
                        .setParent(dice.pick(RandomRegions.TOWNS))
                        .build()));
        history.define(change(ReferenceKinds.INDICATOR, indicator)
                .setIndicator(IndicatorDefinition.newBuilder().setDecimals(13).build()));
        history.define(change(ReferenceKinds.RANKING, indicator + "-0")
                .setRanking(RankingRule.newBuilder().setDirection("NONE").build()));
        history.define(change(ReferenceKinds.REGION, dice.pick(RandomRegions.TOWNS)));
    }

    private static ReferenceChange.Builder change(String kind, String code) {
        return ReferenceChange.newBuilder().setKind(kind).setCode(code);
    }
}
