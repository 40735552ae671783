package io.tongbao.statistics.project;

import static io.tongbao.statistics.project.Samples.file;
import static io.tongbao.statistics.project.Samples.period;
import static io.tongbao.statistics.project.Samples.progress;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Judgement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchRuleTest {
    private static final ProjectFile FILE = file(
            progress("2023-02", Stage.SIGNED),
            progress("2023-03", Stage.SIGNED, ProjectField.BATCH, "b1"),
            progress("2023-04", Stage.SIGNED));

    @ParameterizedTest
    @CsvSource({
        "2023-05, b1, , STANDING",
        "2023-05, b2, , REJECTED",
        "2023-01, b2, , REJECTED", // a late one is no correction
        "2023-04, b2, 1, REJECTED", // nor is this of the first report
        "2023-04, b1, 1, STANDING",
        "2023-03, b2, 1, STANDING",
        "2023-02, b2, 1, STANDING"
    })
    void p3_batchChangesByACorrectionOfTheFirstReportOnly(
            String month, String batch, Integer revision, Disposition disposition) {
        Progress sent = progress(month, Stage.SIGNED, ProjectField.BATCH, batch);

        assertThat(ProjectJudgement.judge(FILE, sent, revision, true).disposition())
                .isEqualTo(disposition);
    }

    @Test
    void p3_refusalSaysWhatIsRight() {
        Progress sent = progress("2023-05", Stage.SIGNED, ProjectField.BATCH, "b2");

        Judgement refused = ProjectJudgement.judge(FILE, sent, null, false);

        assertThat(Objects.requireNonNull(refused.problem()).check()).isEqualTo("P3");
        assertThat(refused.problem().messageEn())
                .contains("batch 'b2' in 2023-05", "batch 'b1' by its report of 2023-03", "higher revision");
        assertThat(refused.problem().messageZh()).contains("“b2”（2023-05）", "属批次“b1”");
    }

    @Test
    void p3_batchIsKnownFromTheReportThatNamesItOn() {
        assertThat(FILE.batch(period("2023-02"))).isNull();
        assertThat(FILE.batch(period("2023-03"))).isEqualTo("b1");
        assertThat(FILE.batch(period("2023-12"))).isEqualTo("b1");
        assertThat(Contributions.of(FILE, period("2023-04"))).containsKey("prj_signed@b1");
    }
}
