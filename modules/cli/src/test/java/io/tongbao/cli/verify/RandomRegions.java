package io.tongbao.cli.verify;

import io.tongbao.contracts.Membership;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up regions: two counties of a city with towns that move, merge, split and get new codes. */
final class RandomRegions {
    static final String TREE = "tree";
    static final List<String> TOWNS = List.of("t1", "t2", "t3", "t4", "t5", "t6");
    /** Towns that come out of others. */
    static final List<String> HEIRS = List.of("h1", "h2", "h3", "h4");

    static final List<String> PARENTS = List.of("c1", "c2", "top", "zone");
    private static final List<String> BEGINNINGS = List.of("2022-01-01", "2022-03-01", "2023-01-01", "2023-02-01");
    private static final List<String> SHARES = List.of("", "", ":0.4", ":0.6", ":0.333333333333");

    private final Dice dice;
    private final History history;

    RandomRegions(Dice dice, History history) {
        this.dice = dice;
        this.history = history;
    }

    void begin() {
        region("top", "CITY", null, null, List.of());
        region("c1", "COUNTY", null, null, List.of());
        region("c2", "COUNTY", null, null, List.of());
        region("zone", "ZONE", null, null, List.of());
        TOWNS.forEach(
                each -> region(each, "TOWN", dice.maybe("2021-07-01", 0.1), dice.maybe("2023-02-01", 0.15), List.of()));
        HEIRS.forEach(each -> heir(each, 0.6));
        member(TREE, "c1", "top", null, null);
        member(TREE, "c2", "top", null, null);
        for (String town : TOWNS) {
            String county = county();
            member(TREE, town, county, null, dice.maybe("2022-09-01", 0.2));
            if (dice.chance(0.3)) {
                member(TREE, town, dice.chance(0.5) ? "c1" : "top", "2022-05-01", dice.maybe("2023-02-01", 0.5));
            }
            if (dice.chance(0.4)) {
                member("other", town, "zone", null, null);
            }
        }
        HEIRS.forEach(each -> member(TREE, each, county(), null, null));
    }

    /** Something changes, or becomes known late. */
    void redefine() {
        switch (dice.below(5)) {
            case 0 -> member(TREE, dice.pick(TOWNS), county(), "2022-02-01", null);
            case 1 ->
                region(
                        dice.pick(TOWNS),
                        dice.chance(0.2) ? "VILLAGE" : "TOWN",
                        null,
                        dice.maybe("2023-01-01", 0.3),
                        dice.chance(0.1) ? predecessors(HEIRS.size()) : List.of());
            case 2 -> member(TREE, dice.pick(HEIRS), county(), dice.maybe("2023-01-01", 0.5), null);
            default -> heir(dice.pick(HEIRS), 0.8);
        }
    }

    private String county() {
        return dice.chance(0.5) ? "c1" : "c2";
    }

    private void heir(String code, double known) {
        region(
                code,
                "TOWN",
                dice.chance(0.8) ? dice.pick(BEGINNINGS) : null,
                null,
                dice.chance(known) ? predecessors(HEIRS.indexOf(code)) : List.of());
    }

    /** One or some towns, or parts of them; now and then one of the first heirs, so that there are chains, and rings. */
    private List<String> predecessors(int heirs) {
        List<String> all = new ArrayList<>();
        do {
            boolean chained = heirs > 0 && dice.chance(0.4);
            String code = chained ? HEIRS.get(dice.below(heirs)) : dice.pick(TOWNS);
            all.add(code + dice.pick(SHARES));
        } while (dice.chance(0.4));
        return all;
    }

    private void region(
            String code, String kind, @Nullable String from, @Nullable String to, List<String> predecessors) {
        history.define(ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.REGION)
                .setCode(code)
                .setRegion(Region.newBuilder()
                        .setNameZh(code)
                        .setKind(kind)
                        .setValidFrom(from)
                        .setValidTo(to)
                        .setPredecessors(predecessors.stream()
                                .filter(each -> !each.split(":")[0].equals(code))
                                .toList())
                        .build()));
    }

    private void member(String hierarchy, String region, String parent, @Nullable String from, @Nullable String to) {
        history.define(ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.MEMBERSHIP)
                .setCode(hierarchy + "|" + region + "|" + (from == null ? "" : from))
                .setMembership(Membership.newBuilder()
                        .setHierarchy(hierarchy)
                        .setRegion(region)
                        .setParent(parent)
                        .setValidFrom(from)
                        .setValidTo(to)
                        .build()));
    }
}
