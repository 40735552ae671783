package io.tongbao.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pocket calculator that other tests trust. */
class FormulaValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 / 10 − 1 = 20 %",
                "3.2 % − 2.9 % = 0.3 百分点",
                "2 − (−3) = 5 万元",
                "1 + 2 × 3 = 7",
                "(4 + 5) / (2 × 3) − 1 = 50 %",
                "10 / 3 = 3.333333333333",
                "66.666666666667 + 66.666666666667 + 266.666666666667 = 400 万元",
                "√(4 / 1) − 1 = 100 %",
                "1200 / (1 + 20 %) = 1000 万元",
                "100 × min(130 / 100; 1.2) = 120 分",
                "(4 ^ 1 × 9 ^ 1) ^ (1 / (1 + 1)) = 6 分",
                "3 / 4 = 750 ‰",
                "4 − 6 = −2 位"
            })
    void whatIsTrueHolds(String formula) {
        assertThat(FormulaValue.holds(formula)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 / 10 − 1 = 20.000000000001 %",
                "10 / 3 = 3.33",
                "1 + 1 = 3",
                "66.666666666667 + 266.666666666667 = 333.333334 万元",
                "√(2 / 1) − 1 = 41 %",
                "4 − 6 = 2"
            })
    void whatIsNotTrueDoesNot(String formula) {
        assertThat(FormulaValue.holds(formula)).isFalse();
    }

    @Test
    void whatCannotBeReadIsAnError() {
        assertThatThrownBy(() -> FormulaValue.holds("1 + 2 apples = 3")).isInstanceOf(IllegalArgumentException.class);
    }
}
