package io.tongbao.server.page.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.server.page.part.Figures;
import io.tongbao.server.page.part.GrowthLines;
import io.tongbao.server.page.part.Rankings;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands over and in the columns of a ranking, by what its figures are. */
class UnitLinesTest {
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);

    @Test
    void aStockHasItsOwnValueAndGrowthOfThePeriod() {
        List<Fields> figures = figures("万人", "5.2", "1.5", null, null);
        boolean cumulative = Figures.areCumulative(figures);
        UnitLines lines = lines(Kind.STOCK, Measure.VALUE, figures, cumulative);
        Fields place = place("万人", "5.2");

        assertThat(lines.columns(List.of(place)).level()).isEqualTo("本期");
        assertThat(lines.columns(List.of(place)).growth()).isEqualTo("同比");
        assertThat(lines.unit(place).level()).isEqualTo("5");
        assertThat(lines.unit(place).growth()).isEqualTo("+1.5");
        assertThat(GrowthLines.byRegion(
                                figures,
                                Map.of("a", "甲镇"),
                                new Shapes.Shape(Scheme.M12, Kind.STOCK),
                                cumulative,
                                Language.ZH)
                        .isEmpty())
                .isFalse();
    }

    @Test
    void aFlowHasThoseSinceJanuary() {
        List<Fields> figures = figures("万元", "100", "3", "400", "7.2");
        UnitLines lines = lines(Kind.FLOW, Measure.CUMULATIVE_GROWTH, figures, Figures.areCumulative(figures));
        Fields place = place("万元", "7.2");

        assertThat(lines.columns(List.of(place)).level()).isEqualTo("累计");
        assertThat(lines.columns(List.of(place)).nextUnit()).isEqualTo("百分点");
        assertThat(lines.unit(place).level()).isEqualTo("400");
        assertThat(lines.unit(place).growth()).isEqualTo("+7.2");
    }

    @Test
    void g4_growthOfARateIsInItsOwnUnitAndSoIsTheDistance() {
        List<Fields> figures = figures("元", "50", "2", null, null);
        UnitLines lines = lines(Kind.RATE, Measure.MONTH_GROWTH, figures, false);
        Fields place = place("元", "2");

        assertThat(lines.columns(List.of(place)).growthUnit()).isEqualTo("元");
        assertThat(lines.columns(List.of(place)).nextUnit()).isEqualTo("元");
        assertThat(lines.columns(List.of(place)).changeUnit()).isEqualTo("元");
    }

    private static UnitLines lines(Kind kind, Measure measure, List<Fields> figures, boolean cumulative) {
        Rankings.Ranking ranking = new Rankings.Ranking("r", "g", "i", measure, List.of(APRIL), place("", "0"));
        return new UnitLines(
                Language.ZH,
                ranking,
                new Shapes.Shape(Scheme.M12, kind),
                new Figures(figures),
                cumulative,
                APRIL,
                List.of());
    }

    private static Fields place(String unit, String figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("region", "a");
        row.put("region_zh", "甲镇");
        row.put("region_en", "A");
        row.put("rank", 1L);
        row.put("tied", false);
        row.put("decimals", 1L);
        row.put("unit", unit);
        row.put("figure", new BigDecimal(figure));
        row.put("reason_unranked", null);
        row.put("moved", null);
        row.put("moved_on_year", null);
        row.put("to_next", null);
        return row(row);
    }

    private static List<Fields> figures(
            String unit, String month, String monthGrowth, String cumulative, String cumulativeGrowth) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("region", "a");
        row.put("indicator", "i");
        row.put("period", APRIL);
        row.put("unit", unit);
        row.put("decimals", 0L);
        row.put("growth_decimals", 1L);
        row.put("month_value", decimal(month));
        row.put("month_growth", decimal(monthGrowth));
        row.put("month_growth_code", null);
        row.put("cumulative_value", decimal(cumulative));
        row.put("cumulative_growth", decimal(cumulativeGrowth));
        row.put("growth_code", null);
        row.put("reported", null);
        row.put("expected", null);
        return List.of(row(row));
    }

    private static BigDecimal decimal(String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }

    private static Fields row(Map<String, Object> values) {
        List<Column> columns = values.keySet().stream()
                .map(name -> new Column(name, ColumnType.TEXT))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(values.values()));
        return new Fields(new Table(columns, rows), 0);
    }
}
