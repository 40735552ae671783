package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Office.Sending;
import org.junit.jupiter.api.Test;

/** All checks on arrival together, and what is late (V13, V14). */
class ArrivalChecksTest extends CheckScene {
    @Test
    void aReportThatFitsIsFoundNothingWrongWith() {
        office.stands(sent("2022-01").month("90").cumulative("90"))
                .stands(sent("2022-02").month("90").cumulative("180"))
                .stands(sent("2023-01").month("100").cumulative("100"));

        assertThat(found(sent("2023-02")
                        .month("98")
                        .cumulative("198")
                        .base("180")
                        .growth("10.0")))
                .isEmpty();
    }

    @Test
    void v13_theSameValueAsInThePreviousRow() {
        office.stands(sent("2023-01").month("50").cumulative("50"));

        assertThat(found(sent("2023-02").cumulative("50"))).containsExactly("V13 WARN cumulative_value");
        assertThat(found(sent("2023-02").month("50"))).containsExactly("V13 WARN month_value");
        assertThat(found(sent("2023-02").month("50").cumulative("100")))
                .as("the cumulative value went on")
                .isEmpty();
    }

    @Test
    void v13_nothingIsNoCopy() {
        office.stands(sent("2023-01").month("0").cumulative("0"));
        assertThat(found(sent("2023-02").month("0").cumulative("0"))).isEmpty();
        assertThat(found(sent("2023-02").month("7").cumulative("7"))).isEmpty();

        office.stands(sent("2023-02").month("7").cumulative("7"));
        assertThat(found(sent("2023-03").month("0").cumulative("7"))).isEmpty();
    }

    @Test
    void v13_monthAsLargeAsTheYearSoFarAfterTheFirstRow() {
        assertThat(found(sent("2023-01").month("50").cumulative("50"))).isEmpty();
        assertThat(found(sent("2023-02").month("50").cumulative("50"))).containsExactly("V13 WARN cumulative_value");
    }

    @Test
    void v14_lateIsAfterTheDueDayOfTheFollowingMonth() {
        Sending march = sent("2023-03").cumulative("100");
        assertThat(office.known("2023-04-10").finds(march)).isEmpty();

        Problem late = office.known("2023-04-11").finds(march).get(0);

        assertThat(late.check()).isEqualTo("V14");
        assertThat(late.severity()).isEqualTo(Severity.INFO);
        assertThat(late.expected()).isEqualTo("≤ 2023-04-10");
        office.stands(march);
        assertThat(found(sent("2023-03").cumulative("101")))
                .as("a correction is not late")
                .isEmpty();
    }

    @Test
    void allChecksSpeakAtOnce() {
        office.stands(sent("2022-02").cumulative("15000"))
                .stands(sent("2023-01").cumulative("10000"));

        assertThat(found(
                        sent("2023-02").month("2").cumulative("2").base("14000").growth("3.0")))
                .containsExactly(
                        "V04 REJECT cumulative_value",
                        "V06 WARN cumulative_value",
                        "V07 WARN cumulative_value",
                        "V13 WARN cumulative_value",
                        "V08 WARN cumulative_base",
                        "V09 WARN cumulative_growth");
    }
}
