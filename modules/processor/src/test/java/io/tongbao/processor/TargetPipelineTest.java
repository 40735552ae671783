package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.Reason;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.TargetProgress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Target letters and reports in; attainment, pace and lights out, through both topologies (T1 to T6). */
class TargetPipelineTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;
    private int corrections;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-12-10");
        for (String region : List.of("zone", "a", "b", "c")) {
            pipeline.reference(Events.region(region));
        }
        List.of("a", "b", "c").forEach(each -> pipeline.reference(Events.member(each, "zone")));
        pipeline.reference(Events.flow("sales"));
        pipeline.reference(Events.group("units", "a", "b", "c"));
        pipeline.reference(Events.ranking("by-growth", "units", "sales", "CUMULATIVE_GROWTH"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private void report(String region, String period, String value) {
        pipeline.report(Events.report(region, "sales", period)
                .setId("report-" + corrections++)
                .setCumulativeValue(value)
                .setNote("again")
                .build());
    }

    private void target(String region, String kind, String value) {
        pipeline.target(Events.target(region, "sales", kind, value).build());
    }

    private static String shown(BigDecimal number) {
        return number.setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void t3_publishedFigureWhicheverComesFirst() {
        target("a", "LEVEL", "647.4"); // Jiangmen 2020
        report("a", "2023-10", "629.0");
        report("b", "2023-10", "629.0");
        target("b", "LEVEL", "647.4");

        for (String region : List.of("a", "b")) {
            TargetProgress progress = pipeline.progress(region, "LEVEL", "2023-10");
            assertThat(shown(progress.getAttainment())).isEqualTo("97.158");
            assertThat(shown(progress.getAhead())).isEqualTo("13.825");
            assertThat(progress.getLight()).isEqualTo("GREEN");
            assertThat(progress.getLightRule()).isEqualTo("default");
            assertThat(progress.getTargetVersion()).isEqualTo(1);
        }
    }

    @Test
    void t1_aNewVersionJudgesTheYearAgain() {
        report("a", "2023-03", "20");
        report("a", "2023-04", "28");
        target("a", "LEVEL", "100");
        assertThat(pipeline.progress("a", "LEVEL", "2023-04").getLight()).isEqualTo("YELLOW");

        target("a", "LEVEL", "80");

        assertThat(pipeline.progress("a", "LEVEL", "2023-03").getLight()).isEqualTo("GREEN");
        TargetProgress april = pipeline.progress("a", "LEVEL", "2023-04");
        assertThat(april.getLight()).isEqualTo("GREEN");
        assertThat(april.getTargetVersion()).isEqualTo(2);
        assertThat(pipeline.acceptedTargets).hasSize(2);
    }

    @Test
    void t1_whatSaysTheSameChangesNothing() {
        report("a", "2023-04", "28");
        target("a", "LEVEL", "100");
        int told = pipeline.progress.size();

        target("a", "LEVEL", "100");
        report("b", "2023-04", "1");

        assertThat(pipeline.acceptedTargets.get(1).getDisposition()).isEqualTo("UNCHANGED");
        assertThat(pipeline.progress).hasSize(told);
    }

    @Test
    void t1_aParentIsJudgedByItsSumAndAPartialOneNotAtAll() {
        target("zone", "LEVEL", "90");
        report("a", "2023-04", "10");
        report("b", "2023-04", "10");
        TargetProgress partial = pipeline.progress("zone", "LEVEL", "2023-04");
        assertThat(partial.getActual()).isNull();
        assertThat(partial.getReason()).isEqualTo("PARTIAL");
        assertThat(partial.getLight()).isEqualTo("NONE");

        report("c", "2023-04", "10");

        TargetProgress whole = pipeline.progress("zone", "LEVEL", "2023-04");
        assertThat(shown(whole.getAttainment())).isEqualTo("33.333");
        assertThat(whole.getLight()).isEqualTo("GREEN");
    }

    @Test
    void t2_aSeasonalPaceFollowsACorrectionOfLastYear() {
        report("a", "2022-04", "24");
        report("a", "2022-12", "80");
        report("a", "2023-04", "28");
        pipeline.target(
                Events.target("a", "sales", "LEVEL", "100").setPace("SEASONAL").build());
        assertThat(shown(pipeline.progress("a", "LEVEL", "2023-04").getPace())).isEqualTo("30.000");
        assertThat(shown(pipeline.progress("a", "LEVEL", "2023-04").getOutlook()))
                .isEqualTo("93.333");

        report("a", "2022-12", "96");
        assertThat(shown(pipeline.progress("a", "LEVEL", "2023-04").getPace())).isEqualTo("25.000");

        report("a", "2022-04", "48");
        assertThat(shown(pipeline.progress("a", "LEVEL", "2023-04").getPace())).isEqualTo("50.000");
        assertThat(pipeline.progress("a", "LEVEL", "2023-04").getLight()).isEqualTo("RED");
    }

    @Test
    void t1_aPlaceIsJudgedByTheRanking() {
        pipeline.target(
                Events.target("a", "sales", "RANK", "1").setRanking("by-growth").build());
        for (String region : List.of("a", "b", "c")) {
            report(region, "2022-04", "100");
        }
        report("a", "2023-04", "110");
        report("b", "2023-04", "120");
        assertThat(pipeline.progress("a", "RANK", "2023-04").getActual()).isEqualByComparingTo("2");
        assertThat(pipeline.progress("a", "RANK", "2023-04").getLight()).isEqualTo("RED");

        report("b", "2023-04", "105"); // another's figure moves it

        assertThat(pipeline.progress("a", "RANK", "2023-04").getActual()).isEqualByComparingTo("1");
        assertThat(pipeline.progress("a", "RANK", "2023-04").getLight()).isEqualTo("GREEN");
    }

    @Test
    void t1_aRankingThatRanksSomethingElseNowLeavesNoPlace() {
        pipeline.target(
                Events.target("a", "sales", "RANK", "1").setRanking("by-growth").build());
        report("a", "2022-04", "100");
        report("a", "2023-04", "110");
        assertThat(pipeline.progress("a", "RANK", "2023-04").getLight()).isEqualTo("GREEN");

        ReferenceChange other = Events.ranking("by-growth", "units", "fai", "CUMULATIVE_GROWTH");
        other.setVersion(2);
        pipeline.reference(other);

        assertThat(pipeline.progress("a", "RANK", "2023-04").getActual()).isNull();
        assertThat(pipeline.progress("a", "RANK", "2023-04").getLight()).isEqualTo("NONE");
    }

    @Test
    void t6_tianjinLooksAtPlanAndAverage() {
        for (String region : List.of("a", "b", "c")) {
            report(region, "2022-04", "100");
            pipeline.target(Events.target(region, "sales", "GROWTH", "8")
                    .setRanking("by-growth")
                    .setLightRule("tianjin")
                    .build());
        }
        report("a", "2023-04", "110");
        report("b", "2023-04", "109");
        report("c", "2023-04", "99");

        // together 318 on 300, up 6
        assertThat(pipeline.progress("a", "GROWTH", "2023-04").getLight()).isEqualTo("GREEN");
        assertThat(pipeline.progress("c", "GROWTH", "2023-04").getLight()).isEqualTo("RED");

        Instant before = pipeline.progress("a", "GROWTH", "2023-04").getKnownAt();

        report("c", "2023-04", "140"); // up 16.3 together: the plan is met, the average is not

        assertThat(pipeline.progress("a", "GROWTH", "2023-04").getKnownAt())
                .as("not before another's figure")
                .isAfter(before);
        assertThat(pipeline.progress("a", "GROWTH", "2023-04").getLight()).isEqualTo("YELLOW");
    }

    private void growth(String region, String growth) {
        pipeline.report(Events.report(region, "fai", "2023-04")
                .setId("report-" + corrections++)
                .setCumulativeGrowth(growth)
                .setNote("again")
                .build());
    }

    private String fai(String region) {
        return pipeline.progress(region, "GROWTH", "2023-04").getLight();
    }

    private void growthOnly(String group, String... regions) {
        var fai = Events.flow("fai");
        fai.getIndicator().setAdditive(false);
        fai.getIndicator().setRollupHierarchy(null);
        fai.getIndicator().setPublishes("RATE");
        pipeline.reference(fai);
        pipeline.reference(Events.ranking("by-fai", group, "fai", "CUMULATIVE_GROWTH"));
        for (String region : regions) {
            pipeline.target(Events.target(region, "fai", "GROWTH", "3")
                    .setRanking("by-fai")
                    .setLightRule("tianjin")
                    .build());
        }
    }

    @Test
    void t6_theAverageOfWhatDoesNotRollUpIsTheMeanOfThoseWhoHaveAGrowth() {
        growthOnly("units", "a", "b", "c");
        growth("a", "12");
        growth("b", "4");
        assertThat(fai("a")).isEqualTo("GREEN");
        assertThat(fai("b")).as("3 is the plan, 8 the mean of two").isEqualTo("YELLOW");

        growth("c", "-5"); // the mean is 3.67

        assertThat(fai("b")).as("another's figure is looked at").isEqualTo("GREEN");
        assertThat(fai("c")).isEqualTo("RED");
    }

    @Test
    void t6_theAverageOfWhatDoesNotRollUpIsWhatTheRegionAbovePublishes() {
        var under = Events.group("under");
        under.getGroup().setAncestor("zone");
        under.getGroup().setHierarchy("management");
        pipeline.reference(under);
        growthOnly("under", "a", "b");
        growth("a", "12");
        growth("b", "4");
        assertThat(fai("b")).as("the mean is 8").isEqualTo("YELLOW");

        growth("zone", "3.5");

        assertThat(fai("b")).isEqualTo("GREEN");
        assertThat(fai("a")).isEqualTo("GREEN");
    }

    @Test
    void t6_noMeanStandsInForAGrowthThatLacksAFigure() {
        for (String region : List.of("a", "b")) {
            report(region, "2022-04", "100");
            pipeline.target(Events.target(region, "sales", "GROWTH", "8")
                    .setRanking("by-growth")
                    .setLightRule("tianjin")
                    .build());
            report(region, "2023-04", "110");
        }

        assertThat(pipeline.progress("a", "GROWTH", "2023-04").getLight())
                .as("c has not reported")
                .isEqualTo("NONE");
    }

    @Test
    void t6_mianyangListsWhoIsOverTargetAndAmongTheBest() {
        for (String region : List.of("a", "b", "c")) {
            report(region, "2022-04", "100");
            pipeline.target(Events.target(region, "sales", "GROWTH", "8")
                    .setRanking("by-growth")
                    .setLightRule("mianyang")
                    .build());
        }
        report("a", "2023-04", "110");
        report("b", "2023-04", "108");
        report("c", "2023-04", "101");

        assertThat(pipeline.progress("a", "GROWTH", "2023-04").getLight()).isEqualTo("RED_LIST");
        assertThat(pipeline.progress("b", "GROWTH", "2023-04").getLight()).isEqualTo("NONE");
        assertThat(pipeline.progress("c", "GROWTH", "2023-04").getLight()).isEqualTo("BLACK_LIST");
    }

    @Test
    void t6_anOwnRuleCountsTheRowsBehindInARow() {
        pipeline.reference(Events.lightRule(
                "patient", "BEHIND_IN_A_ROW >= 2: RED", "BEHIND_IN_A_ROW >= 1: YELLOW", "OTHERWISE: GREEN"));
        pipeline.target(Events.target("a", "sales", "LEVEL", "120")
                .setLightRule("patient")
                .build());
        report("a", "2023-01", "10");
        report("a", "2023-02", "19");
        report("a", "2023-03", "29");
        assertThat(pipeline.progress("a", "LEVEL", "2023-02").getLight()).isEqualTo("YELLOW");
        assertThat(pipeline.progress("a", "LEVEL", "2023-03").getLight()).isEqualTo("RED");

        report("a", "2023-02", "20");

        assertThat(pipeline.progress("a", "LEVEL", "2023-02").getLight()).isEqualTo("GREEN");
        assertThat(pipeline.progress("a", "LEVEL", "2023-03").getLight()).isEqualTo("YELLOW");
    }

    @Test
    void t6_aNewVersionOfARuleJudgesAgainAndIsNotKnownBefore() {
        pipeline.reference(Events.lightRule("strict", "GAP >= 0: GREEN", "OTHERWISE: RED"));
        pipeline.target(Events.target("a", "sales", "LEVEL", "100")
                .setLightRule("strict")
                .build());
        report("a", "2023-04", "30");
        TargetProgress before = pipeline.progress("a", "LEVEL", "2023-04");
        assertThat(before.getLight()).isEqualTo("RED");

        var mild = Events.lightRule("strict", "GAP >= -5: GREEN", "OTHERWISE: RED");
        mild.setVersion(2);
        pipeline.reference(mild);

        TargetProgress after = pipeline.progress("a", "LEVEL", "2023-04");
        assertThat(after.getLight()).isEqualTo("GREEN");
        assertThat(after.getRuleVersion()).isEqualTo(2);
        Instant defined =
                pipeline.definitions.get(pipeline.definitions.size() - 1).getKnownAt();
        assertThat(after.getKnownAt()).isEqualTo(defined);
    }

    @Test
    void t3_aRetractedFigureTakesItsProgressAlong() {
        target("a", "LEVEL", "100");
        report("a", "2023-04", "30");

        pipeline.decide(Events.decision("RETRACT", "a", "sales", "2023-04").build());

        TargetProgress gone = pipeline.progress("a", "LEVEL", "2023-04");
        assertThat(gone.getActual()).isNull();
        assertThat(gone.getLight()).isEqualTo("NONE");
    }

    @Test
    void t1_aTargetWaitsForTheRankingItNamesAndIsRefusedWithoutIt() {
        pipeline.target(
                Events.target("a", "sales", "RANK", "1").setRanking("later").build());
        assertThat(pipeline.acceptedTargets).isEmpty();
        pipeline.reference(Events.ranking("later", "units", "sales", "CUMULATIVE_VALUE"));
        assertThat(pipeline.acceptedTargets).hasSize(1);

        pipeline.target(Events.target("a", "sales", "LEVELS", "1,5")
                .setLightRule("none")
                .build());
        pipeline.pass(Duration.ofSeconds(10));

        assertThat(pipeline.rejects.get(0).getReasons())
                .extracting(Reason::getField)
                .contains("kind", "value", "light_rule");
        assertThat(pipeline.rejects.get(0).getPeriod()).isEqualTo("2023");
    }
}
