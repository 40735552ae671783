package io.tongbao.publisher.generate;

import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionGroup;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Publishes;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up reference data: townships in counties in one prefecture, indicators, groups and rankings. */
final class MadeUpReference {
    private final Load load;
    private final int counties;

    MadeUpReference(Load load) {
        this.load = load;
        this.counties = (load.townships() + Names.TOWNSHIPS_OF_COUNTY - 1) / Names.TOWNSHIPS_OF_COUNTY;
    }

    Stream<Outgoing> rows(FileKind kind) {
        return switch (kind) {
            case REGIONS -> regions();
            case MEMBERSHIPS -> memberships();
            case INDICATORS -> IntStream.range(0, load.indicators()).mapToObj(MadeUpReference::indicator);
            case GROUPS ->
                Stream.of(
                        group(Names.TOWNSHIPS, "示例乡镇", "Made-up townships", "TOWNSHIP"),
                        group(Names.COUNTIES, "示例县", "Made-up counties", "COUNTY"));
            case RANKINGS -> IntStream.range(0, load.indicators()).boxed().flatMap(MadeUpReference::rankings);
            case SCHEMES, LIGHT_RULES, ALERT_RULES, TARGETS, REPORTS, PROJECTS -> Stream.of();
        };
    }

    private Stream<Outgoing> regions() {
        return Stream.of(
                        Stream.of(region(Names.TOP, "示例市", "Made-up prefecture", "PREFECTURE")),
                        IntStream.range(0, counties)
                                .mapToObj(c -> region(
                                        Names.county(c), "示例县" + (c + 1), "Made-up county " + (c + 1), "COUNTY")),
                        IntStream.range(0, load.townships())
                                .mapToObj(t -> region(
                                        Names.township(t), "示例乡" + (t + 1), "Made-up township " + (t + 1), "TOWNSHIP")))
                .flatMap(s -> s);
    }

    private Stream<Outgoing> memberships() {
        return Stream.concat(
                IntStream.range(0, counties).mapToObj(c -> membership(Names.county(c), Names.TOP)),
                IntStream.range(0, load.townships())
                        .mapToObj(t -> membership(Names.township(t), Names.county(t / Names.TOWNSHIPS_OF_COUNTY))));
    }

    private static Outgoing region(String code, String zh, String en, String kind) {
        Region body =
                Region.newBuilder().setNameZh(zh).setNameEn(en).setKind(kind).build();
        return row(change(ReferenceKinds.REGION, code).setRegion(body));
    }

    private static Outgoing membership(String region, String parent) {
        Membership body = Membership.newBuilder()
                .setHierarchy(Names.HIERARCHY)
                .setRegion(region)
                .setParent(parent)
                .build();
        return row(change(ReferenceKinds.MEMBERSHIP, Names.HIERARCHY + "|" + region + "|")
                .setMembership(body));
    }

    private static Outgoing indicator(int number) {
        Archetype like = Archetype.of(number);
        var body = IndicatorDefinition.newBuilder()
                .setNameZh("示例" + like.zh() + (number + 1))
                .setNameEn("Made-up indicator " + (number + 1))
                .setUnit(like.unit())
                .setDecimals(like.decimals())
                .setKind(like.kind().name())
                .setScheme(like.scheme().name())
                .setPublishes(like.publishes().name())
                .setDirection(like.direction().name())
                .setAdditive(like.additive())
                .setPriceBasis(like.priceBasis().name())
                .setDueDay(15)
                .setNonNegative(like.publishes() != Publishes.RATE);
        if (like.additive()) {
            body.setRollupHierarchy(Names.HIERARCHY);
        }
        return row(change(ReferenceKinds.INDICATOR, Names.indicator(number)).setIndicator(body.build()));
    }

    private static Outgoing group(String code, String zh, String en, String memberKind) {
        RegionGroup body = RegionGroup.newBuilder()
                .setNameZh(zh)
                .setNameEn(en)
                .setAncestor(Names.TOP)
                .setHierarchy(Names.HIERARCHY)
                .setMemberKind(memberKind)
                .build();
        return row(change(ReferenceKinds.GROUP, code).setGroup(body));
    }

    private static Stream<Outgoing> rankings(int indicator) {
        Outgoing townships = ranking(indicator, Names.TOWNSHIPS);
        return Archetype.of(indicator).additive()
                ? Stream.of(townships, ranking(indicator, Names.COUNTIES))
                : Stream.of(townships);
    }

    private static Outgoing ranking(int indicator, String group) {
        Archetype like = Archetype.of(indicator);
        boolean growth = like.kind() == Kind.FLOW && like.publishes() != Publishes.LEVEL;
        RankingRule body = RankingRule.newBuilder()
                .setGroup(group)
                .setIndicator(Names.indicator(indicator))
                .setMeasure(growth ? "CUMULATIVE_GROWTH" : "VALUE")
                .setDirection(like.direction().name())
                .setDecimals(growth ? 1 : like.decimals())
                .build();
        return row(change(ReferenceKinds.RANKING, group + "-" + Names.indicator(indicator))
                .setRanking(body));
    }

    private static ReferenceChange.Builder change(String kind, String code) {
        return ReferenceChange.newBuilder().setKind(kind).setCode(code);
    }

    private static Outgoing row(ReferenceChange.Builder change) {
        return Outgoing.reference(change.build(), "generated");
    }
}
