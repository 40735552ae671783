package io.tongbao.cli.verify;

import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.RegionGroup;
import io.tongbao.contracts.ScoringItem;
import io.tongbao.contracts.ScoringScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Composite scores in a random history: schemes of every method, mean and policy over items of every calendar, ranked in
 * groups by ancestor and by list; all of it redefined and withdrawn while figures come in.
 */
final class RandomSchemes {
    static final List<String> SCHEMES = List.of("s-one", "s-two", "s-three");
    static final List<String> RANKINGS = List.of("s-r1", "s-r2", "s-r3", "s-r4");
    private static final List<String> GROUPS =
            List.of("s-towns", "s-other", "s-named", "s-units", "s-county", "s-county");
    private static final List<String> WEIGHTS = List.of("1", "2", "0.5", "0.333333333333", "70");
    private static final List<String> METHODS = List.of("COMPLETION", "EFFICACY", "MIN_MAX", "RATIO_TO_BEST");
    private static final List<String> MEASURES =
            List.of("MONTH_VALUE", "MONTH_GROWTH", "CUMULATIVE_VALUE", "CUMULATIVE_GROWTH", "VALUE", "ATTAINMENT");
    /** Rates of completion, which COMPLETION can count, and one that it cannot. */
    private static final List<String> RATES = List.of("s-rate", "portion", "s-month");

    private static final double WITHDRAWN = 0.2;

    private final History history;
    private final Random random;
    private final ScoredIndicators indicators;

    RandomSchemes(History history, long seed) {
        this.history = history;
        this.random = new Random(seed ^ 0x5eed5c0e5L);
        this.indicators = new ScoredIndicators(history, random);
    }

    /** Definitions, in an order in which some come before what they name. */
    void begin() {
        RANKINGS.forEach(each -> ranking(each, true));
        indicators.begin();
        GROUPS.forEach(this::group);
        SCHEMES.forEach(this::scheme);
    }

    /** Perhaps a report, perhaps another definition. */
    void more() {
        indicators.report();
        if (chance(0.02)) {
            redefine();
        }
    }

    private void redefine() {
        switch (random.nextInt(5)) {
            case 0 -> move();
            case 1 -> group(pick(GROUPS));
            case 2 -> indicators.redefine();
            case 3 -> redefined(ReferenceKinds.RANKING, pick(RANKINGS), code -> ranking(code, chance(0.8)));
            default -> redefined(ReferenceKinds.SCHEME, pick(SCHEMES), this::scheme);
        }
    }

    private void redefined(String kind, String code, java.util.function.Consumer<String> define) {
        if (chance(WITHDRAWN)) {
            history.define(change(kind, code).setWithdrawn(true));
        } else {
            define.accept(code);
        }
    }

    private void group(String code) {
        if (code.equals("s-units") && chance(WITHDRAWN * 2)) {
            history.define(change(ReferenceKinds.GROUP, code).setWithdrawn(true));
            return;
        }
        RegionGroup.Builder group = RegionGroup.newBuilder();
        switch (code) {
            case "s-towns" -> group.setAncestor("top").setHierarchy("tree").setMemberKind("TOWN");
            case "s-other" ->
                group.setAncestor(chance(0.5) ? "zone" : "c1").setHierarchy(chance(0.5) ? "other" : "tree");
            case "s-named" ->
                group.setMembers(chance(0.5) ? List.of("t1", "t2", "t3") : List.of("t2", "t4", "c1", "no"));
            case "s-county" -> group.setAncestor("c1").setHierarchy("tree");
            default -> group.setAncestor("top").setHierarchy("tree");
        }
        history.define(change(ReferenceKinds.GROUP, code).setGroup(group.build()));
    }

    /** A town goes to the other county, between two rows of a quarterly indicator. */
    private void move() {
        String town = pick(List.of("t1", "t2", "t3", "t4"));
        String from = pick(List.of("2022-04-01", "2023-02-01", "2023-04-01"));
        history.define(change(ReferenceKinds.MEMBERSHIP, "tree|" + town + "|" + from)
                .setMembership(Membership.newBuilder()
                        .setHierarchy("tree")
                        .setRegion(town)
                        .setParent(chance(0.5) ? "c1" : "c2")
                        .setValidFrom(from)
                        .build()));
    }

    private void ranking(String code, boolean ofScores) {
        history.define(change(ReferenceKinds.RANKING, code)
                .setRanking(RankingRule.newBuilder()
                        .setGroup(chance(0.05) ? "s-nowhere" : pick(GROUPS))
                        .setIndicator(ofScores ? pick(SCHEMES) : indicators.any())
                        .setMeasure(ofScores ? "SCORE" : "VALUE")
                        .setDecimals(random.nextInt(3))
                        .setTies(chance(0.5) ? "AS_SHOWN" : "EXACT")
                        .setAim(chance(0.5) ? 1 + random.nextInt(4) : null)
                        .build()));
    }

    private void scheme(String code) {
        boolean ranks = chance(0.25);
        List<ScoringItem> items = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            items.add(item("i" + i, ranks ? "RANK_SUM" : pick(METHODS)));
        }
        history.define(change(ReferenceKinds.SCHEME, code)
                .setScheme(ScoringScheme.newBuilder()
                        .setNameZh(code)
                        .setTotal(!ranks && chance(0.4) ? "GEOMETRIC" : "ARITHMETIC")
                        .setItems(items)
                        .build()));
    }

    private ScoringItem item(String code, String method) {
        boolean completion = method.equals("COMPLETION");
        List<String> policies = method.equals("RANK_SUM")
                ? List.of("REWEIGHT", "EXCLUDE")
                : List.of("ZERO", "REWEIGHT", "REWEIGHT", "EXCLUDE");
        return ScoringItem.newBuilder()
                .setItem(code)
                .setIndicator(completion ? pick(RATES) : indicators.any())
                .setMeasure(
                        completion && chance(0.5) ? "ATTAINMENT" : completion || chance(0.4) ? "VALUE" : pick(MEASURES))
                .setMethod(method)
                .setWeight(number(pick(WEIGHTS)))
                .setCap(completion && chance(0.5) ? number(pick(List.of("1", "1.2", "3.5"))) : null)
                .setMissing(pick(policies))
                .build();
    }

    private static @Nullable BigDecimal number(String text) {
        return new BigDecimal(text).setScale(12);
    }

    static ReferenceChange.Builder change(String kind, String code) {
        return ReferenceChange.newBuilder().setKind(kind).setCode(code);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
