package io.tongbao.store.testing;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.Finding;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionGroup;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.ScoredItem;
import io.tongbao.contracts.ScoringItem;
import io.tongbao.contracts.ScoringScheme;
import io.tongbao.contracts.TargetProgress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records as the processor writes them. */
public final class Samples {
    /** April 2023. */
    public static final LocalDate APRIL = LocalDate.of(2023, 4, 1);

    private Samples() {}

    /** A zone, a town that is in it, one that leaves it in April 2023, and one below the first; its towns, and a list of others. */
    public static ReferenceChange[] townsOfAZone() {
        return new ReferenceChange[] {
            indicator(),
            region("zone", 1, "园区"),
            region("a", 1, "甲镇"),
            region("b", 1, "乙镇"),
            region("c", 1, "丙镇"),
            membership("a", "zone", null, null),
            membership("b", "zone", null, "2023-04-30"),
            membership("b", "elsewhere", "2023-04-30", null),
            membership("c", "a", "2022-01-01", null),
            group("towns", "zone"),
            group("named", null, "b", "c", "unheard-of")
        };
    }

    /** Retail sales of a region in April 2023. */
    public static GrowthFigure figure(String region, long sequence, String cumulative) {
        return GrowthFigure.newBuilder()
                .setRegion(region)
                .setIndicator("retail")
                .setPeriod(APRIL)
                .setCumulativeValue(new BigDecimal(cumulative).setScale(12))
                .setCumulativeGrowth(new BigDecimal("8.500000000000"))
                .setGrowthSource("SUPPLIED")
                .setGrowthComputed(new BigDecimal("8.200000000000"))
                .setKnownAt(Instant.parse("2023-05-08T01:02:03Z"))
                .setGeneration(1)
                .setSequence(sequence)
                .build();
    }

    /** Progress of region a on its target of this kind for 2023, in April. */
    public static TargetProgress progress(String kind, long sequence, String ahead) {
        return TargetProgress.newBuilder()
                .setRegion("a")
                .setIndicator("sales")
                .setYear(2023)
                .setPeriod(APRIL)
                .setKind(kind)
                .setTarget(new BigDecimal("100").setScale(12))
                .setActual(new BigDecimal("30").setScale(12))
                .setAhead(new BigDecimal(ahead).setScale(12))
                .setLight("YELLOW")
                .setSequence(sequence)
                .setKnownAt(Instant.parse("2023-05-08T04:00:00Z"))
                .build();
    }

    /** A whole snapshot in one chunk: the regions in their order. */
    public static RankingChunk snapshot(long sequence, String... regions) {
        return chunk(sequence, 0, 1, 1, regions);
    }

    /** A chunk of a ranking of April 2023, its rows ranked from a rank on. */
    public static RankingChunk chunk(long sequence, int chunk, int chunks, int firstRank, String... regions) {
        List<RankingRow> rows = new java.util.ArrayList<>();
        for (int i = 0; i < regions.length; i++) {
            rows.add(RankingRow.newBuilder()
                    .setRegion(regions[i])
                    .setRank(firstRank + i)
                    .setFigure(new BigDecimal(100 - firstRank - i).setScale(12))
                    .build());
        }
        return RankingChunk.newBuilder()
                .setRanking("towns-retail")
                .setGroup("towns")
                .setIndicator("retail")
                .setMeasure("CUMULATIVE_GROWTH")
                .setDirection("HIGHER")
                .setDecimals(1)
                .setPeriod(APRIL)
                .setSnapshot("1-0-" + sequence)
                .setChunk(chunk)
                .setChunks(chunks)
                .setMembers(regions.length)
                .setRanked(regions.length)
                .setRows(rows)
                .setKnownAt(Instant.parse("2023-05-08T01:02:03Z"))
                .setGeneration(1)
                .setSequence(sequence)
                .build();
    }

    /** An accepted report, told apart by its offset. */
    public static AcceptedReport report(long offset, String note) {
        return AcceptedReport.newBuilder()
                .setId("r" + offset)
                .setRegion("a")
                .setIndicator("retail")
                .setPeriod(APRIL)
                .setMonthValue(new BigDecimal("12.300000000000"))
                .setWarnings(List.of("V07", "V\"1\\"))
                .setNote(note)
                .setSourceTopic("tongbao.reports")
                .setSourceOffset(offset)
                .setKnownAt(Instant.parse("2023-05-08T01:02:03Z"))
                .build();
    }

    /** A finding of V07. */
    public static Finding finding(String severity) {
        return Finding.newBuilder()
                .setCheck("V07")
                .setSeverity(severity)
                .setField("cumulative_value")
                .setValue("12")
                .setExpected("13万元")
                .setMessageEn("is off")
                .setMessageZh("不符")
                .build();
    }

    /** An accepted progress report of town a, told apart by its offset. */
    public static AcceptedProject.Builder project(String project, String month, int revision, long offset) {
        return AcceptedProject.newBuilder()
                .setId("p" + offset)
                .setProject(project)
                .setRegion("a")
                .setPeriod(LocalDate.parse(month + "-01"))
                .setBatch("2023-1")
                .setStage("STARTED")
                .setStageReached("STARTED")
                .setRevision(revision)
                .setSourceTopic("tongbao.projects")
                .setSourceOffset(offset);
    }

