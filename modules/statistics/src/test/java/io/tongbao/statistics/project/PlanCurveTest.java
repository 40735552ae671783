package io.tongbao.statistics.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCurveTest {
    private static final BigDecimal PLAN = new BigDecimal("1000");

    @Test
    void p2_withoutACurveThePlanSpreadsEvenlyAndExactly() {
        // a third of 1,000 has no end in decimal: what is one hundredth below it is behind
        assertThat(PlanCurve.LINEAR.isMet(new BigDecimal("333.34"), PLAN, 4)).isTrue();
        assertThat(PlanCurve.LINEAR.isMet(new BigDecimal("333.33"), PLAN, 4)).isFalse();
        assertThat(PlanCurve.LINEAR.isMet(PLAN, PLAN, 12)).isTrue();
    }

    @Test
    void p2_curveHasItsOwnShares() {
        PlanCurve late = PlanCurve.of("0;0;5;10;20;30;40;50;60;75;90;100");

        assertThat(late.isMet(new BigDecimal("100"), PLAN, 4)).isTrue();
        assertThat(late.isMet(new BigDecimal("99.99"), PLAN, 4)).isFalse();
        assertThat(late.isMet(BigDecimal.ZERO, PLAN, 2)).isTrue();
        assertThat(PlanCurve.of(late.toString())).isEqualTo(late);
        assertThat(PlanCurve.of(" ")).isEqualTo(PlanCurve.LINEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10;20;30",
                "0;0;5;10;20;30;40;50;60;75;90;99",
                "0;0;5;10;9;30;40;50;60;75;90;100",
                "-1;0;5;10;20;30;40;50;60;75;90;100",
                "0;0;5;10;20;30;40;50;60;75;90;ten"
            })
    void p2_whatIsNoCurveIsRefusedWithWhatIsRight(String text) {
        assertThatThrownBy(() -> PlanCurve.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twelve numbers");
    }
}
