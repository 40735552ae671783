package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.EconomicReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in, growth and rankings out, through both topologies. */
class PipelineTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        for (String region : List.of("zone", "a", "b", "c")) {
            pipeline.reference(Events.region(region));
        }
        for (String region : List.of("a", "b", "c")) {
            pipeline.reference(Events.member(region, "zone"));
        }
        pipeline.reference(Events.flow("retail"));
        pipeline.reference(Events.group("units", "a", "b", "c"));
        pipeline.reference(Events.ranking("units-growth", "units", "retail", "CUMULATIVE_GROWTH"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private void cumulative(String region, String period, String value) {
        pipeline.report(Events.report(region, "retail", period)
                .setCumulativeValue(value)
                .build());
    }

    private void correction(String region, String period, String value) {
        pipeline.report(Events.report(region, "retail", period)
                .setId("correction-" + region + period + value)
                .setCumulativeValue(value)
                .setNote("typing error")
                .build());
    }

    private static EconomicReport loans(String region, String period, String value) {
        return Events.report(region, "loans", period)
                .setId(region + period + value)
                .setMonthValue(value)
                .setNote("as audited")
                .build();
    }

    @Test
    void g3_growthComesFromLastYearsReport() {
        cumulative("a", "2022-01", "100");
        cumulative("a", "2023-01", "112");

        assertThat(pipeline.figure("a", "retail", "2023-01").getCumulativeGrowth())
                .isEqualByComparingTo("12");
    }

    @Test
    void c5_correctionOfOneMonthReachesLaterMonthsAndNextYear() {
        for (String period : List.of("2022-01", "2022-02", "2023-01", "2023-02")) {
            pipeline.report(
                    Events.report("a", "retail", period).setMonthValue("100").build());
        }
        int vintages = pipeline.vintages.size();

        pipeline.report(Events.report("a", "retail", "2022-01")
                .setId("second")
                .setMonthValue("80")
                .setNote("typing error")
                .build());

        assertThat(pipeline.figure("a", "retail", "2022-02").getCumulativeValue())
                .isEqualByComparingTo("180");
        assertThat(pipeline.figure("a", "retail", "2023-01").getCumulativeGrowth())
                .isEqualByComparingTo("25");
        assertThat(pipeline.figure("a", "retail", "2023-02").getCumulativeGrowth())
                .isEqualByComparingTo("11.111111111111");
        assertThat(pipeline.vintages.subList(vintages, pipeline.vintages.size()))
                .filteredOn(each -> each.getRegion().equals("a"))
                .hasSize(4);
    }

    @Test
    void u1_parentIsTheSumOfItsChildrenAndSaysHowManyReported() {
        cumulative("a", "2023-01", "10");
        cumulative("b", "2023-01", "20");

        assertThat(pipeline.figure("zone", "retail", "2023-01")).satisfies(zone -> {
            assertThat(zone.getCumulativeValue()).isEqualByComparingTo("30");
            assertThat(zone.getReported()).isEqualTo(2);
            assertThat(zone.getExpected()).isEqualTo(3);
            assertThat(zone.getComplete()).isFalse();
        });

        cumulative("c", "2023-01", "30");
        correction("a", "2023-01", "11");

        assertThat(pipeline.figure("zone", "retail", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("61");
        assertThat(pipeline.figure("zone", "retail", "2023-01").getComplete()).isTrue();
    }

    @Test
    void k3_rankingIsOneCompleteSnapshotWithTheUnrankedLast() {
        cumulative("a", "2022-01", "100");
        cumulative("b", "2022-01", "100");
        cumulative("a", "2023-01", "110");
        cumulative("b", "2023-01", "120");

        assertThat(pipeline.ranks("units-growth", "2023-01"))
                .containsExactly(
                        java.util.Map.entry("b", 1),
                        java.util.Map.entry("a", 2),
                        new java.util.AbstractMap.SimpleEntry<>("c", null));
        assertThat(pipeline.snapshot("units-growth", "2023-01").getRanked()).isEqualTo(2);
    }

    @Test
    void k4_correctionOfAPeriodChangesTheMovesOfTheNext() {
        for (String region : List.of("a", "b")) {
            cumulative(region, "2022-01", "100");
            cumulative(region, "2022-02", "200");
        }
        cumulative("a", "2023-01", "110");
        cumulative("b", "2023-01", "120");
        cumulative("a", "2023-02", "230");
        cumulative("b", "2023-02", "220");
        assertThat(pipeline.snapshot("units-growth", "2023-02").getRows().get(0).getMoved())
                .isEqualTo(1);

        correction("a", "2023-01", "130");

        assertThat(pipeline.snapshot("units-growth", "2023-02").getRows().get(0).getMoved())
                .isZero();
    }

    @Test
    void k4_correctionsOfTwoPeriodsInOneTickChangeTheMovesOfTheThird() {
        pipeline.reference(Events.stock("loans"));
        pipeline.reference(Events.ranking("units-loans", "units", "loans", "VALUE"));
        pipeline.report(loans("a", "2023-01", "10"), loans("a", "2023-02", "10"), loans("a", "2023-03", "30"));
        pipeline.report(loans("b", "2023-01", "20"), loans("b", "2023-02", "20"), loans("b", "2023-03", "20"));
        assertThat(pipeline.snapshot("units-loans", "2023-03").getRows().get(0).getMoved())
                .isEqualTo(1);

        pipeline.report(loans("a", "2023-01", "31"), loans("a", "2023-02", "31"));

        assertThat(pipeline.snapshot("units-loans", "2023-03").getRows().get(0).getMoved())
                .isZero();
    }

    @Test
    void r1_sameIdAgainChangesNothing() {
        cumulative("a", "2023-01", "10");
        int vintages = pipeline.vintages.size();

        cumulative("a", "2023-01", "10.0");
        cumulative("a", "2023-01", "99");

        assertThat(pipeline.acceptedReports).last().satisfies(each -> assertThat(each.getDisposition())
                .isEqualTo("UNCHANGED"));
        assertThat(pipeline.rejects).singleElement().satisfies(each -> assertThat(
                        each.getReasons().get(0).getCheck())
                .isEqualTo("R1"));
        assertThat(pipeline.vintages).hasSize(vintages);
    }

    @Test
    void v01_v03_v05_eachBadReportIsRefusedWithItsReasonAndTheGoodOneLands() {
        cumulative("nowhere", "2023-01", "1");
        cumulative("a", "2023-01", "12,3x");
        cumulative("a", "2023-06", "1");
        cumulative("b", "2023-01", "1");
        pipeline.pass(Duration.ofSeconds(4));

        assertThat(pipeline.rejects)
                .extracting(each -> each.getReasons().get(0).getCheck())
                .containsExactlyInAnyOrder("V01", "V03", "V05");
        assertThat(pipeline.acceptedReports).hasSize(1);
    }

    @Test
    void v01_reportAheadOfItsRegionWaitsForIt() {
        cumulative("late", "2023-01", "7");
        assertThat(pipeline.rejects).isEmpty();

        pipeline.reference(Events.region("late"));

        assertThat(pipeline.figure("late", "retail", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("7");
    }

    @Test
    void v01_reportIsNotRefusedWhileDefinitionsKeepComing() {
        cumulative("late", "2023-01", "7");

        for (int i = 0; i < 4; i++) {
            pipeline.pass(Duration.ofSeconds(2));
            pipeline.reference(Events.region("other-" + i));
        }

        assertThat(pipeline.rejects).isEmpty();
        pipeline.pass(Duration.ofSeconds(4));
        assertThat(pipeline.rejects).hasSize(1);
    }

    @Test
    void v01_reportIsNotRefusedWhileDefinitionsAreOnTheirWay() {
        pipeline.referenceIsOnItsWay(true);
        cumulative("late", "2023-01", "7");
        pipeline.pass(Duration.ofSeconds(60));
        assertThat(pipeline.rejects).isEmpty();

        pipeline.referenceIsOnItsWay(false);
        pipeline.pass(Duration.ofSeconds(2));
        assertThat(pipeline.rejects).isEmpty();
        pipeline.pass(Duration.ofSeconds(2));
        assertThat(pipeline.rejects).hasSize(1);
    }

    @Test
    void unreadableRecordIsRefusedAndNothingElseIsLost() {
        pipeline.bytes(new byte[] {1, 2, 3});
        cumulative("a", "2023-01", "1");

        assertThat(pipeline.rejects).singleElement().satisfies(each -> assertThat(
                        each.getReasons().get(0).getCheck())
                .isEqualTo("FORMAT"));
        assertThat(pipeline.acceptedReports).hasSize(1);
    }

    @Test
    void u5_movedMembershipRecomputesBothParents() {
        cumulative("a", "2023-01", "10");
        cumulative("b", "2023-01", "20");
        pipeline.reference(Events.region("other"));

        var moved = Events.member("a", "other");
        moved.setVersion(2);
        pipeline.reference(moved);

        assertThat(pipeline.figure("zone", "retail", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("20");
        assertThat(pipeline.figure("other", "retail", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("10");
    }

    @Test
    void whatCannotBeReadIsPutOnRecordAndStopsNobody() {
        byte[] garbage = {7, 7, 7, 7, 7, 7, 7};
        pipeline.reportWithoutValue();
        pipeline.reference(garbage);
        pipeline.reference((byte[]) null);
        pipeline.clock(garbage);
        cumulative("a", "2023-01", "10");

        assertThat(pipeline.rejects)
                .extracting(each -> each.getSourceTopic())
                .containsExactly("tongbao.reports", "tongbao.reference", "tongbao.reference", "tongbao.clock");
        assertThat(pipeline.rejects)
                .allSatisfy(
                        each -> assertThat(each.getReasons().get(0).getCheck()).isEqualTo("FORMAT"));
        assertThat(pipeline.figure("a", "retail", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("10");
    }

    @Test
    void u5_membershipThatClosesACircleIsRefused() {
        pipeline.reference(Events.member("zone", "a"));
        cumulative("a", "2023-01", "10");
        correction("a", "2023-01", "11");

        assertThat(pipeline.rejects).singleElement().satisfies(each -> assertThat(
                        each.getReasons().get(0).getMessageEn())
                .contains("parent 'a': is under zone itself"));
        assertThat(pipeline.figure("zone", "retail", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("11");
    }

    @Test
    void k1_rankingOfAnotherIndicatorNowShowsNothingOfTheOneBefore() {
        pipeline.reference(Events.flow("tax"));
        cumulative("a", "2022-01", "100");
        cumulative("a", "2023-01", "110");
        long before = pipeline.snapshot("units-growth", "2023-01").getSequence();

        var moved = Events.ranking("units-growth", "units", "tax", "CUMULATIVE_GROWTH");
        moved.setVersion(2);
        pipeline.reference(moved);

        assertThat(pipeline.ranks("units-growth", "2023-01")).isEmpty();
        pipeline.report(
                Events.report("a", "tax", "2022-01").setCumulativeValue("10").build());
        pipeline.report(
                Events.report("a", "tax", "2023-01").setCumulativeValue("13").build());
        assertThat(pipeline.snapshot("units-growth", "2023-01")).satisfies(snapshot -> {
            assertThat(snapshot.getIndicator()).isEqualTo("tax");
            assertThat(snapshot.getSequence()).isGreaterThan(before + (1L << 39));
        });
    }
}
