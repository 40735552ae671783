package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureWordingTest {
    @ParameterizedTest
    @CsvSource({
        "VALUE, RATE, '', ''",
        "CUMULATIVE_VALUE, RATE, '', ''",
        "CUMULATIVE_GROWTH, RATE, 增减, change",
        "VALUE, STOCK, 总量, level",
        "CUMULATIVE_VALUE, FLOW, 总量, level",
        "CUMULATIVE_GROWTH, FLOW, 增速, growth",
        "ATTAINMENT, FLOW, 完成年度目标, attainment of the year's target",
        "SCORE, FLOW, 得分, score",
    })
    void k1_aRateHasNoLevel(Measure measure, Kind kind, String zh, String en) {
        assertThat(MeasureWording.zh(measure, kind, Scheme.M12)).isEqualTo(zh);
        assertThat(MeasureWording.en(measure, kind, Scheme.M12)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH_GROWTH, FLOW, M12, 当月增速, growth of the month",
        "MONTH_VALUE, FLOW, M11, 当月总量, level of the month",
        "MONTH_GROWTH, FLOW, Q4, 当季增速, growth of the quarter",
        "MONTH_GROWTH, RATE, M12, 当月增减, change of the month",
        "MONTH_VALUE, RATE, Q4, 当季值, value of the quarter",
        "MONTH_GROWTH, STOCK, M12, 增速, growth",
        "MONTH_VALUE, STOCK, M12, 总量, level",
        "MONTH_GROWTH, FLOW, A1, 增速, growth",
    })
    void k1_whatIsOfThePeriodAloneIsToldFromWhatIsSinceJanuaryWhereBothExist(
            Measure measure, Kind kind, Scheme scheme, String zh, String en) {
        assertThat(MeasureWording.zh(measure, kind, scheme)).isEqualTo(zh);
        assertThat(MeasureWording.en(measure, kind, scheme)).isEqualTo(en);
    }
}
