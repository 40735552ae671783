package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Region;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Growth on the month, over two years, of successors, of ratios and of parts, through both topologies. */
class FiguresTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2025-05-10");
        for (String region : List.of("zone", "a", "b")) {
            pipeline.reference(Events.region(region));
        }
        pipeline.reference(Events.member("a", "zone"));
        pipeline.reference(Events.member("b", "zone"));
        pipeline.reference(Events.flow("retail"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void g5_growthOnThePreviousMonthFollowsACorrectionOfThatMonth() {
        month("a", "2022-12", "50");
        month("a", "2023-01", "60");
        assertThat(retail("a", "2023-01").getPreviousMonthGrowth()).isEqualByComparingTo("20");

        correct("a", "2022-12", "40");

        assertThat(retail("a", "2023-01").getPreviousMonthGrowth()).isEqualByComparingTo("50");
        assertThat(retail("a", "2023-01").getPreviousMonthBase()).isEqualByComparingTo("40");
    }

    @Test
    void g5_aSumGrowsOnWhatItsChildrenHadTheMonthBefore() {
        for (String region : List.of("a", "b")) {
            month(region, "2023-01", "50");
            month(region, "2023-02", "55");
        }

        assertThat(retail("zone", "2023-02").getPreviousMonthGrowth()).isEqualByComparingTo("10");
    }

    @Test
    void g6_twoYearGrowthFollowsACorrectionTwoYearsBack() {
        cumulative("a", "2021-01", "100");
        cumulative("a", "2022-01", "110");
        cumulative("a", "2023-01", "144");
        assertThat(retail("a", "2023-01").getTwoYearGrowth()).isEqualByComparingTo("20");
        assertThat(retail("a", "2023-01").getTwoYearSource()).isEqualTo("FROM_LEVELS");
        assertThat(retail("a", "2022-01").getTwoYearCode()).isEqualTo("NO_GROWTH_BEFORE");

        correct("a", "2021-01", "64");

        assertThat(retail("a", "2023-01").getTwoYearGrowth()).isEqualByComparingTo("50");
    }

    @Test
    void g6_aSumsTwoYearGrowthComesFromTheSumsOfTheYearsBefore() {
        for (String region : List.of("a", "b")) {
            cumulative(region, "2021-01", "100");
            cumulative(region, "2022-01", "110");
            cumulative(region, "2023-01", "121");
        }
        assertThat(retail("zone", "2023-01").getTwoYearGrowth()).isEqualByComparingTo("10");
        assertThat(retail("zone", "2023-01").getTwoYearSource()).isEqualTo("FROM_LEVELS");

        correct("a", "2021-01", "188");

        assertThat(retail("zone", "2023-01").getTwoYearGrowth())
                .isCloseTo(new BigDecimal("-8.3"), within(new BigDecimal("0.1")));
    }

    @Test
    void g3_aRegionOutOfAMergerHasTheSumOfItsPredecessorsAsBase() {
        successor("m", "2023-01-01", "a", "b:0.5");
        cumulative("a", "2022-01", "60");
        cumulative("b", "2022-01", "80");
        cumulative("m", "2023-01", "110");
        assertThat(retail("m", "2023-01").getCumulativeBase()).isEqualByComparingTo("100");
        assertThat(retail("m", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("10");
        assertThat(retail("m", "2023-01").getGrowthSource()).isEqualTo("COMPUTED");

        correct("b", "2022-01", "100");

        assertThat(retail("m", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("0");
    }

    @Test
    void g3_predecessorsThatBecomeKnownOrChangeLateRecomputeTheirSuccessor() {
        pipeline.reference(Events.region("m"));
        cumulative("a", "2022-01", "60");
        cumulative("b", "2022-01", "80");
        cumulative("m", "2023-01", "110");
        assertThat(retail("m", "2023-01").getGrowthCode()).isEqualTo("BASE_MISSING");

        successor("m", "2023-01-01", 2, "a");
        assertThat(retail("m", "2023-01").getCumulativeBase()).isEqualByComparingTo("60");

        successor("m", "2023-01-01", 3, "a", "b:0.5");
        assertThat(retail("m", "2023-01").getCumulativeBase()).isEqualByComparingTo("100");
        int vintages = pipeline.vintages.size();

        successor("m", "2023-01-01", 4, "a", "b:0.5");
        assertThat(pipeline.vintages).hasSize(vintages);
    }

    @Test
    void g3_aCodeChangedTwiceGoesBackToTheFirst() {
        successor("n", "2023-01-01", "m");
        successor("m", "2022-01-01", "a");
        cumulative("a", "2021-01", "50");
        cumulative("m", "2022-01", "60");
        cumulative("n", "2023-01", "66");
        assertThat(retail("n", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("10");
        assertThat(retail("n", "2023-01").getTwoYearGrowth())
                .isCloseTo(new BigDecimal("14.89"), within(new BigDecimal("0.01")));

        correct("a", "2021-01", "33");

        assertThat(retail("n", "2023-01").getTwoYearGrowth())
                .isCloseTo(new BigDecimal("41.42"), within(new BigDecimal("0.01")));
    }

    @Test
    void g3_theSuccessorsBaseIsCarriedUpToItsParent() {
        successor("m", "2023-01-01", "a");
        var membership = Events.member("m", "zone");
        membership.getMembership().setValidFrom("2023-01-01");
        pipeline.reference(membership);
        var ended = Events.member("a", "zone");
        ended.setVersion(2);
        ended.getMembership().setValidTo("2023-01-01");
        pipeline.reference(ended);
        cumulative("a", "2022-01", "50");
        cumulative("b", "2022-01", "50");
        cumulative("m", "2023-01", "60");
        cumulative("b", "2023-01", "60");

        assertThat(retail("zone", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("20");
        assertThat(retail("zone", "2023-01").getExpected()).isEqualTo(2);
    }

    @Test
    void g7_aPartHasItsShareInTheWholeOfTheSameRegion() {
        indicator("tax", body -> body.setPartOf("retail"));
        for (String region : List.of("a", "b")) {
            report(region, "tax", "2022-01", "40");
            report(region, "tax", "2023-01", "50");
            report(region, "retail", "2022-01", "100");
            report(region, "retail", "2023-01", "140");
        }

        for (String region : List.of("a", "b", "zone")) {
            assertThat(pipeline.figure(region, "tax", "2023-01")).satisfies(tax -> {
                assertThat(tax.getContribution()).isEqualByComparingTo("25");
                assertThat(tax.getPull()).isEqualByComparingTo("10");
                assertThat(tax.getContributionSource()).isEqualTo("PART_OF_WHOLE");
            });
        }

        correct("b", "2022-01", "130");

        assertThat(pipeline.figure("b", "tax", "2023-01").getContribution()).isEqualByComparingTo("100");
        assertThat(pipeline.figure("zone", "tax", "2023-01").getContribution()).isEqualByComparingTo("40");
    }

    @Test
    void g7_aRegionHasItsShareInItsParentOnceThatIsWhole() {
        cumulative("a", "2022-01", "100");
        cumulative("b", "2022-01", "100");
        cumulative("a", "2023-01", "130");
        assertThat(retail("a", "2023-01").getContribution()).isNull();
        assertThat(retail("a", "2023-01").getContributionSource()).isNull();

        cumulative("b", "2023-01", "110");

        assertThat(retail("a", "2023-01").getContribution()).isEqualByComparingTo("75");
        assertThat(retail("a", "2023-01").getPull()).isEqualByComparingTo("15");
        assertThat(retail("b", "2023-01").getPull()).isEqualByComparingTo("5");
        assertThat(retail("b", "2023-01").getContributionSource()).isEqualTo("REGION_IN_PARENT");
        assertThat(retail("zone", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("20");
    }

    @Test
    void g7_aSuppliedShareWins() {
        indicator("tax", body -> body.setPartOf("retail"));
        report("a", "retail", "2022-01", "100");
        report("a", "retail", "2023-01", "140");
        report("a", "tax", "2022-01", "40");
        pipeline.report(Events.report("a", "tax", "2023-01")
                .setCumulativeValue("50")
                .setContribution("30.5")
                .build());

        assertThat(pipeline.figure("a", "tax", "2023-01").getContribution()).isEqualByComparingTo("30.5");
        assertThat(pipeline.figure("a", "tax", "2023-01").getPull()).isNull();
        assertThat(pipeline.figure("a", "tax", "2023-01").getContributionSource())
                .isEqualTo("SUPPLIED");
    }

    @Test
    void r2_whatWasSuppliedNamesItsClassWhereItIsAnotherThanTheHeadlines() {
        pipeline.report(Events.report("a", "retail", "2023-01")
                .setCumulativeValue("50")
                .setDataClass("OFFICIAL")
                .setPull("1.5")
                .build());
        fedBack("a", "DEPARTMENT");
        fedBack("zone", "OFFICIAL");

        assertThat(retail("a", "2023-01")).satisfies(own -> {
            assertThat(own.getDataClass()).isEqualTo("OFFICIAL");
            assertThat(own.getTwoYearClass()).isEqualTo("DEPARTMENT");
            assertThat(own.getContributionClass()).isEqualTo("DEPARTMENT");
            assertThat(own.getPullClass()).isNull();
        });
        assertThat(retail("zone", "2023-01")).satisfies(sum -> {
            assertThat(sum.getDataClass()).isNull();
            assertThat(sum.getTwoYearClass()).isEqualTo("OFFICIAL");
            assertThat(sum.getPull()).isNull();
            assertThat(sum.getPullClass()).isNull();
        });
    }

    @Test
    void u4_aRatioIsComputedForTheRegionAndAnewForItsParent() {
        indicator("tax", body -> {});
        ratio("tax_share", "tax", "retail");
        report("a", "tax", "2022-01", "30");
        report("a", "retail", "2022-01", "50");
        report("a", "tax", "2023-01", "36");
        report("a", "retail", "2023-01", "72");
        assertThat(pipeline.figure("a", "tax_share", "2023-01")).satisfies(share -> {
            assertThat(share.getCumulativeValue()).isEqualByComparingTo("50");
            assertThat(share.getCumulativeGrowth()).isEqualByComparingTo("-10");
            assertThat(share.getGrowthSource()).isEqualTo("FROM_PARTS");
        });
        assertThat(pipeline.figure("zone", "tax_share", "2023-01").getComplete())
                .isFalse();

        report("b", "tax", "2023-01", "54");
        report("b", "retail", "2023-01", "78");

        assertThat(pipeline.figure("zone", "tax_share", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("60");
        assertThat(pipeline.figure("zone", "tax_share", "2023-01").getComplete())
                .isTrue();
    }

    @Test
    void u4_aRatioThatTheRegionReportsStands() {
        indicator("tax", body -> {});
        ratio("tax_share", "tax", "retail");
        report("a", "tax_share", "2023-01", "51.5");
        report("a", "tax", "2023-01", "36");
        report("a", "retail", "2023-01", "72");

        assertThat(pipeline.figure("a", "tax_share", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("51.5");
        assertThat(pipeline.figure("a", "tax_share", "2023-01").getRolledCumulative())
                .isEqualByComparingTo("50");
    }

    @Test
    void u4_aRatioDefinedLateIsComputedFromWhatWasReportedBefore() {
        indicator("tax", body -> {});
        report("a", "tax", "2023-01", "36");
        report("a", "retail", "2023-01", "72");

        ratio("tax_share", "tax", "retail");

        assertThat(pipeline.figure("a", "tax_share", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("50");
    }

    @Test
    void u4_aRatioOfARatioIsNotComputed() {
        indicator("tax", body -> {});
        ratio("tax_share", "tax", "retail");
        ratio("share_of_share", "tax_share", "retail");
        report("a", "tax", "2023-01", "36");
        report("a", "retail", "2023-01", "72");

        assertThat(pipeline.vintages).noneMatch(each -> each.getIndicator().equals("share_of_share"));
    }

    @Test
    void u1_theSumsOfAWithdrawnIndicatorAreTakenBack() {
        cumulative("a", "2023-01", "60");
        assertThat(retail("zone", "2023-01").getCumulativeValue()).isEqualByComparingTo("60");
        ReferenceChange withdrawn = Events.flow("retail");
        withdrawn.setWithdrawn(true);
        withdrawn.setVersion(2);

        pipeline.reference(withdrawn);

        assertThat(retail("a", "2023-01").getPresent()).isFalse();
        assertThat(retail("zone", "2023-01").getPresent()).isFalse();

        ReferenceChange again = Events.flow("retail");
        again.setVersion(3);
        pipeline.reference(again);

        assertThat(retail("a", "2023-01").getPresent()).isTrue();
        assertThat(retail("zone", "2023-01").getCumulativeValue()).isEqualByComparingTo("60");
    }

    @Test
    void k7_whatADefinitionChangesWasNotKnownBeforeIt() {
        cumulative("a", "2023-01", "60");
        cumulative("b", "2023-01", "40");
        Instant reported = retail("zone", "2023-01").getKnownAt();
        ReferenceChange moved = Events.member("b", "elsewhere");
        moved.setVersion(2);

        pipeline.reference(moved);

        assertThat(retail("zone", "2023-01").getCumulativeValue()).isEqualByComparingTo("60");
        assertThat(retail("zone", "2023-01").getKnownAt()).isAfter(reported);
    }

    @Test
    void k7_ownFiguresOfAnotherKindAreNoneOfTheOldDefinition() {
        cumulative("a", "2021-03", "100");
        cumulative("a", "2022-03", "110");
        cumulative("a", "2023-03", "121");
        Instant reported = retail("a", "2023-03").getKnownAt();
        int vintages = pipeline.vintages.size();
        ReferenceChange stock = Events.stock("retail");
        stock.setVersion(2);

        pipeline.reference(stock);

        assertThat(pipeline.vintages.subList(vintages, pipeline.vintages.size()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.getKnownAt()).isAfter(reported));
    }

    private GrowthFigure retail(String region, String period) {
        return pipeline.figure(region, "retail", period);
    }

    private void month(String region, String period, String value) {
        pipeline.report(
                Events.report(region, "retail", period).setMonthValue(value).build());
    }

    private void cumulative(String region, String period, String value) {
        report(region, "retail", period, value);
    }

    private void report(String region, String indicator, String period, String value) {
        pipeline.report(Events.report(region, indicator, period)
                .setCumulativeValue(value)
                .build());
    }

    private void fedBack(String region, String dataClass) {
        pipeline.report(Events.report(region, "retail", "2023-01")
                .setId("fed back " + region)
                .setDataClass(dataClass)
                .setTwoYearGrowth("4.5")
                .setContribution("30")
                .build());
    }

    /** Corrects the one number that was reported of retail sales. */
    private void correct(String region, String period, String value) {
        boolean ofMonth = retail(region, period).getMonthValue() != null
                && !retail(region, period).getMonthDerived();
        var report = Events.report(region, "retail", period).setId("correction " + region + period + value);
        report.setNote("typing error");
        pipeline.report((ofMonth ? report.setMonthValue(value) : report.setCumulativeValue(value)).build());
    }

    private void successor(String region, String from, String... predecessors) {
        successor(region, from, 1, predecessors);
    }

    private void successor(String region, String from, int version, String... predecessors) {
        ReferenceChange change = Events.region(region);
        Region body = change.getRegion();
        body.setPredecessors(List.of(predecessors));
        body.setValidFrom(from);
        change.setVersion(version);
        pipeline.reference(change);
    }

    private void indicator(String code, Consumer<IndicatorDefinition> change) {
        ReferenceChange defined = Events.flow(code);
        change.accept(defined.getIndicator());
        pipeline.reference(defined);
    }

    private void ratio(String code, String numerator, String denominator) {
        indicator(code, body -> {
            body.setKind("RATE");
            body.setAdditive(false);
            body.setUnit("%");
            body.setNumerator(numerator);
            body.setDenominator(denominator);
        });
    }
}
