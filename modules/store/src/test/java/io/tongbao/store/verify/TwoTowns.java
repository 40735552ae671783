package io.tongbao.store.verify;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionGroup;
import io.tongbao.contracts.Topics;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.RecordPlace;
import io.tongbao.store.testing.Store;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Two towns of a county in January 2023: a reports 100 at 10:00, b 50 at 10:10; at 11:00 a corrects to 40. What the
 * stream makes of it is landed too.
 */
final class TwoTowns {
    static final LocalDate JANUARY = LocalDate.of(2023, 1, 1);
    private final Store store;
    private long offset;

    TwoTowns(Store store) {
        this.store = store;
    }

    /** A moment of the day on which all this happens. */
    static Instant at(String time) {
        return Instant.parse("2023-02-10T" + time + ":00Z");
    }

    TwoTowns land() throws SQLException {
        define("08:00");
        report("a", "100", 0, "10:00");
        figure("a", "100", 1, "10:00");
        figure("top", "100", 2, "10:00", 1);
        ranking("10:00", 3, "a", "100", "b", null);
        report("b", "50", 0, "10:10");
        figure("b", "50", 4, "10:10");
        figure("top", "150", 5, "10:10", 2);
        ranking("10:10", 6, "a", "100", "b", "50");
        report("a", "40", 1, "11:00");
        figure("a", "40", 7, "11:00");
        figure("top", "90", 8, "11:00", 2);
        ranking("11:00", 9, "b", "50", "a", "40");
        return this;
    }

    private void define(String time) throws SQLException {
        for (String code : List.of("top", "a", "b")) {
            land(
                    Topics.DEFINITIONS.name(),
                    time,
                    change(ReferenceKinds.REGION, code)
                            .setRegion(Region.newBuilder()
                                    .setNameZh("地区" + code)
                                    .setKind(code.equals("top") ? "COUNTY" : "TOWN")
                                    .build())
                            .build());
        }
        for (String code : List.of("a", "b")) {
            land(
                    Topics.DEFINITIONS.name(),
                    time,
                    change(ReferenceKinds.MEMBERSHIP, "h|" + code + "|")
                            .setMembership(Membership.newBuilder()
                                    .setHierarchy("h")
                                    .setRegion(code)
                                    .setParent("top")
                                    .build())
                            .build());
        }
        land(
                Topics.DEFINITIONS.name(),
                time,
                change(ReferenceKinds.INDICATOR, "retail")
                        .setIndicator(IndicatorDefinition.newBuilder()
                                .setNameZh("社零")
                                .setUnit("万元")
                                .setAdditive(true)
                                .setRollupHierarchy("h")
                                .build())
                        .build());
        land(
                Topics.DEFINITIONS.name(),
                time,
                change(ReferenceKinds.GROUP, "towns")
                        .setGroup(RegionGroup.newBuilder()
                                .setAncestor("top")
                                .setHierarchy("h")
                                .setMemberKind("TOWN")
                                .build())
                        .build());
        land(
                Topics.DEFINITIONS.name(),
                time,
                change(ReferenceKinds.RANKING, "towns-retail")
                        .setRanking(RankingRule.newBuilder()
                                .setGroup("towns")
                                .setIndicator("retail")
                                .setMeasure("CUMULATIVE_VALUE")
                                .setDecimals(1)
                                .build())
                        .build());
    }

    /** A county that is known from a time on, with town b under it from then on. */
    void moveTownB(String time) throws SQLException {
        land(
                Topics.DEFINITIONS.name(),
                time,
                change(ReferenceKinds.MEMBERSHIP, "h|b|")
                        .setVersion(2)
                        .setMembership(Membership.newBuilder()
                                .setHierarchy("h")
                                .setRegion("b")
                                .setParent("elsewhere")
                                .build())
                        .build());
    }

    /** Retail in per cent of retail: a ratio. */
    void defineRatio(String time) throws SQLException {
        land(
                Topics.DEFINITIONS.name(),
                time,
                change(ReferenceKinds.INDICATOR, "share")
                        .setIndicator(IndicatorDefinition.newBuilder()
                                .setNameZh("比重")
                                .setUnit("%")
                                .setKind("RATE")
                                .setNumerator("retail")
                                .setDenominator("retail")
                                .build())
                        .build());
    }

    /** Town b leaves the county at a month's beginning. */
    void endTownB(LocalDate first, String time) throws SQLException {
        land(
                Topics.DEFINITIONS.name(),
                time,
                change(ReferenceKinds.MEMBERSHIP, "h|b|")
                        .setVersion(2)
                        .setMembership(Membership.newBuilder()
                                .setHierarchy("h")
                                .setRegion("b")
                                .setParent("top")
                                .setValidTo(first.toString())
                                .build())
                        .build());
    }

    /** A list of the county and its towns, below the county. */
    void list(String code, String time) throws SQLException {
        land(
                Topics.DEFINITIONS.name(),
                time,
                change(ReferenceKinds.GROUP, code)
                        .setGroup(RegionGroup.newBuilder()
                                .setAncestor("top")
                                .setHierarchy("h")
                                .setMembers(List.of("top", "a", "b"))
                                .build())
                        .build());
    }

