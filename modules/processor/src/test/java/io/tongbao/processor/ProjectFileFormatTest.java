package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.PlanCurve;
import io.tongbao.statistics.project.Progress;
import io.tongbao.statistics.project.ProjectField;
import io.tongbao.statistics.project.ProjectFile;
import io.tongbao.statistics.project.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectFileFormatTest {
    @Test
    void everythingComesBack() {
        Progress full = new Progress(
                new Period(2023, 4),
                Stage.STARTED,
                "电池",
                "2023-1",
                "2023",
                PlanCurve.of("0;0;5;10;20;30;40;50;60;75;90;100"),
                "用地",
                Map.of(ProjectField.YEAR_PLAN, new BigDecimal("12.5"), ProjectField.YEAR_INVESTMENT, BigDecimal.ZERO),
                Map.of(
                        ProjectField.PLANNED_START, LocalDate.of(2023, 5, 1),
                        ProjectField.PLANNED_PRODUCTION, LocalDate.of(1969, 1, 1)));
        Progress bare = new Progress(
                new Period(2023, 5), Stage.CANCELLED, null, null, null, PlanCurve.LINEAR, null, Map.of(), Map.of());
        Progress unplanned = new Progress(
                new Period(2024, 1), Stage.CANCELLED, null, null, "2024", PlanCurve.LINEAR, null, Map.of(), Map.of());
        ProjectFile file = ProjectFile.EMPTY.with(2, full).with(0, bare).with(0, unplanned);

        assertThat(ProjectFileFormat.decode(ProjectFileFormat.encode(file))).isEqualTo(file);
        assertThat(ProjectFileFormat.decode(ProjectFileFormat.encode(ProjectFile.EMPTY)))
                .isEqualTo(ProjectFile.EMPTY);
    }

    /** As the first version wrote them: each month's ids behind it, and the years' plans by list and year. */
    @Test
    void filesOfAnEarlierVersionAreReadWithTheirIds() {
        Progress march = planned(3, "30");
        Progress april = planned(4, "12.5");
        byte[] earlier = new CompactWriter(1)
                .each(List.of(march, april), (out, each) -> {
                    ProjectFileFormat.entry(out, new ProjectFile.Entry(1, each));
                    out.each(List.of("id of " + each.period()), CompactWriter::text);
                })
                .each(List.of("2023"), (out, each) -> out.text(each)
                        .maybe(LocalDate.of(2023, 5, 1), (o, day) -> o.number(day.toEpochDay()))
                        .maybe((LocalDate) null, (o, day) -> o.number(day.toEpochDay()))
                        .maybe((LocalDate) null, (o, day) -> o.number(day.toEpochDay())))
                .each(List.of("2023"), (out, each) -> out.text(each)
                        .number(2023)
                        .maybe(new BigDecimal("30"), CompactWriter::decimal)
                        .text(PlanCurve.LINEAR.toString()))
                .bytes();

        ProjectFile file = ProjectFileFormat.decode(earlier);

        assertThat(file).isEqualTo(ProjectFile.EMPTY.with(1, march).with(1, april));
        assertThat(ProjectFileFormat.ids(earlier))
                .containsOnly(
                        Map.entry(march.period(), List.of("id of 2023-03")),
                        Map.entry(april.period(), List.of("id of 2023-04")));
        assertThat(ProjectFileFormat.ids(ProjectFileFormat.encode(file))).isEmpty();
    }

    private static Progress planned(int month, String ofYear) {
        return new Progress(
                new Period(2023, month),
                Stage.SIGNED,
                null,
                null,
                "2023",
                PlanCurve.LINEAR,
                null,
                Map.of(ProjectField.YEAR_PLAN, new BigDecimal(ofYear)),
                Map.of(ProjectField.PLANNED_START, LocalDate.of(2023, 5, 1)));
    }
}
