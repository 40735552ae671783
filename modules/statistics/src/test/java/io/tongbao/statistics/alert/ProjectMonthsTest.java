package io.tongbao.statistics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Plan;
import io.tongbao.statistics.project.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectMonthsTest {
    private static final Plan PLAN =
            new Plan(LocalDate.of(2025, 5, 15), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 6, 1));

    private static ProjectFact march(PaceJudgement judgement, Stage stage, Stage reached) {
        Period march = Period.of("2025-03");
        return new ProjectFact(
                march, march, judgement, stage, reached, BigDecimal.TEN, new BigDecimal("100"), PLAN, Samples.KNOWN);
    }

    private static List<ProjectFact> months(int year, ProjectFact reported, String today) {
        return ProjectMonths.upTo(year, List.of(reported), each -> true, LocalDate.parse(today)).stream()
                .filter(each -> each.period().year() == year)
                .toList();
    }

    private static List<Finding> findings(AlertRule rule, List<ProjectFact> facts) {
        return ProjectFindings.of(rule, 2025, facts, each -> true);
    }

    @Test
    void p5_monthsOfAllYearsUpToTheOneThatIsAskedFor() {
        ProjectFact march = march(PaceJudgement.NOT_DUE, Stage.APPROVED, Stage.APPROVED);

        assertThat(ProjectMonths.upTo(2026, List.of(march), each -> true, LocalDate.of(2026, 3, 10)))
                .extracting(each -> each.period() + " " + each.reported())
                .hasSize(12)
                .startsWith("2025-03 2025-03", "2025-04 2025-03")
                .endsWith("2026-01 2025-03", "2026-02 2025-03");
        assertThat(ProjectMonths.upTo(2026, List.of(), each -> true, LocalDate.of(2026, 3, 10)))
                .isEmpty();
    }

    @Test
    void p5_plannedStartPassesByTheClockInEachMonthThatHasEnded() {
        ProjectFact march = march(PaceJudgement.NOT_DUE, Stage.APPROVED, Stage.APPROVED);

        assertThat(months(2025, march, "2025-05-31"))
                .extracting(ProjectFact::judgement)
                .containsExactly(PaceJudgement.NOT_DUE, PaceJudgement.NOT_DUE);
        assertThat(months(2025, march, "2025-07-01"))
                .extracting(each -> each.period() + " " + each.reported() + " " + each.judgement())
                .containsExactly(
                        "2025-03 2025-03 NOT_DUE",
                        "2025-04 2025-03 NOT_DUE",
                        "2025-05 2025-03 NOT_STARTED",
                        "2025-06 2025-03 NOT_STARTED");
    }

    @Test
    void p5_projectStandsOnIntoTheNextYearWithoutTheMoneyOfTheLast() {
        ProjectFact march = march(PaceJudgement.NOT_DUE, Stage.APPROVED, Stage.APPROVED);

        assertThat(months(2024, march, "2026-02-10")).isEmpty();
        assertThat(months(2025, march, "2026-02-10")).hasSize(10).allMatch(each -> each.invested() != null);
        assertThat(months(2026, march, "2026-02-10")).singleElement().satisfies(each -> {
            assertThat(each.judgement()).isEqualTo(PaceJudgement.NOT_STARTED);
            assertThat(each.invested()).isNull();
            assertThat(each.yearPlan()).isNull();
        });
    }

    @Test
    void p5_moneyThatIsNotReportedMakesNobodyLateAndAPlannedDayThatPassesDoes() {
        ProjectFact behind = march(PaceJudgement.BEHIND, Stage.UNDER_CONSTRUCTION, Stage.UNDER_CONSTRUCTION);

        assertThat(months(2025, behind, "2025-06-10"))
                .extracting(ProjectFact::judgement)
                .containsExactly(PaceJudgement.BEHIND, null, null);
        assertThat(months(2026, behind, "2026-03-10"))
                .extracting(ProjectFact::judgement)
                .containsExactly(null, PaceJudgement.BEHIND);
    }

    @Test
    void p5_suspendedProjectStaysSoUntilItIsReportedOtherwise() {
        ProjectFact suspended = march(PaceJudgement.SUSPENDED, Stage.SUSPENDED, Stage.STARTED);

        assertThat(months(2025, suspended, "2025-05-10"))
                .extracting(ProjectFact::judgement)
                .containsExactly(PaceJudgement.SUSPENDED, PaceJudgement.SUSPENDED);
    }

    @Test
    void v01_regionThatIsNoMoreHasNoMonths() {
        ProjectFact march = march(PaceJudgement.NOT_DUE, Stage.APPROVED, Stage.APPROVED);

        assertThat(ProjectMonths.upTo(
                        2025,
                        List.of(march),
                        each -> each.compareTo(Period.of("2025-04")) <= 0,
                        LocalDate.of(2026, 2, 10)))
                .hasSize(2);
    }

    @Test
    void a2_reportThatSaysWhatTheClockSaidTellsNothingElse() {
        AlertRule rule = Samples.rule(AlertKind.PROJECT_NOT_STARTED, 0, 1);
        ProjectFact march = march(PaceJudgement.NOT_STARTED, Stage.APPROVED, Stage.APPROVED);
        ProjectFact april = march.standingIn(Period.of("2025-04"));
        Finding byTheClock = findings(rule, List.of(march, april)).get(1);

        assertThat(findings(rule, List.of(march, reported(april, "10"))).get(1).isOnSameFiguresAs(byTheClock))
                .isTrue();
        assertThat(findings(rule, List.of(march, reported(april, "11"))).get(1).isOnSameFiguresAs(byTheClock))
                .isFalse();
    }

    private static ProjectFact reported(ProjectFact month, String invested) {
        return new ProjectFact(
                month.period(),
                month.period(),
                month.judgement(),
                month.stage(),
                month.reached(),
                new BigDecimal(invested),
                month.yearPlan(),
                month.plan(),
                Samples.KNOWN.plusSeconds(60));
    }

    @Test
    void a3_wordsSayWhenItWasReportedLastAndThatItIsSuspended() {
        AlertRule rule = Samples.rule(AlertKind.PROJECT_STALLED, null, 1, 0, 1);
        ProjectFact suspended = march(PaceJudgement.SUSPENDED, Stage.SUSPENDED, Stage.STARTED);
        ProjectFact idle = march(PaceJudgement.NOT_DUE, Stage.SUSPENDED, Stage.APPROVED);

        Finding may = findings(rule, months(2025, suspended, "2025-06-10")).get(2);
        assertThat(may.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(may.words().zh()).isEqualTo("2025-05：停工，本年完成10万元，年度计划100万元，完成率10.0%，最近一次上报为2025-03");
        assertThat(may.words().en()).startsWith("2025-05: suspended, ").endsWith(", last reported for 2025-03");
        assertThat(findings(rule, List.of(idle)).get(0).words().en()).startsWith("2025-03: suspended,");
    }
}
