package io.tongbao.server;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionGroup;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Four made-up units, their budget revenue and its ranking, as the processor writes them. */
final class Figures {
    static final String RANKING = "units-revenue-growth";
    private static final List<String> UNITS = List.of("t1", "t2", "t3", "t4");
    private static final Instant KNOWN = Instant.parse("2023-05-10T08:12:33Z");

    private Figures() {}

    static ReferenceChange[] reference() {
        List<ReferenceChange> all = new ArrayList<>();
        for (int i = 0; i < UNITS.size(); i++) {
            Region region = Region.newBuilder()
                    .setNameZh("第" + "一二三四".charAt(i) + "镇")
                    .setNameEn("Town " + (i + 1))
                    .setKind("TOWN")
                    .build();
            all.add(change("REGION", UNITS.get(i)).setRegion(region).build());
        }
        all.add(indicator(1, 0));
        RegionGroup group = RegionGroup.newBuilder()
                .setNameZh("各镇")
                .setNameEn("All towns")
                .setMembers(UNITS)
                .build();
        all.add(change("GROUP", "towns").setGroup(group).build());
        all.add(change("RANKING", RANKING)
                .setRanking(RankingRule.newBuilder()
                        .setGroup("towns")
                        .setIndicator("revenue")
                        .setMeasure("CUMULATIVE_GROWTH")
                        .build())
                .build());
        return all.toArray(ReferenceChange[]::new);
    }

    /** The indicator as it is defined next, with a due day. */
    static ReferenceChange dueOn(int day) {
        return indicator(2, day);
    }

    /** The indicator as it is called next. */
    static ReferenceChange called(String nameZh) {
        ReferenceChange renamed = indicator(3, 0);
        renamed.getIndicator().setNameZh(nameZh);
        return renamed;
    }

    /** A group of one unit, which comes before the other by its code, and the ranking of it. */
    static ReferenceChange[] alone(String unit) {
        return new ReferenceChange[] {
            change("GROUP", "alone")
                    .setGroup(RegionGroup.newBuilder()
                            .setNameZh("单列")
                            .setNameEn("Alone")
                            .setMembers(List.of(unit))
                            .build())
                    .build(),
            change("RANKING", "alone-revenue-growth")
                    .setRanking(RankingRule.newBuilder()
                            .setGroup("alone")
                            .setIndicator("revenue")
                            .setMeasure("CUMULATIVE_GROWTH")
                            .build())
                    .build()
        };
    }

    /** A group of so many villages, v001 and on, and the ranking of it. */
    static ReferenceChange[] villages(int all) {
        List<String> codes = villageCodes(all);
        List<ReferenceChange> changes = new ArrayList<>();
        codes.forEach(code -> changes.add(change("REGION", code)
                .setRegion(Region.newBuilder()
                        .setNameZh(code + "村")
                        .setNameEn("Village " + code)
                        .setKind("VILLAGE")
                        .build())
                .build()));
        changes.add(change("GROUP", "villages")
                .setGroup(RegionGroup.newBuilder()
                        .setNameZh("各村")
                        .setNameEn("All villages")
                        .setMembers(codes)
                        .build())
                .build());
        changes.add(change("RANKING", "villages-revenue-growth")
                .setRanking(RankingRule.newBuilder()
                        .setGroup("villages")
                        .setIndicator("revenue")
                        .setMeasure("CUMULATIVE_GROWTH")
                        .build())
                .build());
        return changes.toArray(ReferenceChange[]::new);
    }

    /** The villages in the order of their codes, each with a rank of its own but for the last, which has none. */
    static RankingChunk rankingOfVillages(int all, LocalDate period, long sequence) {
        List<String> codes = villageCodes(all);
        List<RankingRow> rows = new ArrayList<>();
        for (int i = 1; i < all; i++) {
            rows.add(place(codes.get(i - 1), i, false, Integer.toString(all - i), 0));
        }
        rows.add(RankingRow.newBuilder()
                .setRegion(codes.get(all - 1))
                .setReasonUnranked("NOT_REPORTED")
                .build());
        return RankingChunk.newBuilder(ranking(period, sequence))
                .setRanking("villages-revenue-growth")
                .setGroup("villages")
                .setMembers(all)
                .setRanked(all - 1)
                .setRows(rows)
                .build();
    }

    private static List<String> villageCodes(int all) {
        return IntStream.rangeClosed(1, all)
                .mapToObj(each -> String.format(Locale.ROOT, "v%03d", each))
                .toList();
    }

    private static ReferenceChange indicator(int version, int dueDay) {
        return change("INDICATOR", "revenue")
                .setVersion(version)
                .setIndicator(IndicatorDefinition.newBuilder()
                        .setNameZh("一般公共预算收入")
                        .setNameEn("Budget revenue")
                        .setUnit("万元")
                        .setGrowthDecimals(1)
                        .setKind("FLOW")
                        .setScheme("M12")
                        .setPublishes("BOTH")
                        .setDirection("HIGHER")
                        .setPriceBasis("CURRENT")
                        .setDueDay(dueDay)
                        .build())
                .build();
    }

    /** A unit's figure of one month, in a vintage. */
    static GrowthFigure figure(String unit, LocalDate period, String value, String growth, long sequence) {
        return GrowthFigure.newBuilder()
                .setRegion(unit)
                .setIndicator("revenue")
                .setPeriod(period)
                .setCumulativeValue(number(value))
                .setCumulativeGrowth(number(growth))
                .setGrowthSource("COMPUTED")
                .setKnownAt(KNOWN)
                .setGeneration(1)
                .setSequence(sequence)
                .build();
    }

    /** t1 and t2 share rank 1, t3 is third, t4 has not reported. */
    static RankingChunk ranking(LocalDate period, long sequence) {
        List<RankingRow> rows = List.of(
                place("t1", 1, true, "8.75", 1),
                place("t2", 1, true, "8.75", -1),
                RankingRow.newBuilder(place("t3", 3, false, "-2.05", 0))
                        .setToNext(number("10.8"))
                        .build(),
                RankingRow.newBuilder()
                        .setRegion("t4")
                        .setReasonUnranked("NOT_REPORTED")
                        .build());
        return RankingChunk.newBuilder()
                .setRanking(RANKING)
                .setGroup("towns")
                .setIndicator("revenue")
                .setMeasure("CUMULATIVE_GROWTH")
                .setDirection("HIGHER")
                .setDecimals(1)
                .setPeriod(period)
                .setSnapshot("1-0-" + sequence)
                .setChunks(1)
                .setMembers(4)
                .setRanked(3)
                .setRows(rows)
                .setKnownAt(KNOWN)
                .setGeneration(1)
                .setSequence(sequence)
                .build();
    }

    private static RankingRow place(String unit, int rank, boolean tied, String figure, int moved) {
        return RankingRow.newBuilder()
                .setRegion(unit)
                .setRank(rank)
                .setTied(tied)
                .setFigure(number(figure))
                .setPreviousRank(rank + moved)
                .setMoved(moved)
                .build();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text).setScale(12);
    }

    private static ReferenceChange.Builder change(String kind, String code) {
        return ReferenceChange.newBuilder().setKind(kind).setCode(code).setVersion(1);
    }
}
