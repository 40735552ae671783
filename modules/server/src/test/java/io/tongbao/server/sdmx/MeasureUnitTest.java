package io.tongbao.server.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureUnitTest {
    private static final Map<String, Kind> KINDS =
            Map.of("gdp", Kind.FLOW, "loans", Kind.STOCK, "energy", Kind.RATE, "share", Kind.RATE);

    @ParameterizedTest
    @CsvSource({
        "GROWTH, MONTH_VALUE, gdp, 万元, 万元",
        "GROWTH, CUMULATIVE_VALUE, energy, 吨标准煤/万元, 吨标准煤/万元",
        "GROWTH, CUMULATIVE_GROWTH, gdp, 万元, %",
        "GROWTH, MONTH_GROWTH, loans, 万元, %",
        "GROWTH, CUMULATIVE_GROWTH, share, %, 百分点", // rates differ (G4)
        "GROWTH, MONTH_GROWTH, energy, 吨标准煤/万元, 吨标准煤/万元",
        "GROWTH, TWO_YEAR_GROWTH, gdp, 万元, %",
        "GROWTH, CONTRIBUTION, gdp, 万元, %",
        "GROWTH, PULL, gdp, 万元, 百分点",
        "GROWTH, CUMULATIVE_GROWTH, withdrawn, 万元, ",
        "TARGET_PROGRESS, TARGET, gdp, 万元, 万元",
        "TARGET_PROGRESS, ACTUAL, gdp, 位, 位",
        "TARGET_PROGRESS, ATTAINMENT, gdp, 万元, %",
        "TARGET_PROGRESS, PACE, gdp, 万元, %",
        "TARGET_PROGRESS, AHEAD_PP, gdp, 万元, 百分点",
        "RANKINGS, RANK, gdp, 万元, 位",
        "RANKINGS, RANKED, gdp, 万元, 个",
        "RANKINGS, MOVED, gdp, 万元, 位"
    })
    void eachMeasureHasItsOwn(Dataflow flow, String measure, String indicator, String unit, @Nullable String shown) {
        assertThat(unit(flow, measure, Map.of("indicator", indicator, "unit", unit)))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "CUMULATIVE_VALUE, gdp, 万元, 万元",
        "CUMULATIVE_GROWTH, gdp, 万元, %",
        "MONTH_GROWTH, share, %, 百分点",
        "ATTAINMENT, gdp, %, %",
        "SCORE, quality, 分, 分"
    })
    void aRankingsFigureHasThatOfWhatIsRanked(String rankedBy, String indicator, String unit, @Nullable String shown) {
        assertThat(unit(Dataflow.RANKINGS, "FIGURE", Map.of("measure", rankedBy, "indicator", indicator, "unit", unit)))
                .isEqualTo(shown);
    }

    @Test
    void everyDataflowTellsIt() {
        assertThat(Dataflow.values()).allMatch(each -> each.attributes().contains(Component.UNIT));
    }

    private static @Nullable String unit(Dataflow flow, String measure, Map<String, String> row) {
        return flow.measures().stream()
                .filter(each -> each.id().equals(measure))
                .findFirst()
                .orElseThrow()
                .unit()
                .of(row::get, KINDS);
    }
}
