package io.tongbao.statistics;

import static io.tongbao.statistics.Office.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Office.Sending;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalChecksTest {
    private static final ReportNumber MONTH_GROWTH = ReportNumber.MONTH_GROWTH;
    private Office office = new Office(flow("i"));

    static Indicator flow(String code) {
        return indicator(code, Kind.FLOW, Scheme.M12, null, null);
    }

    static Indicator part(String code, String whole, String breakdown) {
        return indicator(code, Kind.FLOW, Scheme.M12, whole, breakdown);
    }

    static Indicator indicator(String code, Kind kind, Scheme scheme, String partOf, String breakdown) {
        return indicator(code, kind, scheme, PriceBasis.CURRENT, false, partOf, breakdown, true);
    }

    private static Indicator indicator(
            String code,
            Kind kind,
            Scheme scheme,
            PriceBasis prices,
            boolean isVolatile,
            String partOf,
            String breakdown,
            boolean nonNegative) {
        return new Indicator(
                code,
                "指标" + code,
                code,
                kind == Kind.RATE ? "%" : "万元",
                0,
                1,
                kind,
                scheme,
                Publishes.BOTH,
                Direction.HIGHER,
                false,
                null,
                prices,
                isVolatile,
                null,
                null,
                partOf,
                10,
                nonNegative,
                breakdown);
    }

    private static Sending sent(String period) {
        return report("i", period);
    }

    private List<String> found(Sending sending) {
        return office.finds(sending).stream()
                .map(each -> each.check() + " " + each.severity() + " " + each.field())
                .toList();
    }

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

    @Test
    void v10_aPartAboveItsWholeIsFoundFromBothSides() {
        office = new Office(flow("budget"), part("tax", "budget", null));
        office.stands(report("budget", "2023-01").cumulative("100"));
        assertThat(found(report("tax", "2023-01").cumulative("100"))).isEmpty();
        assertThat(found(report("tax", "2023-01").cumulative("101"))).containsExactly("V10 WARN cumulative_value");

        office.stands(report("tax", "2023-01").cumulative("70"));
        assertThat(found(report("budget", "2023-01").cumulative("69"))).containsExactly("V10 WARN cumulative_value");
        assertThat(found(report("budget", "2023-01").cumulative("0.01").unit("亿元")))
                .isEmpty();
    }

    @Test
    void v10_r4_aCoarselySentWholeIsNotExceededByRounding() {
        office = new Office(flow("budget"), part("tax", "budget", null));
        office.stands(report("budget", "2023-01").cumulative("1.60").unit("亿元"));

        assertThat(found(report("tax", "2023-01").cumulative("16050"))).isEmpty();
        assertThat(found(report("tax", "2023-01").cumulative("16051"))).containsExactly("V10 WARN cumulative_value");
    }

    @Test
    void v11_partsAddUpToTheWholeWithinTheirRounding() {
        office = new Office(flow("w"), part("x", "w", null), part("y", "w", null));
        office.stands(report("w", "2023-01").cumulative("100"))
                .stands(report("x", "2023-01").cumulative("60"));

        assertThat(found(report("y", "2023-01").cumulative("41"))).isEmpty();
        assertThat(found(report("y", "2023-01").cumulative("39"))).isEmpty();
        assertThat(found(report("y", "2023-01").cumulative("42"))).containsExactly("V11 WARN cumulative_value");
        assertThat(found(report("y", "2023-01").cumulative("38"))).containsExactly("V11 WARN cumulative_value");
    }

    @Test
    void v11_asksForAllPartsAndForMoreThanOne() {
        office = new Office(flow("w"), part("x", "w", null), part("y", "w", null), part("tax", "x", null));
        office.stands(report("w", "2023-01").cumulative("100"));

        assertThat(found(report("x", "2023-01").cumulative("60"))).isEmpty();
        office.stands(report("x", "2023-01").cumulative("60"));
        assertThat(found(report("tax", "2023-01").cumulative("10"))).isEmpty();
    }

    @Test
    void v11_aWholeMayBeBrokenDownInSeveralWays() {
        office = new Office(
                flow("w"),
                part("urban", "w", "place"),
                part("rural", "w", "place"),
                part("goods", "w", "trade"),
                part("meals", "w", "trade"));
        office.stands(report("urban", "2023-01").cumulative("70"))
                .stands(report("rural", "2023-01").cumulative("30"))
                .stands(report("goods", "2023-01").cumulative("80"))
                .stands(report("meals", "2023-01").cumulative("20"));

        assertThat(found(report("w", "2023-01").cumulative("100"))).isEmpty();
        assertThat(found(report("w", "2023-01").cumulative("105")))
                .containsExactly("V11 WARN cumulative_value", "V11 WARN cumulative_value");
    }

    @Test
    void v12_growthBeyondFiftyPerCentIsAWarning() {
        office.stands(sent("2022-03").cumulative("100"));

        assertThat(found(sent("2023-03").cumulative("150"))).isEmpty();
        assertThat(found(sent("2023-03").cumulative("151"))).containsExactly("V12 WARN cumulative_value");
        assertThat(found(sent("2023-03").cumulative("49"))).containsExactly("V12 WARN cumulative_value");
        assertThat(found(sent("2023-03").growth("-50.1"))).containsExactly("V12 WARN cumulative_growth");
    }

    @Test
    void v12_threeMedianDeviationsFromTheUnitsOwnPast() {
        // a year of 4, 5, 6, 4, 5, 6 …: median 5, deviations 1, 0, 1 …: median 1
        for (int month = 1; month <= 11; month++) {
            office.stands(sent(new Period(2022, month).toString()).growth(String.valueOf(4 + (month - 1) % 3)));
        }
        assertThat(found(sent("2023-01").growth("9")))
                .as("less than a year makes no past")
                .isEmpty();

        office.stands(sent("2022-12").growth("6"));

        assertThat(found(sent("2023-01").growth("8"))).isEmpty();
        assertThat(found(sent("2023-01").growth("8.1"))).containsExactly("V12 WARN cumulative_growth");
        assertThat(found(sent("2023-01").growth("1.9"))).containsExactly("V12 WARN cumulative_growth");
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
