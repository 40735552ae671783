package io.tongbao.statistics.targets;

import static io.tongbao.statistics.targets.Letters.FLOW;
import static io.tongbao.statistics.targets.Letters.RATE;
import static io.tongbao.statistics.targets.Letters.level;
import static io.tongbao.statistics.targets.Letters.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void t1_aPlaceAndACountAreWhole() {
        assertThatThrownBy(() -> target(TargetKind.RANK, "0", Pacing.LINEAR)).hasMessageContaining("value '0'");
        assertThatThrownBy(() -> target(TargetKind.RANK, "1.5", Pacing.LINEAR)).hasMessageContaining("whole");
        assertThatThrownBy(() -> target(TargetKind.COUNT, "3.5", Pacing.LINEAR)).hasMessageContaining("whole");
        assertThatThrownBy(() -> target(TargetKind.COUNT, "-3", Pacing.LINEAR)).hasMessageContaining("0 or more");
        assertThat(target(TargetKind.COUNT, "37.0", Pacing.LINEAR).value()).isEqualTo(new BigDecimal("37"));
    }

    @Test
    void t2_aCurveHasTwelveSharesThatNeverFall() {
        assertThatThrownBy(() -> target(TargetKind.LEVEL, "1", Pacing.CUSTOM, "50", "100"))
                .hasMessageContaining("pace_custom")
                .hasMessageContaining("twelve");
        assertThatThrownBy(() -> target(
                        TargetKind.LEVEL,
                        "1",
                        Pacing.CUSTOM,
                        "5",
                        "4",
                        "9",
                        "10",
                        "20",
                        "30",
                        "40",
                        "50",
                        "60",
                        "70",
                        "80",
                        "100"))
                .hasMessageContaining("never fall");
        assertThatThrownBy(() -> target(TargetKind.LEVEL, "1", Pacing.CUSTOM)).hasMessageContaining("pace_custom");
        assertThatThrownBy(() -> target(TargetKind.LEVEL, "1", Pacing.LINEAR, "50", "100"))
                .hasMessageContaining("only then");
    }

    @Test
    void t2_onlyAmountsOfWhatFlowsArePaced() {
        assertThat(level("1").isPaced(FLOW)).isTrue();
        assertThat(target(TargetKind.COUNT, "1", Pacing.LINEAR).isPaced(FLOW)).isTrue();
        assertThat(level("1").isPaced(RATE)).isFalse();
        assertThat(target(TargetKind.CEILING, "1", Pacing.LINEAR).isPaced(FLOW)).isFalse();
        assertThat(target(TargetKind.GROWTH, "1", Pacing.LINEAR).isPaced(FLOW)).isFalse();
    }

    @Test
    void t5_seasonsAreThoseOfWhichMonthAndYearAreKnown() {
        Map<Period, BigDecimal> known = Map.of(
                Period.of("2022-04"), BigDecimal.TEN,
                Period.of("2022-12"), new BigDecimal("40"),
                Period.of("2021-04"), BigDecimal.TEN,
                Period.of("2020-04"), BigDecimal.TEN,
                Period.of("2020-12"), BigDecimal.ZERO,
                Period.of("2018-04"), BigDecimal.ONE,
                Period.of("2018-12"), BigDecimal.TEN,
                Period.of("2017-04"), BigDecimal.ONE,
                Period.of("2017-12"), BigDecimal.TEN);

        var seasons = Season.before(Period.of("2023-04"), known::get);

        assertThat(seasons).extracting(Season::year).containsExactly(2022, 2018);
        assertThat(seasons.get(0).share()).isEqualByComparingTo("25");
    }
}
