package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.file;
import static io.tongbao.statistics.project.Samples.period;
import static io.tongbao.statistics.project.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceJudgementTest {
    @ParameterizedTest
    @CsvSource({
        "400, ON_PACE", // 4/12 of 1,200
        "399.99, BEHIND",
        "0, BEHIND"
    })
    void p5_investmentIsComparedWithThePlansCurve(String invested, PaceJudgement pace) {
        ProjectFile file = file(progress(
                "2023-04",
                Stage.STARTED,
                ProjectField.LIST_VERSION,
                "2023",
                ProjectField.YEAR_PLAN,
                "1200",
                ProjectField.YEAR_INVESTMENT,
                invested));

        assertThat(PaceJudgement.of(file, period("2023-04"))).isEqualTo(pace);
    }

    @ParameterizedTest
    @CsvSource({"200, ON_PACE", "199, BEHIND"})
    void p5_monthWithoutAReportIsJudgedByTheMoneyOfTheOneReportedLast(String invested, PaceJudgement pace) {
        ProjectFile file = file(progress(
                "2023-02",
                Stage.STARTED,
                ProjectField.LIST_VERSION,
                "2023",
                ProjectField.YEAR_PLAN,
                "1200",
                ProjectField.YEAR_INVESTMENT,
                invested));

        assertThat(PaceJudgement.of(file, period("2023-02"))).isEqualTo(pace);
        assertThat(PaceJudgement.of(file, period("2023-03"))).isEqualTo(pace);
        assertThat(PaceJudgement.of(file, period("2024-01"))).isEqualTo(pace);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-30, APPROVED, NOT_STARTED",
        "2023-05-01, APPROVED, NOT_DUE",
        "2023-05-01, STARTED, ON_PACE", // early
        "2023-04-30, SUSPENDED, SUSPENDED", // what stands still had begun
        "2023-04-30, CANCELLED, NOT_DUE"
    })
    void p5_notStartedThoughPlanned(String planned, Stage stage, PaceJudgement pace) {
        ProjectFile file = file(
                progress("2023-04", stage, ProjectField.LIST_VERSION, "2023", ProjectField.PLANNED_START, planned));

        assertThat(PaceJudgement.of(file, period("2023-04"))).isEqualTo(pace);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED_COMPLETION, UNDER_CONSTRUCTION, BEHIND",
        "PLANNED_COMPLETION, COMPLETED, NOT_DUE",
        "PLANNED_PRODUCTION, UNDER_CONSTRUCTION, BEHIND",
        "PLANNED_PRODUCTION, COMPLETED, BEHIND",
        "PLANNED_PRODUCTION, FULL_EFFECT, NOT_DUE"
    })
    void p5_plannedDateThatPassedIsBehindWhateverTheMoney(ProjectField planned, Stage stage, PaceJudgement pace) {
        ProjectFile file = file(progress(
                "2023-04",
                stage,
                ProjectField.LIST_VERSION,
                "2023",
                ProjectField.YEAR_PLAN,
                "100",
                ProjectField.YEAR_INVESTMENT,
                "100",
                planned,
                "2023-04-30"));

        assertThat(PaceJudgement.of(file, period("2023-04"))).isEqualTo(pace);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-30, 600, SUSPENDED",
        "2023-06-30, 1, SUSPENDED",
        "2023-04-30, 600, BEHIND" // whatever stands still, its day has passed
    })
    void p5_suspendedProjectIsNeitherOnPaceNorBehindByMoney(String completion, String invested, PaceJudgement pace) {
        ProjectFile file = file(
                progress(
                        "2023-03",
                        Stage.STARTED,
                        ProjectField.LIST_VERSION,
                        "2023",
                        ProjectField.YEAR_PLAN,
                        "1200",
                        ProjectField.PLANNED_COMPLETION,
                        completion),
                progress(
                        "2023-04",
                        Stage.SUSPENDED,
                        ProjectField.LIST_VERSION,
                        "2023",
                        ProjectField.YEAR_INVESTMENT,
                        invested));

        assertThat(PaceJudgement.of(file, period("2023-04"))).isEqualTo(pace);
        boolean suspended = pace == PaceJudgement.SUSPENDED;
        assertThat(Contributions.of(file, period("2023-04")))
                .containsEntry("prj_paced", BigDecimal.ONE)
                .containsEntry("prj_on_pace", BigDecimal.ZERO)
                .containsEntry("prj_behind", suspended ? BigDecimal.ZERO : BigDecimal.ONE)
                .containsEntry("prj_suspended", suspended ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    @Test
    void p5_suspendedProjectIsNotStartedOnlyWhereThatIsKnown() {
        Object[] planned = {ProjectField.LIST_VERSION, "2023", ProjectField.PLANNED_START, "2023-02-01"};
        Progress suspended = progress("2023-04", Stage.SUSPENDED, planned);
        ProjectFile approved = file(progress("2023-03", Stage.APPROVED, planned), suspended);
        ProjectFile started = file(progress("2023-03", Stage.APPROVED, planned))
                .with(0, progress("2023-04", Stage.SUSPENDED, ProjectField.ACTUAL_START, "2023-02-20"));

        assertThat(PaceJudgement.of(approved, period("2023-04"))).isEqualTo(PaceJudgement.NOT_STARTED);
        assertThat(PaceJudgement.of(started, period("2023-04"))).isEqualTo(PaceJudgement.SUSPENDED);
        assertThat(Contributions.of(file(suspended), period("2023-04")))
                .containsEntry("prj_suspended", BigDecimal.ONE)
                .containsEntry("prj_not_started", BigDecimal.ZERO)
                .containsEntry("prj_planned_started", BigDecimal.ZERO);
    }

    @Test
    void p5_completedProjectIsJudgedByItsProductionAndNoLongerByMoney() {
        ProjectFile file = file(progress(
                "2023-04",
                Stage.COMPLETED,
                ProjectField.LIST_VERSION,
                "2023",
                ProjectField.YEAR_PLAN,
                "1200",
                ProjectField.YEAR_INVESTMENT,
                "1",
                ProjectField.PLANNED_PRODUCTION,
                "2023-06-30"));

        assertThat(PaceJudgement.of(file, period("2023-04"))).isEqualTo(PaceJudgement.ON_PACE);
        assertThat(PaceJudgement.of(file, period("2023-06"))).isEqualTo(PaceJudgement.BEHIND);
    }

    @Test
    void p5_withoutAPlanOrWithoutAFigureThereIsNothingToJudge() {
        assertThat(PaceJudgement.of(file(progress("2023-04", Stage.STARTED)), period("2023-04")))
                .isEqualTo(PaceJudgement.NOT_DUE);
        assertThat(PaceJudgement.of(
                        file(progress(
                                "2023-04",
                                Stage.STARTED,
                                ProjectField.LIST_VERSION,
                                "2023",
                                ProjectField.YEAR_PLAN,
                                "100")),
                        period("2023-04")))
                .isEqualTo(PaceJudgement.NOT_DUE);
        assertThat(PaceJudgement.of(ProjectFile.EMPTY, period("2023-04"))).isNull();
    }

    @Test
    void p5_rePlanningDoesNotMakeALateProjectTimely() {
        ProjectFile file = file(
                progress(
                        "2023-03",
                        Stage.APPROVED,
                        ProjectField.LIST_VERSION,
                        "2023",
                        ProjectField.PLANNED_START,
                        "2023-04-01"),
                progress(
                        "2023-04",
                        Stage.APPROVED,
                        ProjectField.LIST_VERSION,
                        "2023",
                        ProjectField.PLANNED_START,
                        "2023-10-01"));

        assertThat(PaceJudgement.of(file, period("2023-04"))).isEqualTo(PaceJudgement.NOT_STARTED);
    }
}
