package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks, overrides and retractions, through both topologies. */
class DecisionsTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        for (String region : List.of("zone", "a", "b")) {
            pipeline.reference(Events.region(region));
        }
        pipeline.reference(Events.member("a", "zone"));
        pipeline.reference(Events.member("b", "zone"));
        pipeline.reference(Events.flow("retail"));
        pipeline.reference(Events.flow("budget"));
        pipeline.reference(Events.group("units", "a", "b"));
        pipeline.reference(Events.ranking("units-value", "units", "retail", "CUMULATIVE_VALUE"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private static EconomicReport.Builder cumulative(String indicator, String value) {
        return Events.report("a", indicator, "2023-03")
                .setId(indicator + value)
                .setCumulativeValue(value)
                .setNote("typing error");
    }

    private String lastDisposition() {
        return last().getDisposition();
    }

    private AcceptedReport last() {
        return pipeline.acceptedReports.get(pipeline.acceptedReports.size() - 1);
    }

    private List<String> lastReasons() {
        Rejected last = pipeline.rejects.get(pipeline.rejects.size() - 1);
        return last.getReasons().stream().map(Reason::getCheck).toList();
    }

    @Test
    void v05_aLockedPeriodRefusesReportsAndCorrectionsUntilItIsUnlocked() {
        pipeline.report(cumulative("retail", "100").build());
        pipeline.decide(Events.decision(DecisionKinds.LOCK, "2023-03").build());

        pipeline.report(cumulative("retail", "110").build());
        pipeline.report(cumulative("budget", "50").build());

        assertThat(pipeline.rejects).hasSize(2);
        assertThat(lastReasons()).startsWith("V05");
        assertThat(pipeline.rejects.get(0).getReasons().get(0).getMessageEn())
                .contains("2023-03", "locked", "Wang", "circulated");
        assertThat(pipeline.figure("a", "retail", "2023-03").getCumulativeValue())
                .isEqualByComparingTo("100");

        pipeline.decide(Events.decision(DecisionKinds.UNLOCK, "2023-03").build());
        pipeline.report(cumulative("retail", "110").build());

        assertThat(pipeline.figure("a", "retail", "2023-03").getCumulativeValue())
                .isEqualByComparingTo("110");
    }

    @Test
    void v05_aLockOnOneIndicatorLeavesTheOthersOpen() {
        pipeline.decide(Events.decision(DecisionKinds.LOCK, "2023-03")
                .setIndicator("retail")
                .build());

        pipeline.report(cumulative("budget", "50").build());
        pipeline.report(cumulative("retail", "100").build());

        assertThat(pipeline.acceptedReports).hasSize(1);
        assertThat(pipeline.rejects).hasSize(1);
    }

    @Test
    void r2_whatChangesNothingIsNotRefusedByALock() {
        pipeline.report(cumulative("retail", "100").build());
        pipeline.decide(Events.decision(DecisionKinds.LOCK, "2023-03").build());

        pipeline.report(cumulative("retail", "100").build());
        pipeline.report(cumulative("retail", "100").setId("april's sheet").build());

        assertThat(pipeline.rejects).isEmpty();
        assertThat(lastDisposition()).isEqualTo("UNCHANGED");
    }

    @Test
    void v05_anOperatorsOverrideAdmitsExactlyTheRecordItNames() {
        pipeline.report(cumulative("retail", "100").build());
        pipeline.decide(Events.decision(DecisionKinds.LOCK, "2023-03").build());
        EconomicReport right = cumulative("retail", "110").build();
        EconomicReport forged = cumulative("retail", "990").setId(right.getId()).build();
        pipeline.decide(Events.decision(DecisionKinds.OVERRIDE, "a", "retail", "2023-03")
                .setReportId(right.getId())
                .setReportDigest(pipeline.digest(right))
                .setReason("audit found it")
                .build());

        pipeline.report(forged);
        assertThat(lastReasons()).contains("V05");

        pipeline.report(right);
        assertThat(last().getCumulativeValue()).isEqualByComparingTo("110");
        assertThat(last().getDecidedBy()).isEqualTo("Wang");
        assertThat(last().getDecisionReason()).isEqualTo("audit found it");
    }

    @Test
    void r2_aRetractedFigureVanishesFromRankAndSumAndHistoryStays() {
        pipeline.report(cumulative("retail", "100").build());
        pipeline.report(
                Events.report("b", "retail", "2023-03").setCumulativeValue("60").build());
        assertThat(pipeline.ranks("units-value", "2023-03")).isEqualTo(Map.of("a", 1, "b", 2));

        pipeline.decide(
                Events.decision(DecisionKinds.RETRACT, "a", "retail", "2023-03").build());

        assertThat(lastDisposition()).isEqualTo("RETRACTED");
        assertThat(last()).satisfies(each -> {
            assertThat(each.getSourceTopic()).isEqualTo(Topics.DECISIONS.name());
            assertThat(each.getRevision()).isZero();
            assertThat(each.getDecidedBy()).isEqualTo("Wang");
            assertThat(each.getCumulativeValue()).isNull();
        });
        assertThat(pipeline.figure("a", "retail", "2023-03")).satisfies(each -> {
            assertThat(each.getCumulativeValue()).isNull();
            assertThat(each.getGrowthCode()).isEqualTo("NOT_REPORTED");
            assertThat(each.getObsStatus()).isEqualTo("O");
        });
        assertThat(pipeline.ranks("units-value", "2023-03"))
                .containsEntry("b", 1)
                .containsEntry("a", null);
        assertThat(pipeline.figure("zone", "retail", "2023-03").getReported()).isEqualTo(1);
        assertThat(pipeline.acceptedReports).hasSize(3);
    }

    @Test
    void r2_aRetractionMakesAGapOfWhichLaterMonthsTell() {
        for (String period : List.of("2023-01", "2023-02", "2023-03")) {
            pipeline.report(
                    Events.report("a", "retail", period).setMonthValue("10").build());
        }

        pipeline.decide(
                Events.decision(DecisionKinds.RETRACT, "a", "retail", "2023-02").build());

        assertThat(pipeline.figure("a", "retail", "2023-03")).satisfies(each -> {
            assertThat(each.getCumulativeValue()).isNull();
            assertThat(each.getGrowthCode()).isEqualTo("INCOMPLETE");
            assertThat(each.getMissingPeriods()).containsExactly("2023-02");
        });
    }

    @Test
    void r2_afterARetractionTheNextReportIsTheNextRevision() {
        pipeline.report(cumulative("retail", "100").build());
        pipeline.decide(
                Events.decision(DecisionKinds.RETRACT, "a", "retail", "2023-03").build());

        pipeline.report(cumulative("retail", "120").build());

        assertThat(last().getRevision()).isEqualTo(1);
        assertThat(pipeline.figure("a", "retail", "2023-03").getCumulativeValue())
                .isEqualByComparingTo("120");
    }

    @Test
    void r2_ofSeveralDataClassesTheOneNamedIsRetracted() {
        pipeline.report(cumulative("retail", "100").setDataClass("OFFICIAL").build());
        pipeline.report(cumulative("retail", "90").setDataClass("DEPARTMENT").build());

        pipeline.decide(
                Events.decision(DecisionKinds.RETRACT, "a", "retail", "2023-03").build());
        assertThat(lastReasons()).containsExactly("R2");

        pipeline.decide(Events.decision(DecisionKinds.RETRACT, "a", "retail", "2023-03")
                .setDataClass("OFFICIAL")
                .build());
        assertThat(pipeline.figure("a", "retail", "2023-03").getCumulativeValue())
                .isEqualByComparingTo("90");
    }

    @Test
    void r2_whereNothingStandsNothingIsRetracted() {
        pipeline.decide(
                Events.decision(DecisionKinds.RETRACT, "a", "retail", "2023-03").build());

        assertThat(pipeline.rejects).singleElement().satisfies(each -> {
            assertThat(each.getSourceTopic()).isEqualTo(Topics.DECISIONS.name());
            assertThat(each.getReasons().get(0).getMessageEn()).contains("no such figure stands");
        });
    }

    @Test
    void aDecisionThatLacksItsPeriodIsRefusedAndAReleaseIsNoneOfTheChecksBusiness() {
        pipeline.decide(
                Events.decision(DecisionKinds.LOCK, "2023-03").setPeriod(null).build());
        pipeline.decide(Events.decision(DecisionKinds.RELEASE, "2023-03")
                .setName("April")
                .build());

        assertThat(lastReasons()).containsExactly("FORMAT");
        assertThat(pipeline.rejects).hasSize(1);
    }
}
