package io.tongbao.processor;

import io.tongbao.contracts.Decision;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.LightClause;
import io.tongbao.contracts.LightCondition;
import io.tongbao.contracts.LightRuleDefinition;
import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionGroup;
import io.tongbao.contracts.ScoringItem;
import io.tongbao.contracts.ScoringScheme;
import io.tongbao.contracts.TargetLetter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Short forms of events. */
final class Events {
    private Events() {}

    static ReferenceChange region(String code) {
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.REGION)
                .setCode(code)
                .setRegion(Region.newBuilder().setNameZh(code).setKind("TOWN").build())
                .build();
    }

    static ReferenceChange member(String region, String parent) {
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.MEMBERSHIP)
                .setCode("management|" + region + "|")
                .setMembership(Membership.newBuilder()
                        .setHierarchy("management")
                        .setRegion(region)
                        .setParent(parent)
                        .build())
                .build();
    }

    static ReferenceChange flow(String code) {
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.INDICATOR)
                .setCode(code)
                .setIndicator(IndicatorDefinition.newBuilder()
                        .setNameZh(code)
                        .setUnit("万元")
                        .setAdditive(true)
                        .setRollupHierarchy("management")
                        .build())
                .build();
    }

    static ReferenceChange stock(String code) {
        ReferenceChange change = flow(code);
        change.getIndicator().setKind("STOCK");
        return change;
    }

    static ReferenceChange group(String code, String... members) {
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.GROUP)
                .setCode(code)
                .setGroup(RegionGroup.newBuilder().setMembers(List.of(members)).build())
                .build();
    }

    static ReferenceChange ranking(String code, String group, String indicator, String measure) {
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.RANKING)
                .setCode(code)
                .setRanking(RankingRule.newBuilder()
                        .setGroup(group)
                        .setIndicator(indicator)
                        .setMeasure(measure)
                        .build())
                .build();
    }

    /** A scheme of the items a, b … each written as {@code indicator measure method weight missing}. */
    static ReferenceChange scheme(String code, String total, String... items) {
        List<ScoringItem> all = new ArrayList<>();
        for (String each : items) {
            String[] parts = each.split(" ", -1);
            all.add(ScoringItem.newBuilder()
                    .setItem(String.valueOf((char) ('a' + all.size())))
                    .setIndicator(parts[0])
                    .setMeasure(parts[1])
                    .setMethod(parts[2])
                    .setWeight(new BigDecimal(parts[3]))
                    .setMissing(parts[4])
                    .build());
        }
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.SCHEME)
                .setCode(code)
                .setScheme(
                        ScoringScheme.newBuilder().setTotal(total).setItems(all).build())
                .build();
    }

    /** A light rule whose clauses are each written as {@code GAP >= 0; PLAN > 0: GREEN}. */
    static ReferenceChange lightRule(String code, String... clauses) {
        List<LightClause> all = new ArrayList<>();
        for (String clause : clauses) {
            String[] parts = clause.split(": ", -1);
            List<LightCondition> conditions = new ArrayList<>();
            for (String each : parts[0].equals("OTHERWISE") ? new String[0] : parts[0].split("; ", -1)) {
                String[] words = each.split(" ", -1);
                conditions.add(LightCondition.newBuilder()
                        .setSubject(words[0])
                        .setOperator(words[1])
                        .setValue(new BigDecimal(words[2]))
                        .build());
            }
            all.add(LightClause.newBuilder()
                    .setConditions(conditions)
                    .setLight(parts[1])
                    .build());
        }
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.LIGHT_RULE)
                .setCode(code)
                .setLightRule(LightRuleDefinition.newBuilder().setClauses(all).build())
                .build();
    }

    static TargetLetter.Builder target(String region, String indicator, String kind, String value) {
        return TargetLetter.newBuilder()
                .setRegion(region)
                .setIndicator(indicator)
                .setYear("2023")
                .setKind(kind)
                .setValue(value);
    }

    static EconomicReport.Builder report(String region, String indicator, String period) {
        return EconomicReport.newBuilder()
                .setId(region + indicator + period)
                .setRegion(region)
                .setIndicator(indicator)
                .setPeriod(period);
    }

    static Decision.Builder decision(String kind, String period) {
        return Decision.newBuilder()
                .setId(kind + period)
                .setKind(kind)
                .setPeriod(LocalDate.parse(period + "-01"))
                .setDecidedBy("Wang")
                .setReason("circulated");
    }

    static Decision.Builder decision(String kind, String region, String indicator, String period) {
        return decision(kind, period).setRegion(region).setIndicator(indicator);
    }
}
