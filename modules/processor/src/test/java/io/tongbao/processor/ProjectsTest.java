package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceChange;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress reports through both topologies: judged once, and added up to figures like any other. */
class ProjectsTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        for (String each : List.of("zone", "a", "b")) {
            pipeline.reference(Events.region(each));
        }
        pipeline.reference(Events.member("a", "zone"));
        pipeline.reference(Events.member("b", "zone"));
        pipeline.reference(count(Events.flow("prj_signed")));
        pipeline.reference(Events.flow("prj_contracted"));
        pipeline.reference(Events.flow("prj_investment"));
        ReferenceChange plan = Events.stock("prj_year_plan");
        plan.getIndicator().setUnit("亿元");
        pipeline.reference(plan);
        pipeline.reference(rate("prj_attainment", "prj_investment", "prj_year_plan"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private static ReferenceChange count(ReferenceChange indicator) {
        indicator.getIndicator().setUnit("个");
        return indicator;
    }

    private static ReferenceChange rate(String code, String numerator, String denominator) {
        ReferenceChange change = Events.flow(code);
        change.getIndicator().setKind("RATE");
        change.getIndicator().setUnit("%");
        change.getIndicator().setAdditive(false);
        change.getIndicator().setRollupHierarchy(null);
        change.getIndicator().setNumerator(numerator);
        change.getIndicator().setDenominator(denominator);
        return change;
    }

    private static ProjectReport.Builder project(String region, String project, String period, String stage) {
        return ProjectReport.newBuilder()
                .setId(region + project + period)
                .setRegion(region)
                .setProject(project)
                .setPeriod(period)
                .setStage(stage);
    }

    private BigDecimal cumulative(String region, String indicator, String period) {
        return pipeline.figure(region, indicator, period).getCumulativeValue();
    }

    @Test
    void p4_projectsAddUpByRegionAndRollUp() {
        pipeline.project(
                project("a", "p1", "2023-03", "SIGNED")
                        .setContractedAmount("5")
                        .setUnit("亿元")
                        .build(),
                project("a", "p2", "2023-03", "SIGNED")
                        .setContractedAmount("200")
                        .build(),
                project("b", "p1", "2023-03", "签约").setContractedAmount("30").build());

        assertThat(cumulative("a", "prj_signed", "2023-03")).isEqualByComparingTo("2");
        assertThat(cumulative("a", "prj_contracted", "2023-03")).isEqualByComparingTo("50200");
        assertThat(cumulative("b", "prj_signed", "2023-03")).isEqualByComparingTo("1");
        assertThat(cumulative("zone", "prj_signed", "2023-03")).isEqualByComparingTo("3");
        assertThat(cumulative("zone", "prj_contracted", "2023-03")).isEqualByComparingTo("50230");
    }

    @Test
    void p4_projectStandsAsItWasLastReported() {
        pipeline.project(
                project("a", "p1", "2023-03", "SIGNED").setContractedAmount("5").build(),
                project("a", "p2", "2023-04", "SIGNED").setContractedAmount("7").build());

        assertThat(cumulative("a", "prj_contracted", "2023-03")).isEqualByComparingTo("5");
        assertThat(cumulative("a", "prj_contracted", "2023-04")).isEqualByComparingTo("12");
        assertThat(pipeline.figure("a", "prj_contracted", "2023-04").getMonthValue())
                .isEqualByComparingTo("7");
        assertThat(pipeline.vintages).noneMatch(each -> each.getPeriod().equals(LocalDate.of(2023, 2, 1)));
    }

    @Test
    void p4_correctionReplacesAndReachesLaterMonths() {
        pipeline.project(
                project("a", "p1", "2023-03", "SIGNED").setContractedAmount("5").build(),
                project("a", "p2", "2023-04", "SIGNED").setContractedAmount("7").build());

        pipeline.project(project("a", "p1", "2023-03", "SIGNED")
                .setId("corrected")
                .setContractedAmount("6")
                .setNote("one more")
                .build());

        assertThat(cumulative("a", "prj_contracted", "2023-03")).isEqualByComparingTo("6");
        assertThat(cumulative("a", "prj_contracted", "2023-04")).isEqualByComparingTo("13");
        List<AcceptedReport> april = pipeline.acceptedReports.stream()
                .filter(each -> each.getIndicator().equals("prj_contracted")
                        && each.getPeriod().equals(LocalDate.of(2023, 4, 1)))
                .toList();
        assertThat(april).extracting(AcceptedReport::getRevision).containsExactly(0, 1);
        assertThat(april).extracting(AcceptedReport::getSourceTopic).containsOnly("tongbao.projects");
        assertThat(april.get(1).getNote()).contains("p1");
        assertThat(april.get(1).getKnownAt()).isAfter(april.get(0).getKnownAt());
    }

    @Test
    void p4_whatChangesNoSumTellsNone() {
        pipeline.project(
                project("a", "p1", "2023-03", "SIGNED").setContractedAmount("5").build());
        int told = pipeline.acceptedReports.size();

        pipeline.project(
                project("a", "p1", "2023-03", "SIGNED").setContractedAmount("5").build(), // the same id
                project("a", "p1", "2023-03", "SIGNED")
                        .setId("other")
                        .setContractedAmount("5.00")
                        .build(),
                project("a", "p1", "2023-03", "SIGNED")
                        .setId("problems")
                        .setContractedAmount("5")
                        .setProblems("land")
                        .setNote("forgotten")
                        .build());

        assertThat(pipeline.acceptedReports).hasSize(told);
        assertThat(pipeline.acceptedProjects)
                .extracting(AcceptedProject::getDisposition)
                .containsExactly("STANDING", "UNCHANGED", "UNCHANGED", "STANDING");
        assertThat(pipeline.acceptedProjects.get(3).getRevision()).isEqualTo(1);
    }

    @Test
    void p4_attainmentOfAParentIsComputedFromItsParts() {
        pipeline.project(
                planned("a", "p1", "100", "30").build(),
                planned("b", "p1", "300", "10").build());

        assertThat(cumulative("a", "prj_attainment", "2023-04")).isEqualByComparingTo("30");
        assertThat(cumulative("zone", "prj_attainment", "2023-04")).isEqualByComparingTo("10");
        assertThat(pipeline.figure("zone", "prj_year_plan", "2023-04").getMonthValue())
                .isEqualByComparingTo("0.04"); // of its own unit: 400万元
    }

    private static ProjectReport.Builder planned(String region, String project, String plan, String invested) {
        return project(region, project, "2023-04", "STARTED")
                .setListVersion("2023")
                .setYearPlan(plan)
                .setYearInvestment(invested);
    }

    @Test
    void p4_emptiedAmountLeavesNoFigure() {
        pipeline.project(planned("a", "p1", "100", "30").build());

        pipeline.project(planned("a", "p1", "100", "")
                .setId("corrected")
                .setNote("not known yet")
                .build());

        assertThat(pipeline.figure("a", "prj_investment", "2023-04").getCumulativeValue())
                .isNull();
        assertThat(pipeline.acceptedProjects.get(1).getEmptied()).containsExactly("year_investment");
    }

    @Test
    void p4_withoutADefinitionThereIsNoFigureUntilItComes() {
        pipeline.project(planned("a", "p1", "100", "30").build());
        assertThat(pipeline.acceptedReports)
                .extracting(AcceptedReport::getIndicator)
                .doesNotContain("prj_started");

        pipeline.reference(count(Events.flow("prj_started")));

        assertThat(cumulative("a", "prj_started", "2023-04")).isEqualByComparingTo("1");
    }

    @Test
    void r2_whatADepartmentReportsOfTheSameStandsBeforeIt() {
        pipeline.project(
                project("a", "p1", "2023-03", "SIGNED").setContractedAmount("5").build());

        pipeline.report(Events.report("a", "prj_signed", "2023-03")
                .setCumulativeValue("37")
                .setDataClass("DEPARTMENT")
                .build());

        assertThat(cumulative("a", "prj_signed", "2023-03")).isEqualByComparingTo("37");
        pipeline.project(
                project("a", "p2", "2023-03", "SIGNED").setContractedAmount("5").build());
        assertThat(cumulative("a", "prj_signed", "2023-03")).isEqualByComparingTo("37");
    }

    @Test
    void p1_stageThatGoesBackIsRefusedWithItsReason() {
        pipeline.project(
                project("a", "p1", "2023-03", "STARTED").build(),
                project("a", "p1", "2023-04", "APPROVED").build(),
                project("a", "p1", "2023-04", "APPROVED")
                        .setId("of a report that never stood")
                        .setRevision("1")
                        .setNote("it had not started")
                        .build(),
                project("a", "p1", "2023-03", "APPROVED")
                        .setId("corrected")
                        .setRevision("1")
                        .setNote("it had not started")
                        .build(),
                project("a", "p1", "2023-04", "APPROVED").setId("again").build());

        assertThat(pipeline.rejects).hasSize(2).allSatisfy(each -> {
            assertThat(each.getProject()).isEqualTo("p1");
            assertThat(each.getSourceTopic()).isEqualTo("tongbao.projects");
            assertThat(each.getReasons().get(0).getCheck()).isEqualTo("P1");
        });
        assertThat(pipeline.acceptedProjects)
                .extracting(AcceptedProject::getStageReached)
                .containsExactly("STARTED", "APPROVED", "APPROVED");
    }

    @Test
    void p2_p3_whatDoesNotFitOtherMonthsIsTakenAndTold() {
        pipeline.project(
                project("a", "p1", "2023-02", "APPROVED")
                        .setListVersion("2023")
                        .setPlannedStart("2023-03-01")
                        .setYearInvestment("50")
                        .build(),
                project("a", "p1", "2023-03", "APPROVED")
                        .setListVersion("2023b")
                        .setPlannedStart("2023-12-01")
                        .setYearInvestment("40")
                        .build());

        assertThat(pipeline.rejects).isEmpty();
        AcceptedProject march = pipeline.acceptedProjects.get(1);
        assertThat(march.getPlanStart()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(march.getPace()).isEqualTo("NOT_STARTED");
        assertThat(march.getFindings())
                .extracting(each -> each.getCheck() + " " + each.getSeverity() + " " + each.getField())
                .containsExactly("P2 WARN year_investment", "P3 WARN list_version");
    }

    @Test
    void p5_acceptedProjectSaysWhereItStandsAgainstItsFrozenPlan() {
        pipeline.project(
                project("a", "p1", "2023-02", "APPROVED")
                        .setListVersion("2023")
                        .setPlannedStart("2023-03-01")
                        .build(),
                project("a", "p1", "2023-03", "APPROVED")
                        .setListVersion("2023")
                        .setPlannedStart("2023-12-01")
                        .build());

        assertThat(pipeline.acceptedProjects)
                .extracting(AcceptedProject::getPace)
                .containsExactly("NOT_DUE", "NOT_STARTED");
        AcceptedProject march = pipeline.acceptedProjects.get(1);
        assertThat(march.getPlanStart()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(march.getPlannedStart()).isEqualTo(LocalDate.of(2023, 12, 1));
    }

    @Test
    void v01_reportWaitsForItsRegionAndIsRefusedWithoutIt() {
        pipeline.project(
                project("c", "p1", "2023-03", "SIGNED").setContractedAmount("5").build(),
                project("d", "p1", "2023-03", "SIGNED").build());
        pipeline.reference(Events.region("c"));
        pipeline.pass(Duration.ofSeconds(6));

        assertThat(cumulative("c", "prj_contracted", "2023-03")).isEqualByComparingTo("5");
        assertThat(pipeline.rejects).singleElement().satisfies(each -> {
            assertThat(each.getRegion()).isEqualTo("d");
            assertThat(each.getReasons().get(0).getCheck()).isEqualTo("V01");
        });
    }

    @Test
    void v05_lockedOrUnendedMonthTakesNoReport() {
        pipeline.decide(Events.decision("LOCK", "2023-03").build());

        pipeline.project(
                project("a", "p1", "2023-03", "SIGNED").build(),
                project("a", "p1", "2023-05", "SIGNED").build(),
                project("a", "p1", "2023-04", "SIGNED").build());

        assertThat(pipeline.rejects)
                .hasSize(2)
                .allMatch(each -> each.getReasons().get(0).getCheck().equals("V05"));
        assertThat(pipeline.acceptedProjects).hasSize(1);
    }
}
