package io.tongbao.cli.verify;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A small, nasty history: few regions and numbers, so that gaps, ties, zero and negative bases, mixed classes, late
 * revisions and parents that report themselves all meet.
 */
final class RandomHistory {
    private static final String TREE = "tree";
    private static final List<String> TOWNS = List.of("t1", "t2", "t3", "t4", "t5", "t6");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "2", "3", "5", "-1", "-2", "7.5", "0.333333333333", "100", "123456789.01");
    private static final List<String> GROWTHS = List.of("0", "3.1", "-5", "-100", "-150", "12.34", "0.0000001");
    private static final List<String> CLASSES = List.of("OFFICIAL", "DEPARTMENT", "SELF_REPORTED");
    private static final List<String> MEASURES =
            List.of("MONTH_VALUE", "MONTH_GROWTH", "CUMULATIVE_VALUE", "CUMULATIVE_GROWTH", "VALUE");

    private enum Like {
        MONTHLY("FLOW", "M12", "BOTH", true),
        JOINED("FLOW", "M11", "BOTH", true),
        QUARTERLY("FLOW", "Q4", "BOTH", true),
        YEARLY("FLOW", "A1", "BOTH", true),
        BALANCE("STOCK", "M12", "BOTH", true),
        LOOSE("STOCK", "Q4", "LEVEL", false),
        RATIO("RATE", "M12", "BOTH", false),
        GROWTH_ONLY("FLOW", "M11", "RATE", true);

        private final String kind;
        private final String scheme;
        private final String publishes;
        private final boolean additive;

        Like(String kind, String scheme, String publishes, boolean additive) {
            this.kind = kind;
            this.scheme = scheme;
            this.publishes = publishes;
            this.additive = additive;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Random random;
    private final History history = new History();
    private final RandomSchemes schemes;
    private final double oddities;
    private int ids;

    RandomHistory(long seed) {
        random = new Random(seed);
        schemes = new RandomSchemes(history, seed);
        oddities = seed % 3 == 0 ? 0.05 : 0.3;
    }

    History history() {
        return history;
    }

    /** Definitions and the day. */
    void begin() {
        history.today("2024-01-15");
        region("top", "CITY", null, null);
        region("c1", "COUNTY", null, null);
        region("c2", "COUNTY", null, null);
        region("zone", "ZONE", null, null);
        TOWNS.forEach(each -> region(each, "TOWN", maybe("2021-07-01", 0.1), maybe("2023-06-01", 0.1)));
        member(TREE, "c1", "top", null, null);
        member(TREE, "c2", "top", null, null);
        for (String town : TOWNS) {
            String county = random.nextBoolean() ? "c1" : "c2";
            member(TREE, town, county, null, maybe("2022-09-01", 0.2));
            if (chance(0.3)) {
                member(TREE, town, chance(0.5) ? "c1" : "top", "2022-05-01", maybe("2023-02-01", 0.5));
            }
            if (chance(0.4)) {
                member("other", town, "zone", null, null);
            }
        }
        for (Like each : Like.values()) {
            indicator(each, each.code().length() % 2 == 0 && chance(0.3) ? "other" : TREE);
        }
        group("towns", "top", TREE, "TOWN");
        group("all_counties", null, null, "COUNTY");
        group("everything", "top", TREE, null);
        group("named", null, null, null, "t1", "t3", "c1", "nowhere");
        for (Like each : Like.values()) {
            ranking(each);
            ranking(each);
        }
        schemes.begin();
        wrongly();
    }

    /** Some more inputs. */
    void more(int reports) {
        for (int i = 0; i < reports; i++) {
            history.pass(random.nextInt(3));
            report();
            schemes.more();
            if (chance(0.01)) {
                redefine();
            }
        }
    }

    private void redefine() {
        switch (random.nextInt(5)) {
            case 0 -> member(TREE, pick(TOWNS), chance(0.5) ? "c1" : "c2", "2022-02-01", null);
            case 1 -> region(pick(TOWNS), chance(0.2) ? "VILLAGE" : "TOWN", null, maybe("2023-01-01", 0.3));
            case 2 -> indicator(pick(List.of(Like.values())), TREE);
            case 3 -> wrongly();
            default -> ranking(pick(List.of(Like.values())));
        }
    }

    /** What the checks refuse: a circle, wrong fields, no body. */
    private void wrongly() {
        member(TREE, "top", pick(TOWNS), null, null);
        history.define(change(
                        ReferenceKinds.INDICATOR, pick(List.of(Like.values())).code())
                .setIndicator(IndicatorDefinition.newBuilder().setDecimals(13).build()));
        history.define(change(
                        ReferenceKinds.RANKING, pick(List.of(Like.values())).code() + "-0")
                .setRanking(RankingRule.newBuilder().setDirection("NONE").build()));
        history.define(change(ReferenceKinds.REGION, pick(TOWNS)));
    }

    private void report() {
        Like like = pick(List.of(Like.values()));
        String region = chance(0.8) ? pick(TOWNS) : pick(List.of("c1", "c2", "top", "zone"));
        int year = 2021 + random.nextInt(3);
        int month = like.scheme.equals("A1")
                ? 12
                : like.scheme.equals("Q4") ? 3 + 3 * random.nextInt(2) : 1 + random.nextInt(6);
        EconomicReport.Builder report = EconomicReport.newBuilder()
                .setId(chance(0.05) && ids > 0 ? "id" + random.nextInt(ids) : chance(0.1) ? "" : "id" + ids++)
                .setRegion(region)
                .setIndicator(like.code())
                .setPeriod(String.format(java.util.Locale.ROOT, "%d-%02d", year, month))
                .setDataClass(chance(oddities) ? pick(CLASSES) : "DEPARTMENT")
                .setRevision(chance(0.5) ? null : Integer.toString(random.nextInt(3)))
                .setNote(chance(0.9) ? "note" : null)
                .setStatus("A");
        if (chance(oddities / 3)) {
            report.setStatus(pick(List.of("L", "M", "O", "Q")));
        } else {
            numbers(like, month, report);
        }
        history.report(report.build());
    }

    private void numbers(Like like, int month, EconomicReport.Builder report) {
        boolean joined = like.scheme.equals("M11") && month <= 2;
        boolean levels = !like.publishes.equals("RATE");
        boolean months = !joined;
        boolean cumulative = !like.kind.equals("STOCK");
        if (levels && months && chance(like.kind.equals("STOCK") ? 0.95 : 0.6)) {
            report.setMonthValue(pick(NUMBERS));
        }
        if (levels && cumulative && chance(0.5)) {
            report.setCumulativeValue(pick(NUMBERS));
        }
        if (levels && months && chance(oddities)) {
            report.setMonthBase(pick(NUMBERS));
        }
        if (levels && cumulative && chance(oddities)) {
            report.setCumulativeBase(pick(NUMBERS));
        }
        if (months && chance(levels ? oddities : 0.5)) {
            report.setMonthGrowth(pick(GROWTHS));
        }
        if (cumulative && chance(levels ? oddities : 0.8)) {
            report.setCumulativeGrowth(pick(GROWTHS));
        }
        if (chance(oddities / 2)) {
            report.setTwoYearGrowth(pick(GROWTHS))
                    .setContribution(pick(GROWTHS))
                    .setPull(pick(GROWTHS));
        }
        if (chance(0.3)) {
            report.setStatus(pick(List.of("P", "E")));
        }
    }

    private void region(String code, String kind, @Nullable String from, @Nullable String to) {
        history.define(change(ReferenceKinds.REGION, code)
                .setRegion(Region.newBuilder()
                        .setNameZh(code)
                        .setKind(kind)
                        .setValidFrom(from)
                        .setValidTo(to)
                        .build()));
    }

    private void member(String hierarchy, String region, String parent, @Nullable String from, @Nullable String to) {
        history.define(change(ReferenceKinds.MEMBERSHIP, hierarchy + "|" + region + "|" + (from == null ? "" : from))
                .setMembership(Membership.newBuilder()
                        .setHierarchy(hierarchy)
                        .setRegion(region)
                        .setParent(parent)
                        .setValidFrom(from)
                        .setValidTo(to)
                        .build()));
    }

    private void indicator(Like like, String hierarchy) {
        history.define(change(ReferenceKinds.INDICATOR, like.code())
                .setIndicator(IndicatorDefinition.newBuilder()
                        .setNameZh(like.code())
                        .setUnit(like.kind.equals("RATE") ? "%" : "万元")
                        .setKind(like.kind)
                        .setScheme(like.scheme)
                        .setPublishes(like.publishes)
                        .setDirection(chance(0.1) ? "NONE" : "HIGHER")
                        .setAdditive(like.additive)
                        .setRollupHierarchy(like.additive ? hierarchy : null)
                        .build()));
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
        history.define(change(ReferenceKinds.RANKING, like.code() + "-" + random.nextInt(3))
                .setRanking(RankingRule.newBuilder()
                        .setGroup(pick(List.of("towns", "all_counties", "everything", "named")))
                        .setIndicator(like.code())
                        .setMeasure(pick(MEASURES))
                        .setDirection(chance(0.7) ? "HIGHER" : "LOWER")
                        .setDecimals(random.nextInt(3))
                        .setTies(chance(0.5) ? "AS_SHOWN" : "EXACT")
                        .setAim(chance(0.5) ? 1 + random.nextInt(5) : null)
                        .build()));
    }

    private static ReferenceChange.Builder change(String kind, String code) {
        return ReferenceChange.newBuilder().setKind(kind).setCode(code);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private @Nullable String maybe(String text, double share) {
        return chance(share) ? text : null;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The events since the last call. */
    List<History.Event> take() {
        List<History.Event> taken = new ArrayList<>(history.events());
        history.events().clear();
        return taken;
    }

    boolean mayTick() {
        return chance(0.2);
    }
}
