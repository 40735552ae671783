package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.judge;
import static io.tongbao.statistics.project.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectChecksTest {
    @Test
    void p2_everythingThatAReportSaysIsRead() {
        ProjectChecks.Outcome outcome = judge(raw(
                "2023年4月",
                Stage.STARTED,
                ProjectField.NAME,
                "新能源电池",
                ProjectField.BATCH,
                "2023-1",
                ProjectField.LIST_VERSION,
                "2023",
                ProjectField.STAGE_DATE,
                "2023年4月3日",
                ProjectField.YEAR_PLAN,
                "1.2",
                ProjectField.YEAR_INVESTMENT,
                "0.25",
                ProjectField.UNIT,
                "亿元",
                ProjectField.PHYSICAL_PROGRESS,
                "12.50",
                ProjectField.PLANNED_START,
                "2023/5/1",
                ProjectField.ACTUAL_START,
                "2023-04-03",
                ProjectField.REVISION,
                "1",
                ProjectField.NOTE,
                "补录"));

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.revision()).isEqualTo(1);
        assertThat(outcome.hasNote()).isTrue();
        Progress progress = Objects.requireNonNull(outcome.progress());
        assertThat(progress.period()).hasToString("2023-04");
        assertThat(progress.number(ProjectField.PHYSICAL_PROGRESS)).isEqualTo(new BigDecimal("12.5"));
        assertThat(progress.date(ProjectField.PLANNED_START)).isEqualTo(LocalDate.of(2023, 5, 1));
        assertThat(progress.stageDate()).isEqualTo(LocalDate.of(2023, 4, 3));
    }

    @Test
    void r4_amountsAreConvertedExactly() {
        Progress progress = Samples.progress(
                "2023-04", Stage.SIGNED, ProjectField.CONTRACTED_AMOUNT, "769.03", ProjectField.UNIT, "亿元");

        assertThat(progress.number(ProjectField.CONTRACTED_AMOUNT)).isEqualTo(new BigDecimal("7690300"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PROJECT             | 'a|b'        | V03
                    PROJECT             | ' '          | V03
                    BATCH               | 2023 1       | V03
                    PERIOD              | soon         | V01
                    PERIOD              | 2031-01      | V05
                    STAGE               | 搁置          | V03
                    STAGE_DATE          | 2023-04-31   | V03
                    STAGE_DATE          | 2023-05-01   | P2
                    ACTUAL_START        | 2023-04-01   | P1
                    ACTUAL_PRODUCTION   | 2023-04-01   | P1
                    YEAR_INVESTMENT     | -1           | V03
                    YEAR_INVESTMENT     | 1,2          | V03
                    PHYSICAL_PROGRESS   | 100.1        | V03
                    UNIT                | 公顷          | V03
                    PLANNED_START       | 2023-06-01   | P3
                    YEAR_PLAN           | 100          | P3
                    PLAN_CURVE          | 1;2;3        | V03
                    PLAN_CURVE          | 0;0;5;10;20;30;40;50;60;75;90;100 | P2
                    REVISION            | first        | V03
                    """)
    void whatIsWrongIsNamedInBothLanguages(ProjectField field, String value, String check) {
        ProjectChecks.Outcome outcome = judge(raw("2023-04", Stage.APPROVED, field, value));

        assertThat(outcome.progress()).isNull();
        assertThat(outcome.problems()).hasSize(1).allSatisfy(each -> {
            assertThat(each.check()).isEqualTo(check);
            assertThat(each.severity()).isEqualTo(Severity.REJECT);
            assertThat(each.messageEn()).isNotBlank();
            assertThat(each.messageZh()).matches(".*\\p{IsHan}.*");
        });
    }

    @Test
    void v01_unknownRegionIsRefused() {
        ProjectChecks.Outcome outcome =
                ProjectChecks.judge(raw("2023-04", Stage.SIGNED), null, LocalDate.of(2023, 5, 1));

        assertThat(outcome.problems())
                .extracting(Problem::check, Problem::field)
                .hasToString("[(\"V01\", \"region\")]");
    }

    @Test
    void p2_investmentsThatDoNotFitAreWarnings() {
        List<Problem> problems = judge(raw(
                        "2023-04",
                        Stage.STARTED,
                        ProjectField.MONTH_INVESTMENT,
                        "30",
                        ProjectField.YEAR_INVESTMENT,
                        "20",
                        ProjectField.INVESTMENT_TO_DATE,
                        "10"))
                .problems();

        assertThat(problems)
                .allMatch(
                        each -> each.severity() == Severity.WARN && each.check().equals("P2"))
                .extracting(Problem::field)
                .containsExactly("month_investment", "year_investment");
    }
}
