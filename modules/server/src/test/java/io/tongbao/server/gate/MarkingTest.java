package io.tongbao.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.RowProblem;
import io.tongbao.statistics.Severity;
import org.junit.jupiter.api.Test;

class MarkingTest {
    @Test
    void v12_whatAWarningWasComparedWithIsNotToldAsTheRightFigure() {
        RowProblem warning = problem("V12", Severity.WARN, "±50%");

        assertThat(Marking.text(warning, false)).isEqualTo("V12，须说明：增速异常（参照：±50%）");
        assertThat(Marking.text(warning, true)).isEqualTo("V12, to be explained: is odd (compared with: ±50%)");
    }

    @Test
    void ofWhatIsRefusedTheRightIsTold() {
        RowProblem refusal = problem("V06", Severity.REJECT, "≥ 0");

        assertThat(Marking.text(refusal, false)).isEqualTo("V06：增速异常（应为：≥ 0）");
        assertThat(Marking.text(refusal, true)).isEqualTo("V06: is odd (expected: ≥ 0)");
    }

    private static RowProblem problem(String check, Severity severity, String expected) {
        return RowProblem.newBuilder()
                .setCheck(check)
                .setSeverity(severity.name())
                .setField("month_value")
                .setExpected(expected)
                .setMessageEn("is odd")
                .setMessageZh("增速异常")
                .build();
    }
}
