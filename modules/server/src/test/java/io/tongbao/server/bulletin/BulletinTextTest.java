package io.tongbao.server.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.query.Bulletin;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures of a bulletin are put into words. */
class BulletinTextTest {
    private static final LocalDate APRIL = LocalDate.of(2023, 4, 1);
    private static final Table NONE = table("region");

    @ParameterizedTest
    @CsvSource({
        "元, RATE, 11.078067194171, 增加11.1元, up 11.1 yuan",
        "％, RATE, 0.44, 提高0.4个百分点, up 0.4 pp",
        "万元, FLOW, -3.25, 下降3.3%, down 3.3 %",
    })
    void d1_d2_growthIsRoundedAndInItsUnit(String unit, Kind kind, BigDecimal growth, String zh, String en) {
        Table whole = whole(unit, growth, null);

        assertThat(text(Language.ZH, kind, whole, NONE)).contains(zh);
        assertThat(text(Language.EN, kind, whole, NONE)).contains(en).doesNotContain(unit.replace("％", "百"));
    }

    @ParameterizedTest
    @CsvSource({"元, RATE, 元, yuan", "%, RATE, 百分点, pp", "％, RATE, 百分点, pp", "万元, FLOW, %, %"})
    void k5_aRankingOfGrowthIsHeadedByTheUnitOfGrowth(String unit, Kind kind, String zh, String en) {
        Table rankings = ranking(unit);

        assertThat(text(Language.ZH, kind, NONE, rankings)).contains("名次 单位 " + zh + " 较上期");
        assertThat(text(Language.EN, kind, NONE, rankings)).contains("rank unit " + en + " on last period");
    }

    @ParameterizedTest
    @CsvSource({
        "RATE, false, 指标 2023年4月 排名 1/1, 'Indicator, Apr 2023, ranked 1/1'",
        "RATE, true, 指标 2023年1–4月 排名 1/1, 'Indicator, Jan–Apr 2023, ranked 1/1'",
        "STOCK, false, 指标总量 2023年4月 排名 1/1, 'Indicator, level, Apr 2023, ranked 1/1'",
    })
    void k1_aRankingOfARateSpeaksOfNoLevelAndOfTheMonthsThatItIsOf(
            Kind kind, boolean cumulative, String zh, String en) {
        Table rankings = ranking("%", "VALUE", cumulative);

        assertThat(text(Language.ZH, kind, NONE, rankings)).contains(zh);
        assertThat(text(Language.EN, kind, NONE, rankings)).contains(en);
    }

    @Test
    void k4_aMemberHasItsRanksOfTheYearAndHowOftenItWasFirst() {
        Table rankings = ranking("万元");

        assertThat(text(Language.ZH, Kind.FLOW, NONE, rankings)).contains("2 1 – 1 4期中2次");
        assertThat(text(Language.EN, Kind.FLOW, NONE, rankings)).contains("2 1 – 1 2 of 4");
    }

    @Test
    void k4_aMoveSaysThatTheGroupHadOtherMembers() {
        Table rankings = ranking("万元");

        assertThat(text(Language.ZH, Kind.FLOW, NONE, rankings)).contains("持平 上升2位*", "* 当时分组成员不同");
        assertThat(text(Language.EN, Kind.FLOW, NONE, rankings)).contains("up 2*", "the group had other members then");
    }

    @ParameterizedTest
    @CsvSource({
        "TURNED_NEGATIVE, 由盈转亏, from gain to loss",
        "LOSS_NARROWED, 减亏, loss narrowed",
        "BASE_MISSING, 缺上年同期, no base",
    })
    void d2_whatHasNoGrowthSaysWhy(String code, String zh, String en) {
        Table whole = whole("万元", null, code);

        assertThat(text(Language.ZH, Kind.FLOW, whole, NONE)).contains("指标 1–4月 -20万元 —（" + zh + "）");
        assertThat(text(Language.EN, Kind.FLOW, whole, NONE))
                .contains("Indicator Jan–Apr 2023 -200000 yuan — (" + en + ")");
    }

    private static Table whole(String unit, @Nullable BigDecimal growth, @Nullable String code) {
        return table(
                "region,region_zh,region_en,indicator,indicator_zh,indicator_en,period,unit,decimals,growth_decimals,"
                        + "month_value,month_growth,month_growth_code,cumulative_value,cumulative_growth,growth_code,"
                        + "reported,expected,month_class,cumulative_class,month_growth_source,growth_source",
                "z",
                "某县",
                "County",
                "i",
                "指标",
                "Indicator",
                APRIL,
                unit,
                0L,
                1L,
                null,
                null,
                null,
                new BigDecimal("-20"),
                growth,
                code,
                null,
                null,
                null,
                "OFFICIAL",
                null,
                null);
    }

    private static Table ranking(String unit) {
        return ranking(unit, "CUMULATIVE_GROWTH", false);
    }

    private static Table ranking(String unit, String measure, boolean cumulative) {
        return table(
                "ranking,indicator,indicator_zh,indicator_en,measure,period,unit,ranked,members,decimals,region_zh,"
                        + "region_en,rank,tied,figure,to_next,moved,moved_on_year,reason_unranked,ranks_of_year,times_first,"
                        + "times_listed,members_differ_previous,members_differ_last_year,is_cumulative",
                "r",
                "i",
                "指标",
                "Indicator",
                measure,
                APRIL,
                unit,
                1L,
                1L,
                1L,
                "甲镇",
                "Town A",
                1L,
                false,
                new BigDecimal("2.34"),
                null,
                0L,
                2L,
                null,
                "2 1 – 1",
                2L,
                4L,
                false,
                true,
                cumulative);
    }

    private static Table table(String columns, @Nullable Object... values) {
        return new Table(
                Arrays.stream(columns.split(","))
                        .map(each -> new Column(each, ColumnType.TEXT))
                        .toList(),
                values.length == 0 ? List.of() : List.of(Arrays.asList(values)));
    }

    /** The lines, with single spaces. */
    private static String text(Language language, Kind kind, Table whole, Table rankings) {
        var phrases = new Phrases(language, new Shapes(Map.of("i", new Shapes.Shape(Scheme.M12, kind))));
        var bulletin = new Bulletin("g", APRIL, rankings, whole, NONE, NONE, NONE, null);
        return TextForm.lines(Editor.document(phrases, bulletin, "各镇", APRIL.plusMonths(1))).stream()
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                .collect(Collectors.joining("\n"));
    }
}
