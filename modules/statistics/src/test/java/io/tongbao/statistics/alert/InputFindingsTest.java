package io.tongbao.statistics.alert;

import static io.tongbao.statistics.alert.Samples.n;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Plan;
import io.tongbao.statistics.project.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** REPORT_OVERDUE, SUSPECT_VALUE, PROJECT_STALLED and PROJECT_NOT_STARTED. */
class InputFindingsTest {
    private static final Period APRIL = Period.of("2023-04");

    private static Finding overdue(@Nullable LocalDate reportedOn, LocalDate today) {
        AlertRule rule = Samples.rule(AlertKind.REPORT_OVERDUE, 1, 1);
        ReportedFact fact = new ReportedFact(APRIL, reportedOn, reportedOn == null ? null : Samples.KNOWN);
        return ReportFindings.of(rule, Samples.revenue(), List.of(fact), today).get(0);
    }

    private static ProjectFact project(int month, @Nullable PaceJudgement judgement, Stage stage) {
        Period period = new Period(2023, month);
        return new ProjectFact(period, period, judgement, stage, stage, null, null, Plan.NONE, Samples.KNOWN);
    }

    private static List<Finding> ofProject(AlertRule rule, List<ProjectFact> facts) {
        return ProjectFindings.of(rule, 2023, facts, each -> true);
    }

    @ParameterizedTest
    @CsvSource({
        ", 2023-05-10, UNKNOWN, BLUE",
        ", 2023-05-11, HOLDS, BLUE",
        ", 2023-06-10, HOLDS, YELLOW",
        ", 2023-09-01, HOLDS, RED",
        "2023-05-10, 2023-05-11, CLEAR, BLUE",
        "2023-05-11, 2023-05-12, ENDED, BLUE"
    })
    void a1_aReportIsOverdueAfterTheDueDayUntilItComes(
            @Nullable LocalDate reportedOn, LocalDate today, Outcome outcome, AlertLevel level) {
        assertThat(overdue(reportedOn, today).outcome()).isEqualTo(outcome);
        assertThat(overdue(reportedOn, today).level()).isEqualTo(level);
    }

    @Test
    void a3_anOverdueReportSaysWhenItWasDueAndNotHowOldItIsToday() {
        Finding finding = overdue(null, LocalDate.of(2023, 5, 11));

        assertThat(finding.words().zh()).isEqualTo("2023年4月报表应于2023-05-10前报送，尚未报送");
        assertThat(finding.words().en()).isEqualTo("Apr 2023: report due by 2023-05-10, not reported yet");
        assertThat(overdue(null, LocalDate.of(2023, 5, 12))).isEqualTo(finding);
    }

    @Test
    void a1_theRulesDueDayGoesBeforeTheIndicators() {
        AlertRule rule = new AlertRule(
                "monthly",
                1,
                "",
                "",
                AlertKind.REPORT_OVERDUE,
                true,
                "revenue",
                null,
                "towns",
                null,
                null,
                31,
                AlertLevel.BLUE,
                0,
                1);

        assertThat(ReportFindings.due(rule, Samples.revenue(), Period.of("2023-01")))
                .isEqualTo("2023-02-28");
        assertThat(ReportFindings.due(Samples.rule(AlertKind.REPORT_OVERDUE, 0, 1), Samples.revenue(), APRIL))
                .isEqualTo("2023-05-10");
    }

