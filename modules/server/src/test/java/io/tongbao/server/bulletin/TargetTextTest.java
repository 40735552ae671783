package io.tongbao.server.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How targets of a bulletin are headed. */
class TargetTextTest {
    @ParameterizedTest
    @CsvSource({
        "FLOW, M12, false, 指标总量目标  2023年1–4月, 'Indicator, level target, Jan–Apr 2023'",
        "STOCK, M12, false, 指标总量目标  2023年4月, 'Indicator, level target, Apr 2023'",
        "RATE, M12, false, 指标目标  2023年4月, 'Indicator, target, Apr 2023'",
        "RATE, M12, true, 指标目标  2023年1–4月, 'Indicator, target, Jan–Apr 2023'",
        "STOCK, Q4, false, 指标总量目标  2023年二季度, 'Indicator, level target, Q2 2023'",
    })
    void d2_aTargetIsHeadedByTheMonthsThatItsFigureIsOf(
            Kind kind, Scheme scheme, boolean cumulative, String zh, String en) {
        assertThat(lines(Language.ZH, kind, scheme, cumulative)).contains(zh);
        assertThat(lines(Language.EN, kind, scheme, cumulative)).contains(en);
    }

    @Test
    void g4_whatARateStillNeedsIsInPointsAndNotByTheMonth() {
        assertThat(last(lines(Language.ZH, Kind.RATE, Scheme.M12, true))).endsWith("10.0个百分点 — ● 绿灯");
        assertThat(last(lines(Language.EN, Kind.RATE, Scheme.M12, true))).endsWith("10.0 pp — ● green");
        assertThat(last(lines(Language.ZH, Kind.FLOW, Scheme.M12, true))).endsWith("10万元 1.3万元 ● 绿灯");
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1).strip().replaceAll(" {2,}", " ");
    }

    private static List<String> lines(Language language, Kind kind, Scheme scheme, boolean cumulative) {
        Map<String, Object> row = Map.ofEntries(
                Map.entry("indicator", "i"),
                Map.entry("indicator_zh", "指标"),
                Map.entry("indicator_en", "Indicator"),
                Map.entry("kind", "LEVEL"),
                Map.entry("period", LocalDate.of(2023, 4, 1)),
                Map.entry("is_cumulative", cumulative),
                Map.entry("is_whole", false),
                Map.entry("region_zh", "甲镇"),
                Map.entry("region_en", "Town A"),
                Map.entry("unit", kind == Kind.RATE ? "%" : "万元"),
                Map.entry("decimals", 0L),
                Map.entry("target", new BigDecimal("20")),
                Map.entry("actual", new BigDecimal("10")),
                Map.entry("attainment", new BigDecimal("50")),
                Map.entry("pace", new BigDecimal("0.333333333333")),
                Map.entry("ahead_pp", new BigDecimal("16.666666666667")),
                Map.entry("needed", new BigDecimal("10")),
                Map.entry("needed_per_month", new BigDecimal("1.25")),
                Map.entry("light", "GREEN"),
                Map.entry("reason", ""));
        List<String> names = List.copyOf(row.keySet());
        Table table = new Table(
                names.stream().map(each -> new Column(each, ColumnType.TEXT)).toList(),
                List.of(names.stream().<Object>map(row::get).toList()));
        Phrases phrases = new Phrases(language, new Shapes(Map.of("i", new Shapes.Shape(scheme, kind))));
        Section section = new Section("targets", "", new TargetSection(phrases, table).blocks());
        return TextForm.lines(new Document(language, "g", new Period(2023, 4), null, "", List.of(), List.of(section)));
    }
}
