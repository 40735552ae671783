package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.file;
import static io.tongbao.statistics.project.Samples.period;
import static io.tongbao.statistics.project.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProjectFileTest {
    @Test
    void p3_rePlanningWithinAListVersionChangesNoPlan() {
        ProjectFile file = file(
                progress(
                        "2023-02",
                        Stage.SIGNED,
                        ProjectField.LIST_VERSION,
                        "2023",
                        ProjectField.PLANNED_START,
                        "2023-03-31",
                        ProjectField.YEAR_PLAN,
                        "1000"),
                progress(
                        "2023-03",
                        Stage.SIGNED,
                        ProjectField.LIST_VERSION,
                        "2023",
                        ProjectField.PLANNED_START,
                        "2023-12-31",
                        ProjectField.YEAR_PLAN,
                        "10"));

        assertThat(file.plan(period("2023-03")).start()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(Objects.requireNonNull(file.yearPlan(period("2023-03"))).amount())
                .isEqualTo(new BigDecimal("1000"));
    }

    @Test
    void p3_neitherACorrectionNorANewYearChangesThePlanOfAListVersion() {
        ProjectFile file = file(progress(
                        "2022-12",
                        Stage.SIGNED,
                        ProjectField.LIST_VERSION,
                        "2022",
                        ProjectField.PLANNED_START,
                        "2022-11-30",
                        ProjectField.YEAR_PLAN,
                        "1000"))
                .with(
                        1,
                        progress(
                                "2022-12",
                                Stage.SIGNED,
                                ProjectField.LIST_VERSION,
                                "2022",
                                ProjectField.PLANNED_START,
                                "2023-11-30",
                                ProjectField.YEAR_PLAN,
                                "1"))
                .with(
                        0,
                        progress(
                                "2023-01",
                                Stage.SIGNED,
                                ProjectField.LIST_VERSION,
                                "2022",
                                ProjectField.PLANNED_START,
                                "2023-11-30",
                                ProjectField.YEAR_PLAN,
                                "500"));

        assertThat(file.plan(period("2023-01")).start()).isEqualTo(LocalDate.of(2022, 11, 30));
        assertThat(Objects.requireNonNull(file.yearPlan(period("2022-12"))).amount())
                .isEqualTo(new BigDecimal("1000"));
        // money is planned by the year: the new year's is a plan of its own
        assertThat(Objects.requireNonNull(file.yearPlan(period("2023-01"))).amount())
                .isEqualTo(new BigDecimal("500"));
    }

    @Test
    void p3_planThatTheFirstReportDoesNotNameIsNotAddedLater() {
        ProjectFile file = file(
                progress("2023-02", Stage.STARTED, ProjectField.LIST_VERSION, "2023"),
                progress(
                        "2023-03",
                        Stage.STARTED,
                        ProjectField.LIST_VERSION,
                        "2023",
                        ProjectField.PLANNED_START,
                        "2023-02-01",
                        ProjectField.YEAR_PLAN,
                        "10"));

        assertThat(file.plan(period("2023-03"))).isEqualTo(Plan.NONE);
        assertThat(Objects.requireNonNull(file.yearPlan(period("2023-03"))).amount())
                .isNull();
    }

    @Test
    void p3_cancelledOrSuspendedProjectKeepsWhatItReached() {
        ProjectFile file = file(
                progress("2023-02", Stage.STARTED),
                progress("2023-03", Stage.SUSPENDED),
                progress("2023-04", Stage.CANCELLED));

        assertThat(file.reached(period("2023-04"))).isEqualTo(Stage.STARTED);
        assertThat(file.reached(period("2023-01"))).isNull();
        assertThat(file(progress("2023-04", Stage.SUSPENDED)).reached(period("2023-04")))
                .isNull();
    }

    @Test
    void p1_suspendedOrCancelledProjectHadReachedWhatItsOwnDaysShow() {
        Progress suspended = progress(
                "2023-04",
                Stage.SUSPENDED,
                ProjectField.STAGE_DATE,
                "2023-04-20",
                ProjectField.ACTUAL_START,
                "2023-02-20",
                ProjectField.CONTRACTED_AMOUNT,
                "10");

        assertThat(file(suspended).reached(period("2023-04"))).isEqualTo(Stage.STARTED);
        assertThat(file(suspended).reachedOn(Stage.STARTED, period("2023-04"))).isEqualTo(LocalDate.of(2023, 2, 20));
        assertThat(file(suspended).reachedOn(Stage.SIGNED, period("2023-04"))).isEqualTo(LocalDate.of(2023, 2, 20));
        assertThat(file(suspended).reachedOn(Stage.COMPLETED, period("2023-04")))
                .isNull();
        assertThat(file(progress("2023-03", Stage.SIGNED), suspended).reached(period("2023-04")))
                .isEqualTo(Stage.STARTED);
        assertThat(file(progress("2023-03", Stage.UNDER_CONSTRUCTION), suspended)
                        .reached(period("2023-04")))
                .isEqualTo(Stage.UNDER_CONSTRUCTION);
        assertThat(file(suspended, progress("2023-05", Stage.CANCELLED, ProjectField.ACTUAL_COMPLETION, "2023-05-01"))
                        .reached(period("2023-06")))
                .isEqualTo(Stage.COMPLETED);
    }

    @Test
    void p4_stageWasReachedOnTheDayThatTheReportsGive() {
        ProjectFile file = file(
                progress("2023-02", Stage.FULFILLED, ProjectField.STAGE_DATE, "2023-02-03"),
                progress("2023-03", Stage.FULFILLED),
                progress("2023-04", Stage.STARTED, ProjectField.STAGE_DATE, "2023-04-20"),
                progress("2023-05", Stage.STARTED, ProjectField.ACTUAL_START, "2023-04-11"));

        assertThat(file.reachedOn(Stage.FULFILLED, period("2023-05"))).isEqualTo(LocalDate.of(2023, 2, 3));
        assertThat(file.reachedOn(Stage.SIGNED, period("2023-05"))).isEqualTo(LocalDate.of(2023, 2, 3));
        assertThat(file.reachedOn(Stage.STARTED, period("2023-04"))).isEqualTo(LocalDate.of(2023, 4, 20));
        assertThat(file.reachedOn(Stage.STARTED, period("2023-05"))).isEqualTo(LocalDate.of(2023, 4, 11));
        assertThat(file.reachedOn(Stage.STARTED, period("2023-03"))).isNull();
    }

    @Test
    void p4_withoutADayAStageWasReachedByTheEndOfItsMonth() {
        ProjectFile file = file(progress("2023-02", Stage.STARTED));

        assertThat(file.reachedOn(Stage.STARTED, period("2023-04"))).isEqualTo(LocalDate.of(2023, 2, 28));
    }

    @Test
    void p1_afterACorrectionBackTheStageIsReachedAnew() {
        ProjectFile file = file(progress("2023-02", Stage.STARTED))
                .with(1, progress("2023-03", Stage.APPROVED))
                .with(0, progress("2023-04", Stage.STARTED));

        assertThat(file.reached(period("2023-03"))).isEqualTo(Stage.APPROVED);
        assertThat(file.reachedOn(Stage.STARTED, period("2023-04"))).isEqualTo(LocalDate.of(2023, 4, 30));
    }
}
