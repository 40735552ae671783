package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files to answers, through the real broker, registry and database. */
class EndToEndIT {
    @TempDir
    static Path folder;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").landed();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    private static Table growth(String region, String indicator, String period) {
        return new GrowthQuery(system.pipeline().database())
                .current(Filter.ALL
                        .withRegion(region)
                        .withIndicator(indicator)
                        .withPeriod(Period.of(period).firstDay()));
    }

    @Test
    void bulletinOf2022ShowsThePublishedFigures() {
        RunningSystem.Answer answer = system.type("bulletin", "--period", "2022-12", "--group", "guanzhuang_units");

        assertThat(answer.status()).isZero();
        assertThat(answer.text())
                .containsPattern("地区生产总值 .*89\\.4亿元")
                .containsPattern("规上工业增加值 .*30亿元")
                .containsPattern("固定资产投资 .*增长10\\.3%")
                .containsPattern("社会消费品零售总额 .*18\\.8亿元")
                .containsPattern("一般公共预算收入 .*1\\.6亿元")
                .containsPattern("税收收入 .*4565万元")
                .containsPattern("签约项目数 .*37个")
                .containsPattern("合同引资额 .*769\\.03亿元");
    }

    @Test
    void aBulletinWithNothingToTellSaysWhyAndFails() {
        RunningSystem.Answer answer =
                system.type("bulletin", "--period", "9999-01", "--group", "guanzhuang_units", "--lang", "en");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).contains("Jan 9999: ", "The period has not ended yet. Nothing was reported");
    }

    @Test
    void k6_a2_theBulletinShowsTheAssessmentWithTheQuartersGdpAndTheFirstAlertsInApril() {
        RunningSystem.Answer bulletin = system.type("bulletin", "--period", "2023-04", "--group", "guanzhuang_units");
        RunningSystem.Answer items = system.type(
                "query",
                "scores",
                "--ranking",
                "units-zone_assessment",
                "--region",
                "411302102",
                "--from",
                "2023-04",
                "--format",
                "csv");

        String[] all = {"query", "alerts", "--group", "guanzhuang_units", "--by-month", "2023-04", "--format", "csv"};
        long alerts = system.type(all).text().lines().count() - 1;

        assertThat(alerts).isPositive();
        assertThat(bulletin.text())
                .contains(
                        "未了结" + alerts + "条：",
                        "另有" + (alerts - 20)
                                + "条，见 ./tongbao query alerts --group guanzhuang_units --by-month 2023-04");
        assertThat(bulletin.text()).containsPattern("综合考评得分 +2023年1–4月 +排名 4/4");
        assertThat(items.text()).containsPattern("gdp,.*2023-03-01").containsPattern("revenue,.*2023-04-01");
    }

    @Test
    void k6_itemsAndTotalsOfEveryPeriodFollowFromTheLandedFigures() throws SQLException {
        try (Connection connection = system.pipeline().database().connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        with item as (
                            select s.*,
                                   case s.measure when 'CUMULATIVE_GROWTH' then g.cumulative_growth
                                                  else g.cumulative_value end as landed,
                                   min(s.figure) over same as low,
                                   max(s.figure) over same as high
                            from stats.scores s
                            left join stats.growth g
                                on g.region = s.region and g.indicator = s.indicator and g.period = s.item_period
                            where s.ranking = 'units-zone_assessment'
                            window same as (partition by s.period, s.item)
                        ),
                        total as (
                            select period, region, total,
                                   sum(item_score * weight) / sum(weight) as wanted
                            from item
                            group by period, region, total
                        )
                        select count(*) as items,
                               count(distinct period) as periods,
                               count(*) filter (where figure is distinct from landed),
                               count(*) filter (where method = 'EFFICACY' and abs(item_score
                                   - case high when low then 100 else 60 + 40 * (figure - low) / (high - low) end) > 1e-11),
                               count(*) filter (where method = 'RATIO_TO_BEST'
                                   and abs(item_score - 100 * figure / high) > 1e-11),
                               (select count(*) from total where abs(total - wanted) > 1e-11)
                        from item
                        """)) {
            row.next();
            assertThat(row.getInt("items")).isGreaterThan(300);
            assertThat(row.getInt("periods")).isEqualTo(28);
            for (int wrong = 3; wrong <= 6; wrong++) {
                assertThat(row.getInt(wrong)).as("column " + wrong).isZero();
            }
        }
    }

    @Test
    void fileWithThreeBadRowsAndAGoodOneLandsTheGoodOneAndSaysWhy() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mixed.csv"),
                """
                地区,指标,期别,累计,数据类别
                nowhere,retail_sales,2023-03,100,DEPARTMENT
                411302102,budget_revenue,2023-02,"12,3x",DEPARTMENT
                411302102,retail_sales,2999-03,100,DEPARTMENT
                411302,retail_sales,2023-03,"1,234.5",DEPARTMENT
                """);

        RunningSystem.Answer answer = system.type("publish", file.toString());
        system.landed();

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).contains("V01", "V03", "V05", "1 reports taken, 3 refused");
        assertThat((BigDecimal) growth("411302", "retail_sales", "2023-03").value(0, "cumulative_value"))
                .isEqualByComparingTo("1234.5");
        assertThat(system.type("query", "rejects", "--region", "nowhere", "--format", "csv")
                        .text())
                .contains("V01");
    }

    @Test
    void badReferenceDataIsCountedAsRefusedThoughNothingOfItIsSent() throws IOException {
        Path file = Files.writeString(
                folder.resolve("groups.csv"), "group,name_zh,members\ngood,甲,411302102\nnameless,,411302102\n");

        RunningSystem.Answer answer = system.type("publish", file.toString());
        RunningSystem.Answer json = system.type("publish", "--json", file.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text())
                .contains("0 reports taken, 2 refused (2 of them not sent)", "退回2条（其中2条未发送）")
                .doesNotContain(" 0 refused");
        assertThat(json.status()).isEqualTo(1);
        assertThat(json.text()).contains("\"rows\":0,", "\"not_sent\":2,", "\"status\":1");
    }

    @Test
    void correctedMonthReachesParentRankAndHistory() throws IOException {
        Path file = Files.writeString(
                folder.resolve("correction.csv"),
                """
                region,indicator,period,month_value,revision,note,data_class
                x-guanzhuang-3,budget_revenue,2023-03,300,1,typing error,DEPARTMENT
                """);
        BigDecimal before =
                (BigDecimal) growth("x-guanzhuang", "budget_revenue", "2023-04").value(0, "cumulative_value");
        BigDecimal monthBefore = (BigDecimal)
                growth("x-guanzhuang-3", "budget_revenue", "2023-03").value(0, "month_value");

        RunningSystem.Answer answer = system.type("publish", file.toString());
        system.landed();

        assertThat(answer.status()).as(answer.text()).isZero();
        BigDecimal added = new BigDecimal("300").subtract(monthBefore);
        assertThat((BigDecimal)
                        growth("x-guanzhuang", "budget_revenue", "2023-04").value(0, "cumulative_value"))
                .isEqualByComparingTo(before.add(added));
        Table history = new GrowthQuery(system.pipeline().database())
                .history(Filter.ALL
                        .withRegion("x-guanzhuang-3")
                        .withIndicator("budget_revenue")
                        .withPeriod(Period.of("2023-04").firstDay()));
        assertThat(history.values("cumulative_value").stream().distinct())
                .as("its share in the zone's growth changes with its neighbours' reports, its own value once")
                .hasSize(2);
        Table ranks = new RankingQuery(system.pipeline().database())
                .current(Filter.ALL
                        .withRanking("units-budget_revenue-value")
                        .withPeriod(Period.of("2023-04").firstDay()));
        int place = ranks.values("region").indexOf("x-guanzhuang-3");
        assertThat((BigDecimal) ranks.value(place, "figure")).isEqualByComparingTo((BigDecimal)
                growth("x-guanzhuang-3", "budget_revenue", "2023-04").value(0, "cumulative_value"));
    }
}
