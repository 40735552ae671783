package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.file;
import static io.tongbao.statistics.project.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Judgement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectJudgementTest {
    @ParameterizedTest
    @CsvSource({
        "STARTED, APPROVED, REJECTED",
        "STARTED, STARTED, STANDING",
        "STARTED, SUSPENDED, STANDING",
        "STARTED, CANCELLED, STANDING",
        "CANCELLED, STARTED, REJECTED",
        "CANCELLED, CANCELLED, STANDING",
        "SUSPENDED, SIGNED, STANDING"
    })
    void p1_stageGoesBackOnlyByACorrection(Stage march, Stage april, Disposition disposition) {
        ProjectFile file = file(progress("2023-03", march));

        Judgement judgement = ProjectJudgement.judge(file, progress("2023-04", april), 0, true);

        assertThat(judgement.disposition()).isEqualTo(disposition);
        ProjectFile reported = file.with(0, progress("2023-04", march));
        Judgement corrected = ProjectJudgement.judge(reported, progress("2023-04", april), 1, true);
        assertThat(corrected.problem()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"STARTED, APPROVED", "CANCELLED, STARTED"})
    void p1_revisionOfAMonthWithoutAReportCorrectsNothing(Stage march, Stage april) {
        ProjectFile file = file(progress("2023-03", march));

        Judgement judgement = ProjectJudgement.judge(file, progress("2023-04", april), 1, true);

        assertThat(judgement.disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(Objects.requireNonNull(judgement.problem()).messageEn())
                .contains("correction of a report that stands");
        assertThat(judgement.problem().messageZh()).contains("更正已有报表");
    }

    @Test
    void p1_whatWasReachedBeforeASuspensionCounts() {
        ProjectFile file = file(progress("2023-02", Stage.STARTED), progress("2023-03", Stage.SUSPENDED));

        Judgement back = ProjectJudgement.judge(file, progress("2023-04", Stage.APPROVED), 0, false);

        assertThat(Objects.requireNonNull(back.problem()).messageEn())
                .contains("stage 'APPROVED' in 2023-04", "had reached STARTED", "correction");
        assertThat(Objects.requireNonNull(back.problem()).messageZh()).contains("立项", "开工", "更正");
        assertThat(ProjectJudgement.judge(file, progress("2023-04", Stage.UNDER_CONSTRUCTION), 0, false)
                        .disposition())
                .isEqualTo(Disposition.STANDING);
    }

    @ParameterizedTest
    @CsvSource({"STARTED, APPROVED", "CANCELLED, APPROVED"})
    void p1_lateReportOfAnEarlierMonthMayNotMakeALaterOneGoBack(Stage march, Stage april) {
        ProjectFile file = file(progress("2023-04", april));

        assertThat(ProjectJudgement.judge(file, progress("2023-03", march), 0, false)
                        .disposition())
                .isEqualTo(Disposition.REJECTED);
        assertThat(ProjectJudgement.judge(file, progress("2023-03", Stage.FULFILLED), 0, false)
                        .disposition())
                .isEqualTo(Disposition.STANDING);
    }

    @Test
    void p1_stageThatActualDaysShowDoesNotGoBackEither() {
        Progress suspended = progress("2023-03", Stage.SUSPENDED, ProjectField.ACTUAL_START, "2023-02-20");
        Progress approved = progress("2023-04", Stage.APPROVED);

        Judgement first = ProjectJudgement.judge(file(approved), suspended, 0, false);
        Judgement then = ProjectJudgement.judge(file(suspended), approved, 0, false);

        assertThat(Objects.requireNonNull(first.problem()).messageEn())
                .contains(
                        "stage 'SUSPENDED' in 2023-03", "had reached STARTED by its actual days", "at APPROVED later");
        assertThat(first.problem().messageZh()).contains("按实际日期已达“开工”，以后各期为“立项”");
        assertThat(Objects.requireNonNull(then.problem()).messageEn()).contains("had reached STARTED");
        assertThat(ProjectJudgement.judge(file(progress("2023-02", Stage.UNDER_CONSTRUCTION)), suspended, 0, false)
                        .disposition())
                .isEqualTo(Disposition.STANDING);
    }

    @Test
    void r2_revisionsCountPerProjectAndPeriod() {
        ProjectFile file =
                ProjectFile.EMPTY.with(1, progress("2023-04", Stage.SIGNED, ProjectField.CONTRACTED_AMOUNT, "5"));

        assertThat(ProjectJudgement.judge(
                                file,
                                progress("2023-04", Stage.SIGNED, ProjectField.CONTRACTED_AMOUNT, "5.0"),
                                null,
                                false)
                        .disposition())
                .isEqualTo(Disposition.UNCHANGED);
        assertThat(ProjectJudgement.judge(file, progress("2023-04", Stage.FULFILLED), 0, false)
                        .disposition())
                .isEqualTo(Disposition.SUPERSEDED);
        assertThat(ProjectJudgement.judge(file, progress("2023-04", Stage.FULFILLED), 1, true)
                        .disposition())
                .isEqualTo(Disposition.REJECTED);
        assertThat(ProjectJudgement.judge(file, progress("2023-04", Stage.FULFILLED), null, false)
                        .disposition())
                .isEqualTo(Disposition.REJECTED);
        Judgement next = ProjectJudgement.judge(file, progress("2023-04", Stage.FULFILLED), null, true);
        assertThat(next.revision()).isEqualTo(2);
        assertThat(next.emptied()).containsExactly("contracted_amount");
        assertThat(ProjectJudgement.judge(file, progress("2023-05", Stage.FULFILLED), null, false)
                        .revision())
                .isZero();
    }
}
