package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.file;
import static io.tongbao.statistics.project.Samples.judge;
import static io.tongbao.statistics.project.Samples.progress;
import static io.tongbao.statistics.project.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Severity;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProjectComparisonTest {
    private static final ProjectFile PLANNED = file(progress(
            "2023-02",
            Stage.SIGNED,
            ProjectField.LIST_VERSION,
            "v1",
            ProjectField.PLANNED_START,
            "2023-03-31",
            ProjectField.YEAR_PLAN,
            "1000"));
    private static final ProjectFile INVESTED = file(progress(
            "2023-03",
            Stage.STARTED,
            ProjectField.MONTH_INVESTMENT,
            "20",
            ProjectField.YEAR_INVESTMENT,
            "100",
            ProjectField.INVESTMENT_TO_DATE,
            "900"));

    @Test
    void p3_sameListWithTheSamePlanIsNotStriking() {
        assertThat(found(
                        PLANNED,
                        raw(
                                "2023-04",
                                Stage.SIGNED,
                                ProjectField.LIST_VERSION,
                                "v1",
                                ProjectField.PLANNED_START,
                                "2023-03-31",
                                ProjectField.YEAR_PLAN,
                                "0.1",
                                ProjectField.UNIT,
                                "亿元")))
                .isEmpty();
        assertThat(found(PLANNED, raw("2023-04", Stage.SIGNED, ProjectField.LIST_VERSION, "v1")))
                .isEmpty();
        assertThat(found(PLANNED, raw("2023-04", Stage.SIGNED))).isEmpty();
    }

    @Test
    void p1_suspensionThatNothingIsKnownBeforeIsTold() {
        List<Problem> found = found(ProjectFile.EMPTY, raw("2023-04", Stage.SUSPENDED));

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.severity()).isEqualTo(Severity.WARN);
            assertThat(each.field()).isEqualTo("actual_start");
            assertThat(each.messageEn()).contains("actual_start ''", "which stage was reached", "an earlier month");
            assertThat(each.messageZh()).contains("停工前达到的阶段", "实际开工");
        });
        assertThat(found(PLANNED, raw("2023-04", Stage.SUSPENDED))).isEmpty();
        assertThat(found(ProjectFile.EMPTY, raw("2023-04", Stage.SUSPENDED, ProjectField.ACTUAL_START, "2023-02-20")))
                .isEmpty();
    }

    @Test
    void p3_otherDaysOfTheSameListAreToldAsNotTaken() {
        List<Problem> found = found(
                PLANNED,
                raw(
                        "2023-04",
                        Stage.SIGNED,
                        ProjectField.LIST_VERSION,
                        "v1",
                        ProjectField.PLANNED_START,
                        "2023-12-31",
                        ProjectField.PLANNED_COMPLETION,
                        "2024-12-31",
                        ProjectField.YEAR_PLAN,
                        "10",
                        ProjectField.PLAN_CURVE,
                        "0;0;0;0;0;0;0;0;0;0;0;100"));

        assertThat(found)
                .extracting(Problem::check, Problem::severity, Problem::field, Problem::value)
                .hasToString("[(\"P3\", WARN, \"planned_start\", \"2023-12-31\"),"
                        + " (\"P3\", WARN, \"planned_completion\", \"2024-12-31\"), (\"P3\", WARN, \"year_plan\", \"10\"),"
                        + " (\"P3\", WARN, \"plan_curve\", \"0;0;0;0;0;0;0;0;0;0;0;100\")]");
        assertThat(found.get(0).messageEn()).contains("is not taken", "in 2023", "'2023-03-31'");
        assertThat(found.get(0).messageZh()).contains("计划开工“2023-12-31”不采用", "仍按“2023-03-31”考核");
        assertThat(found.get(1).messageEn()).contains("measured by none");
        assertThat(found.get(2).messageZh()).contains("“1000万元”");
    }

    @Test
    void p3_anotherListWithinTheYearIsToldAsNotTaken() {
        List<Problem> found = found(
                PLANNED,
                raw(
                        "2023-04",
                        Stage.SIGNED,
                        ProjectField.LIST_VERSION,
                        "v2",
                        ProjectField.PLANNED_START,
                        "2023-12-31"));

        assertThat(found)
                .singleElement()
                .extracting(Problem::check, Problem::severity, Problem::field, Problem::value)
                .hasToString("[P3, WARN, list_version, v2]");
        assertThat(found.get(0).messageEn()).contains("list_version 'v2' is not taken for 2023", "list 'v1'");
        assertThat(found.get(0).messageZh()).contains("清单版本“v2”在2023年不采用", "清单“v1”");
        assertThat(found(PLANNED, raw("2023-04", Stage.SIGNED, ProjectField.LIST_VERSION, "v2")))
                .hasSize(1);
    }

    @Test
    void p3_anotherListWithTheSamePlanTakesNothingAway() {
        assertThat(found(
                        PLANNED,
                        raw(
                                "2023-04",
                                Stage.SIGNED,
                                ProjectField.LIST_VERSION,
                                "v2",
                                ProjectField.PLANNED_START,
                                "2023-03-31")))
                .isEmpty();
    }

    @Test
    void p3_newYearsListIsTakenAndNotStriking() {
        assertThat(found(
                        PLANNED,
                        raw(
                                "2024-01",
                                Stage.SIGNED,
                                ProjectField.LIST_VERSION,
                                "v2",
                                ProjectField.PLANNED_START,
                                "2024-06-30")))
                .isEmpty();
    }

    @Test
    void p2_whatWasInvestedDoesNotFall() {
        List<Problem> found = found(
                INVESTED,
                raw(
                        "2023-05",
                        Stage.STARTED,
                        ProjectField.YEAR_INVESTMENT,
                        "99.99",
                        ProjectField.INVESTMENT_TO_DATE,
                        "899"));

        assertThat(found)
                .allMatch(
                        each -> each.severity() == Severity.WARN && each.check().equals("P2"))
                .extracting(Problem::field, Problem::value)
                .hasToString("[(\"year_investment\", \"99.99\"), (\"investment_to_date\", \"899\")]");
        assertThat(found.get(0).messageEn()).contains("'99.99' is below the 100万元 of 2023-03");
        assertThat(found.get(1).messageZh()).contains("累计完成投资“899”低于此前2023-03的900万元");
    }

    @Test
    void p2_inJanuaryTheYearBeginsAnewAndWhatWasInvestedSinceTheStartDoesNot() {
        assertThat(found(
                        INVESTED,
                        raw(
                                "2024-01",
                                Stage.STARTED,
                                ProjectField.MONTH_INVESTMENT,
                                "5",
                                ProjectField.YEAR_INVESTMENT,
                                "5",
                                ProjectField.INVESTMENT_TO_DATE,
                                "850")))
                .extracting(Problem::field)
                .containsExactly("investment_to_date");
    }

    @Test
    void p2_lateReportIsComparedWithLaterMonthsToo() {
        List<Problem> found = found(INVESTED, raw("2023-02", Stage.STARTED, ProjectField.YEAR_INVESTMENT, "120"));

        assertThat(found).singleElement().extracting(Problem::field).isEqualTo("year_investment");
        assertThat(found.get(0).messageEn()).contains("'120' is above the 100万元 of 2023-03, a later month");
    }

    @Test
    void p2_monthIsWhatTheYearRisesBy() {
        List<Problem> found = found(
                INVESTED,
                raw(
                        "2023-04",
                        Stage.STARTED,
                        ProjectField.MONTH_INVESTMENT,
                        "30",
                        ProjectField.YEAR_INVESTMENT,
                        "150",
                        ProjectField.INVESTMENT_TO_DATE,
                        "950"));

        assertThat(found)
                .singleElement()
                .extracting(Problem::field, Problem::value)
                .hasToString("[month_investment, 30]");
        assertThat(found.get(0).messageEn())
                .contains("is not the 50万元 by which year_investment '150'", "100万元 of 2023-03");
        assertThat(found.get(0).messageZh()).contains("与本年完成投资“150”比2023-03的100万元增加的50万元不符");
    }

    @Test
    void p2_withoutTheYearsTheMonthIsWhatAllRisesBy() {
        assertThat(found(
                        INVESTED,
                        raw(
                                "2023-04",
                                Stage.STARTED,
                                ProjectField.MONTH_INVESTMENT,
                                "30",
                                ProjectField.INVESTMENT_TO_DATE,
                                "950")))
                .extracting(Problem::field)
                .containsExactly("month_investment");
    }

    @Test
    void p2_januaryIsTheWholeYearSoFar() {
        assertThat(found(
                        ProjectFile.EMPTY,
                        raw(
                                "2023-01",
                                Stage.STARTED,
                                ProjectField.MONTH_INVESTMENT,
                                "30",
                                ProjectField.YEAR_INVESTMENT,
                                "40")))
                .extracting(Problem::field)
                .containsExactly("month_investment");
    }

    @Test
    void p2_roundingAndMonthsThatAreNotToldAreNotStriking() {
        // in 亿元 with two decimals one unit is 100 万元
        assertThat(found(
                        INVESTED,
                        raw(
                                "2023-04",
                                Stage.STARTED,
                                ProjectField.MONTH_INVESTMENT,
                                "0.01",
                                ProjectField.YEAR_INVESTMENT,
                                "0.03",
                                ProjectField.INVESTMENT_TO_DATE,
                                "0.09",
                                ProjectField.UNIT,
                                "亿元")))
                .isEmpty();
        assertThat(found(
                        INVESTED,
                        raw(
                                "2023-05",
                                Stage.STARTED,
                                ProjectField.MONTH_INVESTMENT,
                                "30",
                                ProjectField.YEAR_INVESTMENT,
                                "170")))
                .isEmpty();
    }

    private static List<Problem> found(ProjectFile before, RawProject raw) {
        Progress progress = Objects.requireNonNull(judge(raw).progress());
        return ProjectComparison.check(raw, before, before.with(0, progress), progress);
    }
}
