package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips by powers of ten, and values that fall (V04, V06). */
class SlipChecksTest extends CheckScene {
    @ParameterizedTest
    @CsvSource({
        "0.00005, true",
        "0.00045, true",
        "0.00046, false",
        "0.49, false",
        "0.5, true",
        "4.5, true",
        "4.6, false",
        "4.9, false",
        "5, true",
        "45, true",
        "46, false",
        "15000, false",
        "1500000, false",
        "-1.5, false",
        "0, false",
        "4999999, false",
        "5000000, true",
        "45000000, true",
        "45000001, false",
        "49999999, false",
        "50000000, true",
        "450000000, true",
        "450000001, false",
        "499999999999, false",
        "500000000000, true",
        "4500000000000, true",
        "4500000000001, false"
    })
    void v04_aSlipIsAPowerOfTenBetweenUnitsWithinAFactorOfThree(String value, boolean slip) {
        office.stands(sent("2022-03").cumulative("15000"));

        assertThat(found(sent("2023-03").cumulative(value)).contains("V04 REJECT cumulative_value"))
                .isEqualTo(slip);
    }

    @Test
    void v04_anExplanationOrAVolatileIndicatorMakesItAWarning() {
        office.stands(sent("2022-03").cumulative("15000"));
        assertThat(found(sent("2023-03").cumulative("1.5").explained("plant closed")))
                .contains("V04 WARN cumulative_value");

        office = new Office(indicator("i", Kind.FLOW, Scheme.M12, PriceBasis.CURRENT, true, null, null, true));
        office.stands(sent("2022-03").cumulative("15000"));
        assertThat(found(sent("2023-03").cumulative("1.5"))).contains("V04 WARN cumulative_value");
    }

    @Test
    void v04_withoutLastYearThePreviousRowIsComparedWith() {
        office.stands(sent("2023-02").cumulative("15000"));
        assertThat(found(sent("2023-03").cumulative("2"))).contains("V04 REJECT cumulative_value");

        office.stands(sent("2022-03").cumulative("3"));
        assertThat(found(sent("2023-03").cumulative("2"))).doesNotContain("V04 REJECT cumulative_value");
    }

    @Test
    void v04_aMonthThatSlippedIsSeenInTheCumulativeValueItMakes() {
        office.stands(sent("2022-02").cumulative("200")).stands(sent("2023-01").month("100"));

        Problem problem = office.finds(sent("2023-02").month("1000000")).get(0);

        assertThat(problem.check()).isEqualTo("V04");
        assertThat(problem.field()).isEqualTo("month_value");
        assertThat(problem.value()).isEqualTo("1000000");
        assertThat(problem.expected()).isEqualTo("200万元");
        assertThat(problem.messageEn()).contains("1000100万元", "10^4", "2022-02");
    }

    @Test
    void v04_looksAtTheMonthValueOfAStock() {
        office = new Office(indicator("i", Kind.STOCK, Scheme.M12, null, null));
        office.stands(sent("2022-03").month("15000"));

        assertThat(found(sent("2023-03").month("1.5"))).contains("V04 REJECT month_value");
    }

    @Test
    void v06_aCumulativeValueThatFallsIsAWarningWhereTheIndicatorCannotBeNegative() {
        office.stands(sent("2023-01").cumulative("100"));
        assertThat(found(sent("2023-02").cumulative("99"))).containsExactly("V06 WARN cumulative_value");
        assertThat(found(sent("2023-02").month("-1"))).containsExactly("V06 WARN month_value");

        office = new Office(indicator("i", Kind.FLOW, Scheme.M12, PriceBasis.CURRENT, false, null, null, false));
        office.stands(sent("2023-01").cumulative("100"));
        assertThat(found(sent("2023-02").cumulative("99"))).isEmpty();
    }

    @Test
    void v06_aFirstValueBelowZeroIsAWarningWhereTheIndicatorCannotBeNegative() {
        assertThat(found(sent("2023-01").cumulative("-5"))).containsExactly("V06 WARN cumulative_value");
    }
}
