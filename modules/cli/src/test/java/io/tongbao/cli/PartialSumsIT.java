package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tongbao.cli.explain.LandedStage;
import io.tongbao.publisher.Decisions;
import io.tongbao.publisher.Outgoing;
import io.tongbao.server.bulletin.Bulletins;
import io.tongbao.server.bulletin.TextForm;
import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Choice;
import io.tongbao.server.page.Knowledge;
import io.tongbao.server.page.overview.Board;
import io.tongbao.server.page.overview.OverviewPage;
import io.tongbao.server.page.overview.OverviewView;
import io.tongbao.server.page.overview.RankedUnit;
import io.tongbao.server.page.part.Lines;
import io.tongbao.server.page.unit.UnitPage;
import io.tongbao.server.page.unit.UnitView;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.query.Moments;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** U1: a city of two counties with three towns each, of which the last has taken its figure of May back. */
class PartialSumsIT {
    @TempDir
    static Path state;

    private static EmbeddedPostgres postgres;
    private static Database database;
    private static LandedStage stage;

    @BeforeAll
    static void retract() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        database = new Database(new DatabaseConfig(postgres.getJdbcUrl("postgres", "postgres"), "", "", 4));
        database.migrate();
        stage = new LandedStage(database, state);
        stage.publish(List.of(Outgoing.tick(LocalDate.of(2025, 1, 15))));
        stage.send(
                "regions.csv",
                """
                code,name_zh,name_en,kind
                w,全市,City,CITY
                x,甲县,County A,COUNTY
                y,乙县,County B,COUNTY
                x1,甲一镇,Town A1,TOWN
                x2,甲二镇,Town A2,TOWN
                x3,甲三镇,Town A3,TOWN
                y1,乙一镇,Town B1,TOWN
                y2,乙二镇,Town B2,TOWN
                y3,乙三镇,Town B3,TOWN
                """);
        stage.send(
                "memberships.csv",
                "hierarchy,region,parent\nh,x,w\nh,y,w\nh,x1,x\nh,x2,x\nh,x3,x\nh,y1,y\nh,y2,y\nh,y3,y\n");
        stage.send(
                "indicators.csv",
                """
                code,name_zh,name_en,unit,decimals,growth_decimals,kind,scheme,publishes,direction,additive,rollup_hierarchy,volatile
                flow,流量,Flow,万元,0,1,FLOW,M12,BOTH,HIGHER,true,h,true
                """);
        stage.send(
                "groups.csv",
                """
                group,name_zh,name_en,ancestor,hierarchy,member_kind
                counties,各县,Counties,w,h,COUNTY
                towns,各镇,Towns,w,h,TOWN
                """);
        stage.send(
                "rankings.csv",
                """
                ranking,group,indicator,measure,direction,decimals
                counties_growth,counties,flow,CUMULATIVE_GROWTH,HIGHER,1
                counties_month,counties,flow,MONTH_GROWTH,HIGHER,1
                towns_growth,towns,flow,CUMULATIVE_GROWTH,HIGHER,1
                """);
        report("2023-04", "10,8,10,8", "10,8,10,8");
        report("2023-05", "10,8,20,16", "8,4,18,12");
        Released.insert(database, stage.now(), "r1", "2023-05-01");
        stage.publish(List.of(Outgoing.decision(
                new Decisions("Wang", "wrong", Clock.systemUTC()).retract("y3", "flow", Period.of("2023-05"), null))));
        stage.landed();
        report("2023-06", "10,8,30,24", "9,6,27,18");
        Released.insert(database, stage.now(), "r2", "2023-05-01");
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
        database.close();
        postgres.close();
    }

    /** Of the towns of the two counties: month, its base, the same since January. */
    private static void report(String period, String ofFirst, String ofSecond) {
        String rows = List.of("x1", "x2", "x3", "y1", "y2", "y3").stream()
                .map(town -> town + ",flow," + period + "," + (town.startsWith("x") ? ofFirst : ofSecond) + "\n")
                .collect(Collectors.joining());
        stage.send(
                "reports.csv",
                "region,indicator,period,month_value,month_base,cumulative_value,cumulative_base\n" + rows);
    }

    @Test
    void u1_aBulletinMarksWhatBecameAPartialSum() {
        assertThat(bulletin("counties", Language.ZH))
                .contains("流量（部分汇总1/2） 1–5月 96万元 增长33.3% 1/2", "同比上升0项", "无同比数1项（含部分汇总1项）")
                .contains("全市 流量（现数为部分汇总1/2） 1–5月 114万元 → 96万元")
                .contains("全市 流量增速（现数为部分汇总1/2） 1–5月 35.7% → 33.3%")
                .contains("乙县 流量（现数为部分汇总2/3） 1–5月 54万元 → 36万元")
                .contains("乙县 流量当月增速（现数为部分汇总2/3） 5月 100.0% → 100.0%")
                .doesNotContain("100.0% → —", "甲县 流量（");
        assertThat(bulletin("counties", Language.EN))
                .contains("City Flow (now a partial sum, 1/2) Jan–May 2023 114 10k yuan → 96 10k yuan");
    }

    @Test
    void u1_aBulletinOfTownsCountsTowns() {
        assertThat(bulletin("towns", Language.ZH))
                .contains("未报齐1项（流量 5/6）", "流量（部分汇总5/6） 1–5月 96万元 增长33.3% 5/6", "全市（部分汇总5/6）")
                .contains("全市 流量（现数为部分汇总5/6） 1–5月 114万元 → 96万元")
                .doesNotContain("1/2");
    }

    @Test
    void u1_theOverviewMarksPartialSumsAndComparesNoGrowthOfThem() {
        OverviewPage may = overview("2023-05", Language.ZH);
        assertThat(may.whole())
                .extracting(RankedUnit::level, RankedUnit::partial, RankedUnit::change)
                .containsExactly("96", "部分汇总 1/2", "—");
        assertThat(may.units())
                .extracting(
                        RankedUnit::rank,
                        RankedUnit::region,
                        RankedUnit::partial,
                        RankedUnit::change,
                        RankedUnit::reason)
                .containsExactly(tuple("1", "x", "", "0.0", ""), tuple("", "y", "部分汇总 2/3", "—", ""));
        assertThat(line(may.trend(), "y")).containsExactly("25.0", "部分汇总 2/3");

        OverviewPage june = overview("2023-06", Language.EN);
        assertThat(june.whole())
                .extracting(RankedUnit::partial, RankedUnit::change)
                .containsExactly("", "—");
        assertThat(line(june.trend(), "y")).containsExactly("25.0", "partial sum 2 of 3", "50.0");
    }

    @Test
    void u1_soDoesThePageOfTheParent() {
        UnitPage page = (UnitPage) new UnitView()
                .show(asked(Map.of("group", "counties", "region", "w", "period", "2023-05"), Language.ZH))
                .page();

        assertThat(page.figures())
                .extracting(
                        UnitPage.FigureLine::level,
                        UnitPage.FigureLine::partial,
                        UnitPage.FigureLine::monthPartial,
                        UnitPage.FigureLine::change)
                .containsExactly(tuple("96", "部分汇总 1/2", "部分汇总 1/2", "—"));
        assertThat(line(page.lines(), "flow")).containsExactly("25.0", "部分汇总 1/2");
    }

    @Test
    void k1_aRankingOfTheMonthHasANameOfItsOwn() {
        OverviewPage page = overview("2023-06", Language.ZH);

        assertThat(page.rankings()).extracting(Choice::label).containsExactlyInAnyOrder("流量增速", "流量当月增速");
        assertThat(page.board().heads()).extracting(Board.Head::measure).containsExactlyInAnyOrder("增速", "当月增速");
    }

    private static OverviewPage overview(String period, Language language) {
        Asked asked = asked(Map.of("group", "counties", "ranking", "counties_growth", "period", period), language);
        return (OverviewPage) new OverviewView().show(asked).page();
    }

    private static Asked asked(Map<String, String> given, Language language) {
        return new Asked(language, given, new Knowledge(database, null));
    }

    /** What the table below a chart tells of a line. */
    private static List<String> line(Lines lines, String code) {
        Lines.Line line = lines.lines().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return line.rows().stream()
                .map(period -> line.told(period, lines.decimals()))
                .filter(told -> !told.equals("—"))
                .toList();
    }

    private static String bulletin(String group, Language language) {
        return TextForm.lines(new Bulletins(database, language)
                        .of(group, Period.of("2023-05"), new Moments(database).of("r2"))
                        .orElseThrow())
                .stream()
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                .collect(Collectors.joining("\n"));
    }
}
