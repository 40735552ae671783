package io.tongbao.cli.verify;

import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.RegionGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up groups, and rankings of them. */
final class RandomRankings {
    private static final List<String> GROUPS = List.of("towns", "all_counties", "everything", "named");
    private static final List<String> MEASURES =
            List.of("MONTH_VALUE", "MONTH_GROWTH", "CUMULATIVE_VALUE", "CUMULATIVE_GROWTH", "VALUE", "ATTAINMENT");

    private final Dice dice;
    private final History history;
    private final List<Like> cast;

    RandomRankings(Dice dice, History history, List<Like> cast) {
        this.dice = dice;
        this.history = history;
        this.cast = cast;
    }

    void begin() {
        group("towns", "top", RandomRegions.TREE, "TOWN");
        group("all_counties", null, null, "COUNTY");
        group("everything", "top", RandomRegions.TREE, null);
        group("named", null, null, null, "t1", "t3", "c1", "h1", "nowhere");
        for (Like each : cast) {
            ranking(each);
            ranking(each);
        }
    }

    void redefine() {
        ranking(dice.pick(cast));
    }

    private void group(
            String code,
            @Nullable String ancestor,
            @Nullable String hierarchy,
            @Nullable String kind,
            String... members) {
        history.define(change(ReferenceKinds.GROUP, code)
                .setGroup(RegionGroup.newBuilder()
                        .setAncestor(ancestor)
                        .setHierarchy(hierarchy)
                        .setMemberKind(kind)
                        .setMembers(List.of(members))
                        .build()));
    }

    private void ranking(Like like) {
        history.define(change(ReferenceKinds.RANKING, like.code() + "-" + dice.below(3))
                .setRanking(RankingRule.newBuilder()
                        .setGroup(dice.pick(GROUPS))
                        .setIndicator(like.code())
                        .setMeasure(dice.pick(MEASURES))
                        .setDirection(dice.chance(0.7) ? "HIGHER" : "LOWER")
                        .setDecimals(dice.below(3))
                        .setTies(dice.chance(0.5) ? "AS_SHOWN" : "EXACT")
                        .setAim(dice.chance(0.5) ? 1 + dice.below(5) : null)
                        .build()));
    }

    private static ReferenceChange.Builder change(String kind, String code) {
        return ReferenceChange.newBuilder().setKind(kind).setCode(code);
    }
}
