package io.tongbao.benchmarks;

import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionGroup;
import io.tongbao.contracts.ScoringItem;
import io.tongbao.contracts.ScoringScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Regions, indicators, groups, rankings and the score of a {@link BigDatabase}: a province, prefectures, counties. */
final class Definitions {
    static final String PROVINCE = "province";
    static final String ALL = "all_counties";
    static final String SCHEME = "progress_score";
    private static final String HIERARCHY = "statistical";

    private final Size size;
    private final List<ReferenceChange> changes = new ArrayList<>();

    private Definitions(Size size) {
        this.size = size;
    }

    /** All of them, in an order in which each names only what was defined before. */
    static List<ReferenceChange> of(Size size) {
        Definitions definitions = new Definitions(size);
        definitions.regions();
        definitions.indicators();
        definitions.rankings(ALL, "全省各县", "All counties", PROVINCE);
        IntStream.rangeClosed(1, size.prefectures())
                .mapToObj(Size::prefecture)
                .forEach(each -> definitions.rankings(each, "各县 " + each, "Counties of " + each, each));
        return definitions.changes;
    }

    private void regions() {
        region(PROVINCE, "全省", "Province", "PROVINCE", null);
        for (int p = 1; p <= size.prefectures(); p++) {
            String prefecture = Size.prefecture(p);
            region(prefecture, "市" + p, "Prefecture " + p, "PREFECTURE", PROVINCE);
            for (int c = 1; c <= size.counties(); c++) {
                region(Size.county(p, c), "县" + p + "-" + c, "County " + p + "-" + c, "COUNTY", prefecture);
            }
        }
    }

    private void region(String code, String zh, String en, String kind, @Nullable String parent) {
        changes.add(change(ReferenceKinds.REGION, code)
                .setRegion(Region.newBuilder()
                        .setNameZh(zh)
                        .setNameEn(en)
                        .setKind(kind)
                        .build())
                .build());
        if (parent != null) {
            changes.add(change(ReferenceKinds.MEMBERSHIP, HIERARCHY + "|" + code + "|")
                    .setMembership(Membership.newBuilder()
                            .setHierarchy(HIERARCHY)
                            .setRegion(code)
                            .setParent(parent)
                            .build())
                    .build());
        }
    }

    private void indicators() {
        for (int i = 1; i <= size.indicators(); i++) {
            boolean additive = i <= Size.ADDITIVE;
            changes.add(change(ReferenceKinds.INDICATOR, Size.indicator(i))
                    .setIndicator(IndicatorDefinition.newBuilder()
                            .setNameZh("指标" + i)
                            .setNameEn("Indicator " + i)
                            .setUnit("万元")
                            .setDecimals(2)
                            .setAdditive(additive)
                            .setRollupHierarchy(additive ? HIERARCHY : null)
                            .build())
                    .build());
        }
        changes.add(change(ReferenceKinds.SCHEME, SCHEME)
                .setScheme(ScoringScheme.newBuilder()
                        .setNameZh("综合评分")
                        .setNameEn("Composite score")
                        .setItems(IntStream.rangeClosed(1, Size.ADDITIVE)
                                .mapToObj(Size::indicator)
                                .map(Definitions::item)
                                .toList())
                        .build())
                .build());
    }

    private static ScoringItem item(String indicator) {
        return ScoringItem.newBuilder()
                .setItem(indicator)
                .setIndicator(indicator)
                .setMeasure("CUMULATIVE_GROWTH")
                .setMethod("EFFICACY")
                .setWeight(BigDecimal.valueOf(25).setScale(12))
                .build();
    }

    /** A group, ranked by the growth of each indicator and by the score. */
    private void rankings(String group, String zh, String en, String ancestor) {
        changes.add(change(ReferenceKinds.GROUP, group)
                .setGroup(RegionGroup.newBuilder()
                        .setNameZh(zh)
                        .setNameEn(en)
                        .setAncestor(ancestor)
                        .setHierarchy(HIERARCHY)
                        .setMemberKind("COUNTY")
                        .build())
                .build());
        for (int i = 1; i <= size.indicators(); i++) {
            ranking(group, Size.indicator(i), "CUMULATIVE_GROWTH");
        }
        ranking(group, SCHEME, "SCORE");
    }

    private void ranking(String group, String subject, String measure) {
        changes.add(change(ReferenceKinds.RANKING, group + "-" + subject)
                .setRanking(RankingRule.newBuilder()
                        .setGroup(group)
                        .setIndicator(subject)
                        .setMeasure(measure)
                        .build())
                .build());
    }

    private static ReferenceChange.Builder change(String kind, String code) {
        return ReferenceChange.newBuilder().setKind(kind).setCode(code);
    }
}
