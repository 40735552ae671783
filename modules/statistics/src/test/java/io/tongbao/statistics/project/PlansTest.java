package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.file;
import static io.tongbao.statistics.project.Samples.period;
import static io.tongbao.statistics.project.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlansTest {
    @Test
    void p3_listBringsItsPlanFromItsMonthOn() {
        ProjectFile file = file(planned("2023-02", "v1", "2023-03-31", "1000"), progress("2023-03", Stage.SIGNED));

        assertThat(start(file, "2023-01")).isNull();
        assertThat(start(file, "2023-03")).isEqualTo("2023-03-31");
        assertThat(start(file, "2024-12")).isEqualTo("2023-03-31");
        assertThat(amount(file, "2023-01")).isNull();
        assertThat(amount(file, "2023-12")).isEqualTo("1000");
        assertThat(amount(file, "2024-01")).isNull();
    }

    @Test
    void p3_anotherListWithinTheYearImprovesNothing() {
        ProjectFile file = file(
                planned("2023-02", "v1", "2023-03-31", "1000"),
                planned("2023-04", "v2", "2023-12-31", "10"),
                planned("2023-05", "v3", "2024-12-31", "1"));

        assertThat(start(file, "2023-05")).isEqualTo("2023-03-31");
        assertThat(amount(file, "2023-05")).isEqualTo("1000");
        assertThat(file.plans().listAt(period("2023-05"))).isEqualTo("v1");
    }

    @Test
    void p3_newYearsListTakesItsPlace() {
        ProjectFile file = file(
                planned("2022-06", "2022", "2022-09-30", "1000"),
                planned("2023-01", "2023", "2023-06-30", "500"),
                planned("2023-02", "2023b", "2023-11-30", "5"));

        assertThat(start(file, "2022-12")).isEqualTo("2022-09-30");
        assertThat(start(file, "2023-12")).isEqualTo("2023-06-30");
        assertThat(amount(file, "2023-12")).isEqualTo("500");
    }

    @Test
    void p3_lastYearsListNamedOnceMoreIsNotTheNewOne() {
        ProjectFile file = file(
                planned("2022-06", "2022", "2023-09-30", "1000"),
                planned("2023-01", "2022", "2023-09-30", "700"),
                planned("2023-03", "2023", "2023-06-30", "500"),
                planned("2023-04", "2022", "2023-09-30", "700"));

        assertThat(start(file, "2023-02")).isEqualTo("2023-09-30");
        assertThat(amount(file, "2023-02")).isEqualTo("700");
        assertThat(start(file, "2023-04")).isEqualTo("2023-06-30");
        assertThat(amount(file, "2023-04")).isEqualTo("500");
    }

    @Test
    void p3_whatHadComeDueInTheYearBeforeItsListWasNamedStaysDue() {
        ProjectFile file = file(
                planned("2022-06", "2022", "2023-03-31", "1000"),
                progress("2023-03", Stage.SIGNED),
                planned("2023-04", "2023", "2023-12-31", "500"),
                planned("2024-01", "2023", "2024-05-31", "400"));

        assertThat(start(file, "2023-04")).isEqualTo("2023-03-31");
        assertThat(amount(file, "2023-04")).isEqualTo("500");
        // the same list goes on: so does what is measured by it
        assertThat(start(file, "2024-01")).isEqualTo("2023-03-31");
        assertThat(amount(file, "2024-01")).isEqualTo("400");
    }

    @Test
    void p3_whatComesDueInTheMonthInWhichTheListIsNamedIsTheListsOwn() {
        ProjectFile file =
                file(planned("2022-06", "2022", "2023-04-01", "1000"), planned("2023-04", "2023", "2023-12-31", "500"));

        assertThat(start(file, "2023-04")).isEqualTo("2023-12-31");
    }

    @Test
    void p3_lateReportOfAnEarlierMonthChangesNeitherListNorWhatHadComeDue() {
        ProjectFile file = file(
                planned("2022-06", "2022", "2023-03-31", "1000"),
                planned("2023-04", "2023", "2023-12-31", "500"),
                planned("2023-01", "2023", "2023-12-31", "500"),
                planned("2023-02", "other", "2024-12-31", "1"));

        assertThat(start(file, "2022-12")).isEqualTo("2023-03-31");
        assertThat(start(file, "2023-02")).isEqualTo("2023-03-31");
        assertThat(start(file, "2023-04")).isEqualTo("2023-03-31");
        assertThat(amount(file, "2023-01")).isEqualTo("500");
    }

    @Test
    void p3_correctionThatNamesAnotherListChangesNoPlan() {
        ProjectFile file = file(planned("2023-02", "v1", "2023-03-31", "1000"))
                .with(1, planned("2023-02", "v2", "2023-12-31", "10"));

        assertThat(start(file, "2023-02")).isEqualTo("2023-03-31");
        assertThat(amount(file, "2023-02")).isEqualTo("1000");
    }

    @Test
    void p3_listOfLastYearThatArrivesLaterIsNotTheNewYears() {
        ProjectFile file = file(
                planned("2023-01", "2022", "2023-09-30", "700"),
                planned("2022-06", "2022", "2023-09-30", "1000"),
                planned("2023-03", "2023", "2023-06-30", "500"));

        assertThat(start(file, "2023-03")).isEqualTo("2023-06-30");
    }

    private static Progress planned(String period, String list, String start, String amount) {
        return progress(
                period,
                Stage.SIGNED,
                ProjectField.LIST_VERSION,
                list,
                ProjectField.PLANNED_START,
                start,
                ProjectField.YEAR_PLAN,
                amount);
    }

    private static @Nullable String start(ProjectFile file, String period) {
        LocalDate start = file.plan(period(period)).start();
        return start == null ? null : start.toString();
    }

    private static @Nullable String amount(ProjectFile file, String period) {
        Plan.OfYear plan = file.yearPlan(period(period));
        BigDecimal amount = plan == null ? null : plan.amount();
        return amount == null ? null : amount.toPlainString();
    }
}
