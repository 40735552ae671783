package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.cli.explain.LandedStage;
import io.tongbao.publisher.Outgoing;
import io.tongbao.server.bulletin.Bulletins;
import io.tongbao.server.bulletin.Document;
import io.tongbao.server.bulletin.TextForm;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bulletins of releases: what was circulated is what was known then. */
class BulletinsIT {
    @TempDir
    Path state;

    private EmbeddedPostgres postgres;
    private Database database;
    private LandedStage stage;

    @BeforeEach
    void define() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
        database = new Database(new DatabaseConfig(postgres.getJdbcUrl("postgres", "postgres"), "", "", 4));
        database.migrate();
        stage = new LandedStage(database, state);
        stage.publish(List.of(Outgoing.tick(LocalDate.of(2025, 1, 15))));
        stage.send(
                "regions.csv",
                """
                code,name_zh,name_en,kind
                z,某县,County,COUNTY
                a,甲镇,Town A,TOWN
                b,乙镇,Town B,TOWN
                """);
        stage.send(
                "memberships.csv",
                """
                hierarchy,region,parent
                h,a,z
                h,b,z
                """);
        indicators("M12", "RATE");
        groups("towns,各镇,Towns,z,h,TOWN");
        stage.send(
                "rankings.csv",
                """
                ranking,group,indicator,measure,direction,decimals
                income,towns,income,CUMULATIVE_GROWTH,HIGHER,0
                output,towns,output,CUMULATIVE_VALUE,HIGHER,0
                earned,towns,income,VALUE,HIGHER,0
                """);
        stage.send(
                "targets.csv",
                """
                region,indicator,year,kind,value
                a,income,2023,LEVEL,900
                """);
        report("2023-03", "1000");
    }

    @AfterEach
    void stop() throws Exception {
        stage.close();
        database.close();
        postgres.close();
    }

    @Test
    void k4_aReleaseTellsNamesGroupsAndDefinitionsAsTheyWereThen() throws SQLException {
        release("March", "2023-03-01");
        String circulated = bulletin("towns", "March");
        assertThat(circulated).contains("各镇 2023年1–3月", "人均收入目标 2023年1–3月", "人均收入 2023年1–3月 排名 2/2");
        assertThat(now("towns", null)).contains("人均收入目标 2023年1–3月", "人均收入 2023年1–3月 排名 2/2");

        indicators("Q4", "STOCK");
        groups("towns,全县各镇,All towns,z,h,TOWN");
        groups("later,后设分组,Later,z,h,TOWN");

        assertThat(bulletin("towns", "March")).isEqualTo(circulated);
        assertThat(bulletin(null, "March")).isEqualTo(circulated);
        assertThat(bulletin("later", "March")).startsWith("后设分组 2023年1–3月").contains("本期尚无数据");
        assertThatThrownBy(() -> bulletin("never", "March")).hasMessage("group never: is none of [later, towns]");
        assertThat(now("towns", null)).startsWith("全县各镇 2023年1–3月经济运行通报\n");
    }

    @Test
    void k4_aBulletinCallsEachUnitAndIndicatorAsItsMomentDoes() throws SQLException {
        release("March", "2023-03-01");
        report("2023-03", "1002");
        stage.send("regions.csv", "code,name_zh,name_en,kind\na,甲街道,District A,TOWN\n");
        indicators("M12", "RATE", "总产值");
        release("April", "2023-04-01");

        assertThat(bulletin("towns", "April", Language.ZH))
                .contains("甲街道 总产值 1–3月 12万元 → 15万元", "乙镇 总产值 1–3月 12万元 → 15万元")
                .doesNotContain("甲镇", " 产值");
        assertThat(bulletin("towns", "April", Language.EN))
                .contains("District A Income change Jan–Mar 2023 100 yuan → 102 yuan")
                .doesNotContain("Town A");
    }

    @Test
    void k4_k5_whatWasRevisedIsToldInTheUnitOfItsGrowth() throws SQLException {
        stage.send(
                "targets.csv",
                "region,indicator,year,kind,value\nb,income,2023,CEILING,1001\nz,income,2023,CEILING,1001\n");
        release("March", "2023-03-01");
        report("2023-03", "1002");
        report("2023-04", "1100");
        release("April", "2023-04-01");

        assertThat(bulletin("towns", "April", Language.ZH))
                .contains("甲镇 人均收入增减 1–3月 100元 → 102元", "甲镇 产值 1–3月 12万元 → 15万元")
                .contains("甲镇 人均收入 1–3月 1000元 → 1002元")
                // neither ranked
                .contains("甲镇 产值增速 1–3月 20.0% → 50.0%", "甲镇 人均收入完成年度目标 1–3月 111.1% → 111.3%")
                .contains("某县 产值 1–3月 12万元 → 15万元")
                .contains("乙镇 人均收入已用控制上限 1–3月 99.9% → 100.1%", "乙镇 人均收入控制上限 1–3月 ● 绿灯 → ▲ 黄灯")
                .containsOnlyOnce("某县 人均收入控制上限 1–3月 ● 绿灯 → ▲ 黄灯")
                .doesNotContain("甲镇 人均收入目标 1–3月")
                .containsOnlyOnce("甲镇 人均收入 1–3月")
                .containsOnlyOnce("甲镇 人均收入增减 1–3月")
                .contains("人均收入 1–4月 1100元 增加200.1元");
        assertThat(bulletin("towns", "April", Language.EN))
                .contains("Town A Income change Jan–Mar 2023 100 yuan → 102 yuan")
                .contains("Income, share of ceiling used Jan", "Income ceiling Jan–Mar 2023 ● green → ▲ yellow");
    }

    @Test
    void a2_anAlertIsToldByTheFigureThatTheTableHasHoweverThatCameAbout() throws SQLException {
        stage.send("targets.csv", "region,indicator,year,kind,value,version\na,output,2023,LEVEL,120,1\n");
        output("2023-02", "5");
        output("2023-03", "10");
        release("February", "2023-02-01");
        String circulated = bulletin("towns", "February");
        assertThat(alerts(circulated)).containsExactly("5万元");
        assertThat(alerts(bulletin("2023-03"))).containsExactly("10万元");

        output("2023-02", "6");
        assertThat(alerts(bulletin("2023-02"))).containsExactly("6万元");
        assertThat(alerts(bulletin("2023-03"))).containsExactly("10万元");

        output("2023-02", "40");
        assertThat(bulletin("2023-02")).contains("无未了结预警");
        assertThat(alerts(bulletin("2023-03"))).containsExactly("10万元");

        output("2023-03", "60");
        output("2023-02", "7");
        assertThat(alerts(bulletin("2023-02"))).containsExactly("7万元");
        assertThat(bulletin("2023-03")).contains("2023年1–2月完成7万元", "其后2023年1–3月完成60万元", "已正常1期");

        assertThat(bulletin("towns", "February")).isEqualTo(circulated);
    }

    private void output(String period, String value) {
        stage.send(
                "reports.csv",
                "region,indicator,period,cumulative_value,note\na,output," + period + "," + value + ",corrected\n");
        stage.publish(List.of(Outgoing.tick(LocalDate.of(2025, 1, 15)))); // alerts are judged by it
        stage.landed();
    }

    /** The figures that alerts tell. */
    private static List<String> alerts(String bulletin) {
        return Pattern.compile("(?m)^ *(?:2023年)?\\S*?完成(\\d+万元)")
                .matcher(bulletin)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private void indicators(String scheme, String kind) {
        indicators(scheme, kind, "产值");
    }

    private void indicators(String scheme, String kind, String output) {
        stage.send(
                "indicators.csv",
                """
                code,name_zh,name_en,unit,decimals,growth_decimals,kind,scheme,publishes,direction,volatile
                output,%s,Output,万元,0,1,FLOW,%s,BOTH,HIGHER,true
                income,人均收入,Income,元,0,1,%s,M12,BOTH,HIGHER,true
                """
                        .formatted(output, scheme, kind));
    }

    private void groups(String row) {
        stage.send("groups.csv", "group,name_zh,name_en,ancestor,hierarchy,member_kind\n" + row + "\n");
    }

    /** Income of all three, in thousands; output too. */
    private void report(String period, String income) {
        StringBuilder rows = new StringBuilder("region,indicator,period,cumulative_value,cumulative_base,note\n");
        for (String region : List.of("a", "b", "z")) {
            rows.append(region + ",output," + period + "," + (income.equals("1000") ? 12 : 15) + ",10,corrected\n");
            rows.append(region + ",income," + period + "," + income + ".078067194171,900,corrected\n");
        }
        stage.send("reports.csv", rows.toString());
    }

    private void release(String name, String period) throws SQLException {
        Released.insert(database, stage.now(), name, period);
    }

    private String bulletin(String period) {
        return now("towns", Period.of(period));
    }

    private String now(String group, @Nullable Period period) {
        return text(new Bulletins(database, Language.ZH).of(group, period, null).orElseThrow());
    }

    private static String text(Document document) {
        return TextForm.lines(document).stream()
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                .collect(Collectors.joining("\n"));
    }

    private String bulletin(String group, String release) {
        return bulletin(group, release, Language.ZH);
    }

    private String bulletin(String group, String release, Language language) {
        Moment moment = new Moments(database).of(release);
        return text(new Bulletins(database, language).of(group, null, moment).orElseThrow());
    }
}
