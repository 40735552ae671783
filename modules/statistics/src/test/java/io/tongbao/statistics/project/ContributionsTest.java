package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.file;
import static io.tongbao.statistics.project.Samples.period;
import static io.tongbao.statistics.project.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private static final BigDecimal YES = BigDecimal.ONE;
    private static final BigDecimal NO = BigDecimal.ZERO;

    @Test
    void p4_countsCumulateFromJanuaryToTheMonthsEnd() {
        ProjectFile file = file(
                progress("2022-11", Stage.SIGNED, ProjectField.CONTRACTED_AMOUNT, "800"),
                progress("2023-03", Stage.STARTED, ProjectField.CONTRACTED_AMOUNT, "800"));

        assertThat(Contributions.of(file, period("2022-10"))).isEmpty();
        assertThat(Contributions.of(file, period("2022-12")))
                .contains(Map.entry("prj_signed", YES), Map.entry("prj_contracted", new BigDecimal("800")));
        assertThat(Contributions.of(file, period("2023-03")))
                .contains(
                        Map.entry("prj_signed", NO),
                        Map.entry("prj_contracted", NO),
                        Map.entry("prj_started", YES),
                        Map.entry("prj_completed", NO));
        assertThat(Contributions.of(file, period("2023-04"))).containsEntry("prj_started", YES);
        assertThat(Contributions.of(file, period("2024-04"))).containsEntry("prj_started", NO);
    }

    @Test
    void p4_whatWasNeverContractedWasNeverSigned() {
        ProjectFile road = file(progress("2023-01", Stage.APPROVED));
        ProjectFile plant = file(progress("2023-01", Stage.APPROVED, ProjectField.CONTRACTED_AMOUNT, "5"));

        assertThat(Contributions.of(road, period("2023-01")))
                .contains(Map.entry("prj_signed", NO), Map.entry("prj_approved", YES));
        assertThat(Contributions.of(plant, period("2023-01"))).containsEntry("prj_signed", YES);
    }

    @Test
    void p4_investmentIsThatOfTheYearAndWhatIsNotReportedIsNotZero() {
        ProjectFile file = file(
                progress("2022-12", Stage.STARTED, ProjectField.YEAR_INVESTMENT, "70"),
                progress("2023-02", Stage.STARTED),
                progress("2023-03", Stage.STARTED, ProjectField.YEAR_INVESTMENT, "10"));

        assertThat(Contributions.of(file, period("2022-12"))).containsEntry("prj_investment", new BigDecimal("70"));
        assertThat(Contributions.of(file, period("2023-01"))).doesNotContainKey("prj_investment");
        assertThat(Contributions.of(file, period("2023-02"))).doesNotContainKey("prj_investment");
        assertThat(Contributions.of(file, period("2023-04"))).containsEntry("prj_investment", new BigDecimal("10"));
        assertThat(Contributions.of(file, period("2023-04"))).doesNotContainKey("prj_year_plan");
    }

    @Test
    void p4_contractDoesNotVanishByAnEmptyField() {
        ProjectFile file = file(
                progress("2023-01", Stage.SIGNED, ProjectField.CONTRACTED_AMOUNT, "800"),
                progress("2023-02", Stage.FULFILLED),
                progress("2023-03", Stage.FULFILLED, ProjectField.CONTRACTED_AMOUNT, "900"),
                progress("2023-04", Stage.FULFILLED));

        assertThat(Contributions.of(file, period("2023-02"))).containsEntry("prj_contracted", new BigDecimal("800"));
        assertThat(Contributions.of(file, period("2023-04"))).containsEntry("prj_contracted", new BigDecimal("900"));
    }

    @Test
    void r2_correctionThatEmptiesTheContractedAmountDoes() {
        ProjectFile file = file(
                        progress("2023-01", Stage.SIGNED, ProjectField.CONTRACTED_AMOUNT, "800"),
                        progress("2023-02", Stage.FULFILLED))
                .with(1, progress("2023-01", Stage.SIGNED));

        assertThat(Contributions.of(file, period("2023-02"))).doesNotContainKey("prj_contracted");
    }

    @Test
    void p3_onlyProjectsOfThePlanMakeAStartRate() {
        ProjectFile early = planned("2023-10-01", Stage.STARTED);
        ProjectFile late = planned("2023-02-01", Stage.APPROVED);
        ProjectFile ofLastYear = planned("2022-12-31", Stage.STARTED);

        assertThat(Contributions.of(early, period("2023-04")))
                .contains(
                        Map.entry("prj_planned_starts_year", YES),
                        Map.entry("prj_planned_starts_to_date", NO),
                        Map.entry("prj_planned_started", YES));
        assertThat(Contributions.of(late, period("2023-04")))
                .contains(
                        Map.entry("prj_planned_starts_year", YES),
                        Map.entry("prj_planned_starts_to_date", YES),
                        Map.entry("prj_planned_started", NO));
        assertThat(Contributions.of(ofLastYear, period("2023-04")))
                .contains(
                        Map.entry("prj_started", YES),
                        Map.entry("prj_planned_starts_year", NO),
                        Map.entry("prj_planned_started", NO));
    }

    @Test
    void p3_cancelledProjectStaysInTheDenominator() {
        ProjectFile file = file(
                progress(
                        "2023-02",
                        Stage.FULFILLED,
                        ProjectField.BATCH,
                        "2023-1",
                        ProjectField.LIST_VERSION,
                        "2023",
                        ProjectField.PLANNED_START,
                        "2023-03-01"),
                progress("2023-03", Stage.CANCELLED, ProjectField.BATCH, "2023-1"));

        assertThat(Contributions.of(file, period("2023-04")))
                .contains(
                        Map.entry("prj_planned_starts_year", YES),
                        Map.entry("prj_planned_starts_to_date", YES),
                        Map.entry("prj_planned_started", NO),
                        Map.entry("prj_signed@2023-1", YES),
                        Map.entry("prj_fulfilled@2023-1", YES),
                        Map.entry("prj_started@2023-1", NO));
    }

    @Test
    void p3_batchGoesOnFromYearToYear() {
        ProjectFile file = file(
                progress("2022-02", Stage.SIGNED, ProjectField.BATCH, "2022-1"),
                progress("2024-03", Stage.IN_PRODUCTION, ProjectField.BATCH, "2022-1"));

        assertThat(Contributions.of(file, period("2023-12")))
                .contains(Map.entry("prj_signed@2022-1", YES), Map.entry("prj_started@2022-1", NO));
        assertThat(Contributions.of(file, period("2024-12")))
                .contains(Map.entry("prj_in_production@2022-1", YES), Map.entry("prj_full_effect@2022-1", NO))
                .doesNotContainKey("prj_contracted@2022-1");
    }

    @Test
    void p5_paceIsCountedPerProject() {
        assertThat(Contributions.of(planned("2023-02-01", Stage.APPROVED), period("2023-04")))
                .contains(Map.entry("prj_not_started", YES), Map.entry("prj_paced", NO));
        assertThat(Contributions.of(planned("2023-02-01", Stage.STARTED), period("2023-04")))
                .contains(
                        Map.entry("prj_not_started", NO),
                        Map.entry("prj_on_pace", YES),
                        Map.entry("prj_behind", NO),
                        Map.entry("prj_paced", YES));
    }

    private static ProjectFile planned(String start, Stage stage) {
        return file(progress("2023-01", stage, ProjectField.LIST_VERSION, "2023", ProjectField.PLANNED_START, start));
    }
}
