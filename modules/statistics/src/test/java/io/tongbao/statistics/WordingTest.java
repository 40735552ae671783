package io.tongbao.statistics;

import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({"0.05, 1, 0.1", "-0.05, 1, -0.1", "-0.04, 1, 0.0", "12.345, 2, 12.35", "5, 0, 5", "1E+3, 1, 1000.0"})
    void d1_numbersAreRoundedHalfUpAndZeroHasNoSign(BigDecimal number, int decimals, String shown) {
        assertThat(Wording.number(number, decimals)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "7.2, 增长7.2%, up 7.2 %",
        "-1.2, 下降1.2%, down 1.2 %",
        "0.04, 持平, unchanged",
        "-0.04, 持平, unchanged",
        "-0.05, 下降0.1%, down 0.1 %",
    })
    void d2_growthIsWorded(BigDecimal growth, String zh, String en) {
        assertThat(Wording.growthZh(growth, 1)).isEqualTo(zh);
        assertThat(Wording.growthEn(growth, 1)).isEqualTo(en);
    }

    @Test
    void d2_pointsRanksAndMovesAreWorded() {
        assertThat(Wording.pointsZh(n("0.3"), 1)).isEqualTo("提高0.3个百分点");
        assertThat(Wording.pointsZh(n("-0.3"), 1)).isEqualTo("回落0.3个百分点");
        assertThat(Wording.pointsEn(n("-0.3"), 1)).isEqualTo("down 0.3 pp");
        assertThat(Wording.rankZh(2, true)).isEqualTo("并列第2位");
        assertThat(Wording.rankEn(2, true)).isEqualTo("2 (tied)");
        assertThat(Wording.movedZh(-1)).isEqualTo("下降1位");
        assertThat(Wording.movedEn(3)).isEqualTo("up 3");
    }

    @ParameterizedTest
    @CsvSource({
        "7.25, FLOW, 万元, %, 增长7.3%, up 7.3 %",
        "0.3, RATE, %, 百分点, 提高0.3个百分点, up 0.3 pp",
        "-0.3, RATE, ％, 百分点, 回落0.3个百分点, down 0.3 pp",
        "0.3, RATE, per cent, 百分点, 提高0.3个百分点, up 0.3 pp",
        "11.078067194171, RATE, 元, 元, 增加11.1元, up 11.1 yuan",
        "-0.06, RATE, ‰, ‰, 减少0.1‰, down 0.1 ‰",
        "0.04, RATE, 元, 元, 持平, unchanged",
        "1.25, RATE, 点, 点, 增加1.3点, up 1.3 点",
    })
    void g4_growthOfARateIsInPointsOrInItsOwnUnit(
            BigDecimal growth, Kind kind, String unit, String growthUnit, String zh, String en) {
        assertThat(GrowthWording.unit(kind, unit)).isEqualTo(growthUnit);
        assertThat(GrowthWording.zh(growth, kind, unit, 1)).isEqualTo(zh);
        assertThat(GrowthWording.en(growth, kind, unit, 1)).isEqualTo(en);
    }

    @ParameterizedTest
    @EnumSource
    void k3_everyReasonHasWords(UnrankedReason reason) {
        assertThat(ReasonWording.zh(reason)).isNotBlank();
        assertThat(ReasonWording.en(reason)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void g3_everyCodeIsAReasonToBeUnranked(GrowthCode code) {
        assertThat(UnrankedReason.of(code)).hasToString(code.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "M12, 2023-04, true, 2023年1–4月, Jan–Apr 2023",
        "M12, 2023-04, false, 2023年4月, Apr 2023",
        "M12, 2023-01, true, 2023年1月, Jan 2023",
        "M11, 2023-02, false, 2023年1–2月, Jan–Feb 2023",
        "Q4, 2023-03, true, 2023年一季度, Q1 2023",
        "Q4, 2023-09, true, 2023年前三季度, Q1–Q3 2023",
        "Q4, 2023-09, false, 2023年三季度, Q3 2023",
        "A1, 2023-12, true, 2023年全年, 2023",
    })
    void d2_periodsAreWorded(Scheme scheme, String period, boolean cumulative, String zh, String en) {
        assertThat(PeriodWording.zh(scheme, p(period), cumulative)).isEqualTo(zh);
        assertThat(PeriodWording.en(scheme, p(period), cumulative)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "894000, 万元, 0, 89.4亿元, 8.94 bn yuan",
        "300000, 万元, 0, 30亿元, 3 bn yuan",
        "4565, 万元, 0, 4565万元, 45.65 m yuan",
        "0.4565, 亿元, 1, 4565万元, 45.65 m yuan",
        "769.03, 亿元, 2, 769.03亿元, 76.9 bn yuan",
        "-894000, 万元, 0, -89.4亿元, -8.94 bn yuan",
        "1.5, 万元, 1, 1.5万元, 15000 yuan",
        "37, 个, 0, 37个, 37 items",
        "0, 亿元, 1, 0.0亿元, 0 yuan",
    })
    void d2_amountsAreToldInTheUnitThatPeopleUse(BigDecimal value, String unit, int decimals, String zh, String en) {
        assertThat(AmountWording.zh(value, unit, decimals)).isEqualTo(zh);
        assertThat(AmountWording.en(value, unit, decimals)).isEqualTo(en);
    }
}