    @Test
    void a1_aSuspectValueIsEndedByAnExplanationAndClearedByACorrection() {
        AlertRule rule = Samples.rule(AlertKind.SUSPECT_VALUE, 0, 1);
        List<Words> odd = List.of(new Words("增幅过大", "growth beyond 50 %"));
        List<SuspectFact> facts = List.of(
                new SuspectFact(new Period(2023, 1), n("1"), odd, false, false, Samples.KNOWN),
                new SuspectFact(new Period(2023, 2), n("1"), odd, true, false, Samples.KNOWN),
                new SuspectFact(new Period(2023, 3), n("1"), List.of(), false, false, Samples.KNOWN),
                new SuspectFact(new Period(2023, 4), null, List.of(), false, true, Samples.KNOWN));

        List<Finding> findings = SuspectFindings.of(rule, Samples.revenue(), facts);

        assertThat(findings)
                .extracting(Finding::outcome)
                .containsExactly(Outcome.HOLDS, Outcome.ENDED, Outcome.CLEAR, Outcome.CLEAR);
        assertThat(findings.get(0).words()).isEqualTo(new Words("2023-01：增幅过大", "2023-01: growth beyond 50 %"));
        assertThat(findings.get(2).words()).isEqualTo(new Words("2023-03：未见异常", "2023-03: nothing odd"));
        assertThat(findings.get(3).words())
                .isEqualTo(new Words("2023-04：上报数据已撤销", "2023-04: the report was retracted"));
    }

    @Test
    void a1_aProjectIsStalledWhereItIsBehindOrSuspendedForMonthsInARow() {
        AlertRule rule = Samples.rule(AlertKind.PROJECT_STALLED, null, 2, 0, 1);
        List<ProjectFact> facts = List.of(
                project(1, PaceJudgement.BEHIND, Stage.STARTED),
                project(2, PaceJudgement.ON_PACE, Stage.SUSPENDED),
                project(3, PaceJudgement.ON_PACE, Stage.STARTED),
                project(4, null, Stage.STARTED),
                project(5, PaceJudgement.BEHIND, Stage.STARTED));

        List<Finding> findings = ofProject(rule, facts);

        assertThat(findings)
                .extracting(Finding::outcome)
                .containsExactly(Outcome.CLEAR, Outcome.HOLDS, Outcome.CLEAR, Outcome.UNKNOWN, Outcome.UNKNOWN);
        assertThat(findings).extracting(each -> each.since().month()).containsExactly(1, 1, 3, 4, 5);
    }

    @Test
    void a3_aProjectTellsItsMoneyAndTheDaysThatHavePassed() {
        Plan plan = new Plan(LocalDate.of(2022, 3, 1), LocalDate.of(2023, 4, 30), LocalDate.of(2023, 6, 30));
        ProjectFact behind = new ProjectFact(
                APRIL,
                APRIL,
                PaceJudgement.BEHIND,
                Stage.SUSPENDED,
                Stage.STARTED,
                new BigDecimal("1200"),
                new BigDecimal("5000"),
                plan,
                Samples.KNOWN);
        ProjectFact notStarted = new ProjectFact(
                APRIL, APRIL, PaceJudgement.NOT_STARTED, Stage.SIGNED, Stage.SIGNED, null, null, plan, Samples.KNOWN);
        AlertRule rule = Samples.rule(AlertKind.PROJECT_STALLED, null, 1, 0, 1);

        Finding finding = ofProject(rule, List.of(behind)).get(0);

        assertThat(finding.figure()).isEqualByComparingTo("1200");
        assertThat(finding.target()).isEqualByComparingTo("5000");
        assertThat(finding.unit()).isEqualTo("万元");
        assertThat(finding.words().zh()).isEqualTo("2023-04：滞后（停工），本年完成1200万元，年度计划5000万元，完成率24.0%，计划2023-04-30竣工");
        assertThat(finding.words().en())
                .isEqualTo(
                        "2023-04: behind its plan (suspended), 12 m yuan invested this year, planned 50 m yuan, 24.0 %,"
                                + " completion planned for 2023-04-30");
        assertThat(ofProject(rule, List.of(notStarted)).get(0).words().zh())
                .isEqualTo("2023-04：应开工未开工（签约），计划2022-03-01开工");
    }

    @Test
    void a1_aProjectIsNotStartedThoughPlanned() {
        AlertRule rule = Samples.rule(AlertKind.PROJECT_NOT_STARTED, 0, 1);

        Finding finding = ofProject(rule, List.of(project(4, PaceJudgement.NOT_STARTED, Stage.APPROVED)))
                .get(0);

        assertThat(finding.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(finding.words().zh()).isEqualTo("2023-04：应开工未开工（立项）");
    }
}
