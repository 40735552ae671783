package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the numbers of a report fit each other and last year (V07 to V09). */
class ConsistencyChecksTest extends CheckScene {
    @Test
    void v07_c4_oneUnitOfTheLastDigitAsSentIsLetPass() {
        office.stands(sent("2023-01").month("100").cumulative("100"));
        assertThat(found(sent("2023-02").month("50").cumulative("151"))).isEmpty();
        assertThat(found(sent("2023-02").month("50").cumulative("152"))).containsExactly("V07 WARN cumulative_value");
        assertThat(found(sent("2023-02").month("50.0").cumulative("151.0")))
                .as("January was sent in whole numbers")
                .isEmpty();

        office.stands(sent("2023-01").month("100.0").cumulative("100.0"));
        assertThat(found(sent("2023-02").month("50.0").cumulative("151.0")))
                .containsExactly("V07 WARN cumulative_value");
    }

    @Test
    void v07_r4_theDigitsAreThoseOfTheUnitSentIn() {
        office.stands(sent("2023-01").cumulative("1.60").unit("亿元"));

        assertThat(found(sent("2023-02").month("8000").cumulative("24100"))).isEmpty();
        assertThat(found(sent("2023-02").month("8000").cumulative("24101")))
                .containsExactly("V07 WARN cumulative_value");
    }

    @Test
    void v07_theYearsFirstRowIsItsOwnCumulativeValue() {
        assertThat(found(sent("2023-01").month("50").cumulative("60"))).containsExactly("V07 WARN cumulative_value");
        assertThat(found(sent("2023-03").month("50").cumulative("60")))
                .as("a gap is never filled in")
                .isEmpty();
    }

    @Test
    void v08_theBaseSentIsComparedWithLastYearAsStored() {
        office.stands(sent("2022-03").cumulative("16012"));
        assertThat(found(sent("2023-03").cumulative("17000").base("16012"))).isEmpty();
        assertThat(found(sent("2023-03").cumulative("1.70").base("1.60").unit("亿元")))
                .as("the same to the digit that was sent")
                .isEmpty();

        Problem problem =
                office.finds(sent("2023-03").cumulative("17000").base("16013")).get(0);

        assertThat(problem.check()).isEqualTo("V08");
        assertThat(problem.field()).isEqualTo("cumulative_base");
        assertThat(problem.expected()).isEqualTo("16012万元");
    }

    @Test
    void v08_lastYearsFigureIsThatOfTheSameClassWhereThereIsOne() {
        office.stands(sent("2022-03").cumulative("100").of(DataClass.OFFICIAL))
                .stands(sent("2022-03").cumulative("110").of(DataClass.DEPARTMENT));

        assertThat(found(sent("2023-03").cumulative("120").base("110").of(DataClass.DEPARTMENT)))
                .isEmpty();
        assertThat(found(sent("2023-03").cumulative("120").base("110").of(DataClass.SELF_REPORTED)))
                .containsExactly("V08 WARN cumulative_base");
    }

    @ParameterizedTest
    @CsvSource({"12.3, false", "12.4, true", "12, false", "12.35, false", "12.36, true", "12.3457, true"})
    void v09_halfOfTheLastDigitSentIsLetPass(String growth, boolean warned) {
        // 112345 / 100000 − 1 = 12.345 %
        assertThat(found(sent("2023-03").cumulative("112345").base("100000").growth(growth)))
                .isEqualTo(warned ? List.of("V09 WARN cumulative_growth") : List.of());
    }

    @Test
    void v09_g1_nationalInvestmentOfSeptember2023IsFlaggedAndStands() {
        office.stands(sent("2022-09").cumulative("421412"));

        assertThat(office.finds(sent("2023-09").cumulative("375035").growth("3.1")))
                .filteredOn(each -> each.check().equals("V09"))
                .singleElement()
                .satisfies(each -> assertThat(each.expected()).isEqualTo("-11.0%"));
    }

    @Test
    void v09_monthGrowthIsComparedToo() {
        office.stands(sent("2022-03").month("100"));

        assertThat(found(sent("2023-03").month("110").with(MONTH_GROWTH, "12.0")))
                .containsExactly("V09 WARN month_growth");
    }

    @Test
    void v09_levelsAtCurrentPricesSayNothingOfARealGrowth() {
        office = new Office(indicator("i", Kind.FLOW, Scheme.M12, PriceBasis.CONSTANT, false, null, null, true));
        office.stands(sent("2022-03").cumulative("100"));

        assertThat(found(sent("2023-03").cumulative("110").growth("4.9"))).isEmpty();
        assertThat(found(sent("2023-03").cumulative("110").base("100").growth("4.9")))
                .containsExactly("V09 WARN cumulative_growth");
    }
}