    /** A decision on March 2023. */
    public static Decision.Builder decision(String kind, String indicator) {
        return Decision.newBuilder()
                .setId(kind)
                .setKind(kind)
                .setIndicator(indicator)
                .setPeriod(LocalDate.of(2023, 3, 1))
                .setDecidedBy("王")
                .setReason("已通报");
    }

    /** A refused event with two reasons. */
    public static Rejected rejected(long offset) {
        Reason first = Reason.newBuilder()
                .setCheck("V01")
                .setField("month_value")
                .setValue("12,3x")
                .setMessageEn("is not a number")
                .setMessageZh("不是数字")
                .build();
        return Rejected.newBuilder()
                .setId("j" + offset)
                .setRegion("nowhere")
                .setPeriod("2023-13")
                .setReasons(
                        List.of(first, Reason.newBuilder(first).setCheck("V05").build()))
                .setEvent("{\"a\":\"\\u0000\\t\"}")
                .setSourceTopic("tongbao.reports")
                .setSourceOffset(offset)
                .build();
    }

    /** A version of a town. */
    public static ReferenceChange region(String code, int version, String nameZh) {
        return change("REGION", code, version)
                .setRegion(Region.newBuilder()
                        .setNameZh(nameZh)
                        .setNameEn("Town " + code)
                        .setKind("TOWN")
                        .build())
                .build();
    }

    /** Withdraws a region. */
    public static ReferenceChange regionWithdrawn(String code, int version) {
        return change("REGION", code, version).setWithdrawn(true).build();
    }

    /** A membership in hierarchy {@code h}. */
    public static ReferenceChange membership(String region, String parent, String from, String to) {
        return change("MEMBERSHIP", "h|" + region + "|" + from, 1)
                .setMembership(Membership.newBuilder()
                        .setHierarchy("h")
                        .setRegion(region)
                        .setParent(parent)
                        .setValidFrom(from)
                        .setValidTo(to)
                        .build())
                .build();
    }

    /** The indicator {@code retail}. */
    public static ReferenceChange indicator() {
        return change("INDICATOR", "retail", 1)
                .setIndicator(IndicatorDefinition.newBuilder()
                        .setNameZh("社会消费品零售总额")
                        .setNameEn("Retail sales")
                        .setUnit("万元")
                        .setDecimals(1)
                        .setKind("FLOW")
                        .setScheme("M12")
                        .setPublishes("BOTH")
                        .setDirection("HIGHER")
                        .setPriceBasis("CURRENT")
                        .build())
                .build();
    }

    /** All towns under a region, or a named list. */
    public static ReferenceChange group(String code, String ancestor, String... members) {
        return change("GROUP", code, 1)
                .setGroup(RegionGroup.newBuilder()
                        .setAncestor(ancestor)
                        .setHierarchy(ancestor == null ? null : "h")
                        .setMemberKind(ancestor == null ? null : "TOWN")
                        .setMembers(List.of(members))
                        .build())
                .build();
    }

    /** The composite score {@code assessment} of the indicator {@code retail} and of one that is not defined. */
    public static ReferenceChange scheme() {
        return change("SCHEME", "assessment", 1)
                .setScheme(ScoringScheme.newBuilder()
                        .setNameZh("综合考评")
                        .setNameEn("Assessment")
                        .setItems(List.of(scoringItem("sales", "retail", "30"), scoringItem("tax", "tax", "70.5")))
                        .build())
                .build();
    }

    private static ScoringItem scoringItem(String item, String indicator, String weight) {
        return ScoringItem.newBuilder()
                .setItem(item)
                .setIndicator(indicator)
                .setMeasure("CUMULATIVE_GROWTH")
                .setMethod("EFFICACY")
                .setWeight(new BigDecimal(weight).setScale(12))
                .build();
    }

    /** A snapshot of a score in April 2023: one member scored, another without any figure. */
    public static RankingChunk scores(long sequence, String total) {
        RankingChunk chunk = snapshot(sequence, "a", "b");
        chunk.setRanking("towns-assessment");
        chunk.setIndicator("assessment");
        chunk.setMeasure("SCORE");
        chunk.setRanked(1);
        chunk.getRows().get(0).setFigure(new BigDecimal(total).setScale(12));
        chunk.getRows()
                .get(0)
                .setItems(List.of(
                        scored("sales", "7.4", "73.333333333333", "30", null),
                        scored("tax", null, null, null, "NOT_REPORTED")));
        chunk.getRows().get(1).setRank(null);
        chunk.getRows().get(1).setFigure(null);
        chunk.getRows().get(1).setReasonUnranked("NOT_REPORTED");
        chunk.getRows().get(1).setItems(List.of(scored("sales", null, null, null, "NOT_REPORTED")));
        return chunk;
    }

    private static ScoredItem scored(String item, String figure, String score, String weight, String reason) {
        return ScoredItem.newBuilder()
                .setItem(item)
                .setPeriod(LocalDate.of(2023, 3, 1))
                .setFigure(figure == null ? null : new BigDecimal(figure).setScale(12))
                .setScore(score == null ? null : new BigDecimal(score).setScale(12))
                .setWeight(weight == null ? null : new BigDecimal(weight).setScale(12))
                .setReason(reason)
                .build();
    }

    private static ReferenceChange.Builder change(String kind, String code, int version) {
        return ReferenceChange.newBuilder().setKind(kind).setCode(code).setVersion(version);
    }
}