    /** What a town is to sell in 2023. */
    void target(String region, String value, String time) throws SQLException {
        land(
                Topics.ACCEPTED_TARGETS.name(),
                time,
                AcceptedTarget.newBuilder()
                        .setId("target of " + region)
                        .setRegion(region)
                        .setIndicator("retail")
                        .setYear(JANUARY.getYear())
                        .setKind("LEVEL")
                        .setValue(number(value))
                        .setDisposition("STANDING")
                        .setSourceTopic(Topics.TARGETS.name())
                        .setSourceOffset(offset)
                        .setKnownAt(at(time))
                        .build());
    }

    void report(String region, String value, int revision, String time) throws SQLException {
        report(region, JANUARY, value, revision, time);
    }

    void report(String region, LocalDate period, String value, int revision, String time) throws SQLException {
        land(
                Topics.ACCEPTED.name(),
                time,
                AcceptedReport.newBuilder()
                        .setId(region + period + revision)
                        .setRegion(region)
                        .setIndicator("retail")
                        .setPeriod(period)
                        .setMonthValue(number(value))
                        .setRevision(revision)
                        .setDataClass("DEPARTMENT")
                        .setSourceTopic(Topics.REPORTS.name())
                        .setSourceOffset(offset)
                        .setKnownAt(at(time))
                        .build());
    }

    private void figure(String region, String value, long sequence, String time) throws SQLException {
        land(Topics.GROWTH.name(), time, row(region, value, sequence, time).build());
    }

    /** What a town reports of a later month, and what the stream makes of it. */
    void sell(String region, LocalDate period, String value, long sequence, String time) throws SQLException {
        report(region, period, value, 0, time);
        land(
                Topics.GROWTH.name(),
                time,
                row(region, value, sequence, time).setPeriod(period).build());
    }

    private void figure(String region, String value, long sequence, String time, int reported) throws SQLException {
        land(
                Topics.GROWTH.name(),
                time,
                row(region, value, sequence, time)
                        .setDataClass(null)
                        .setRevision(0)
                        .setReported(reported)
                        .setExpected(2)
                        .setComplete(reported == 2)
                        .setRolledUp(true)
                        .setRolledMonth(number(value))
                        .setRolledCumulative(number(value))
                        .build());
    }

    private static GrowthFigure.Builder row(String region, String value, long sequence, String time) {
        return GrowthFigure.newBuilder()
                .setRegion(region)
                .setIndicator("retail")
                .setPeriod(JANUARY)
                .setMonthValue(number(value))
                .setMonthGrowthCode("BASE_MISSING")
                .setCumulativeValue(number(value))
                .setCumulativeDerived(true)
                .setGrowthCode("BASE_MISSING")
                .setPreviousMonthCode("BASE_MISSING")
                .setTwoYearCode("NO_GROWTH")
                .setComplete(true)
                .setObsStatus("A")
                .setDataClass("DEPARTMENT")
                .setRevision(sequence == 7 ? 1 : 0)
                .setKnownAt(at(time))
                .setGeneration(1)
                .setSequence(sequence);
    }

    private void ranking(String time, long sequence, String first, String figure, String second, @Nullable String other)
            throws SQLException {
        BigDecimal distance = other == null ? null : number(figure).subtract(number(other));
        List<RankingRow> rows = new ArrayList<>(List.of(RankingRow.newBuilder()
                .setRegion(first)
                .setRank(1)
                .setFigure(number(figure))
                .setToPrevious(distance)
                .build()));
        rows.add(RankingRow.newBuilder()
                .setRegion(second)
                .setRank(other == null ? null : 2)
                .setFigure(other == null ? null : number(other))
                .setToNext(distance)
                .setReasonUnranked(other == null ? "NOT_REPORTED" : null)
                .build());
        land(
                Topics.RANKINGS.name(),
                time,
                RankingChunk.newBuilder()
                        .setRanking("towns-retail")
                        .setGroup("towns")
                        .setIndicator("retail")
                        .setMeasure("CUMULATIVE_VALUE")
                        .setDirection("HIGHER")
                        .setDecimals(1)
                        .setPeriod(JANUARY)
                        .setSnapshot("1-0-" + sequence)
                        .setChunk(0)
                        .setChunks(1)
                        .setMembers(2)
                        .setRanked(other == null ? 1 : 2)
                        .setRows(rows)
                        .setKnownAt(at(time))
                        .setGeneration(1)
                        .setSequence(sequence)
                        .build());
    }

    void land(String topic, String time, SpecificRecord value) throws SQLException {
        store.land(
                List.of(new IncomingRecord(
                        new RecordPlace(topic, 0, offset++), "key", new byte[] {1}, at(time), value)),
                List.of());
    }

    static ReferenceChange.Builder change(String kind, String code) {
        return ReferenceChange.newBuilder().setKind(kind).setCode(code);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text).setScale(12);
    }
}
