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
        "MONTH_GROWTH, FLOW, 增速, growth",
        "ATTAINMENT, FLOW, 完成年度目标, attainment of the year's target",
        "SCORE, FLOW, 得分, score",
    })
    void k1_aRateHasNoLevel(Measure measure, Kind kind, String zh, String en) {
        assertThat(MeasureWording.zh(measure, kind)).isEqualTo(zh);
        assertThat(MeasureWording.en(measure, kind)).isEqualTo(en);
    }
}
