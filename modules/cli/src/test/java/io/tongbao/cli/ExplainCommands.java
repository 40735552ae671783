package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.server.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type to hear where a number comes from, and what a page asks, on the whole running system. */
abstract class ExplainCommands {
    private final Path folder;
    private final RunningSystem system;
    private final Server server;

    ExplainCommands(Path folder, RunningSystem system, Server server) {
        this.folder = folder;
        this.system = system;
        this.server = server;
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        URI address = server.uri().resolve("api/v1/explain?" + query);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void u3_theZonesGdpGrowthOf2022IsItsOwnBesideTheSumOfItsFourUnits() {
        RunningSystem.Answer answer = system.type(
                "query",
                "growth",
                "--region",
                "x-guanzhuang",
                "--indicator",
                "gdp",
                "--from",
                "2022-12",
                "--to",
                "2022-12",
                "--explain");

        assertThat(answer.status()).as(answer.text()).isZero();
        assertThat(answer.text())
                .contains("官庄工区 地区生产总值 2022年全年", "增长4.9%", "已报/应报 4/4", "本级自报数有效", "G1  上报的增速优先")
                .containsPattern("官庄镇 地区生产总值 2022年全年：")
                .containsPattern("↳ 上报 \\S+  累计 \\d+")
                .containsPattern("tongbao\\.reports/\\d+@\\d+ · 20")
                .containsPattern("INDICATOR gdp  第1版");
    }

    @Test
    void u2_theZonesRevenueGrowthLeadsToTheReportsOfItsFourUnits() {
        RunningSystem.Answer answer = system.type(
                "query",
                "growth",
                "--region",
                "x-guanzhuang",
                "--indicator",
                "budget_revenue",
                "--from",
                "2023-02",
                "--to",
                "2023-02",
                "--explain");

        assertThat(answer.text())
                .containsPattern("\\(\\d+ \\+ \\d+ \\+ \\d+ \\+ \\d+\\) / \\(.*\\) − 1 = [0-9.]+ %")
                .containsPattern("官庄工区第三街道 一般公共预算收入 2023年1–2月 同比：")
                .contains("U2  汇总增速为 ΣC / Σ基数 − 1");
    }

    @Test
    void k2_aRankIsExplainedInEnglish() {
        RunningSystem.Answer answer = system.type(
                "query",
                "rankings",
                "--ranking",
                "units-retail_sales-growth",
                "--region",
                "411302102",
                "--from",
                "2023-04",
                "--explain",
                "--lang",
                "en");

        assertThat(answer.status()).as(answer.text()).isZero();
        assertThat(answer.text())
                .contains(
                        "Guanzhuang Town, rank in growth of Retail sales of consumer goods, Jan–Apr 2023",
                        "K2  1, 2, 2, 4")
                .containsPattern("1 \\+ \\d = \\d places")
                .contains("to the rank", "moved on the period before");
    }

    @Test
    void jsonOnTheCommandLineIsWhatHttpAnswers() throws Exception {
        String typed = system.type(
                        "query",
                        "scores",
                        "--ranking",
                        "units-zone_assessment",
                        "--region",
                        "411302102",
                        "--from",
                        "2023-04",
                        "--explain",
                        "--format",
                        "json")
                .text();
        HttpResponse<String> asked = get("ranking=units-zone_assessment&region=411302102&period=2023-04");

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(typed.strip()).isEqualTo(asked.body());
        JsonNode rank = new ObjectMapper().readTree(typed).get("steps").get(0);
        assertThat(rank.get("inputs").get(0).get("inputs")).hasSize(6);
        assertThat(rank.get("inputs").get(0).get("formula").asText()).contains("20 × ", " = ");
    }

    @Test
    void t6_aLightIsExplainedOnTheCommandLineAsByHttp() throws Exception {
        RunningSystem.Answer tree = system.type(
                "query",
                "targets",
                "--region",
                "411302102",
                "--indicator",
                "budget_revenue",
                "--from",
                "2023-04",
                "--to",
                "2023-04",
                "--explain");
        String typed = system.type(
                        "query",
                        "targets",
                        "--region",
                        "411302102",
                        "--indicator",
                        "budget_revenue",
                        "--from",
                        "2023-04",
                        "--to",
                        "2023-04",
                        "--explain",
                        "--format",
                        "json")
                .text();
        HttpResponse<String> asked = get("region=411302102&indicator=budget_revenue&period=2023-04&kind=LEVEL");

        assertThat(tree.status()).as(tree.text()).isZero();
        assertThat(tree.text())
                .contains("一般公共预算收入总量目标亮灯 2023年1–4月", "4 / 12 = 33.333333333333 %", "亮灯规则 default 第1版")
                .containsPattern("较序时（GAP） >= 0")
                .contains("T6  亮灯规则各条依次判定，先成立者亮灯");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        assertThat(typed.strip()).isEqualTo(asked.body());
        JsonNode explanation = new ObjectMapper().readTree(typed);
        assertThat(explanation.get("kind").asText()).isEqualTo("LEVEL");
        assertThat(explanation.get("steps").get(0).get("code").asText()).isIn("GREEN", "YELLOW", "RED");
    }

    @Test
    void asOfAReleaseTellsTheSameEver() throws Exception {
        assertThat(system.type("release", "create", "May", "--period", "2023-04")
                        .status())
                .isZero();
        String query = "region=x-guanzhuang&indicator=tax_revenue&period=2023-04&asOf=May";
        HttpResponse<String> before = get(query);
        Path file = Files.writeString(
                folder.resolve("correction.csv"),
                """
                region,indicator,period,month_value,revision,note,data_class
                x-guanzhuang-3,tax_revenue,2023-04,60,1,typing error,DEPARTMENT
                """);
        assertThat(system.type("publish", file.toString()).status()).isZero();
        system.landed();

        assertThat(before.statusCode()).as(before.body()).isEqualTo(200);
        assertThat(before.body()).doesNotContain("typing error");
        assertThat(get(query).body()).isEqualTo(before.body());
        assertThat(get(query.replace("&asOf=May", "")).body()).contains("typing error");
    }

    @ParameterizedTest
    @CsvSource({
        "growth --explain, 2, more than 20 figures are found",
        "growth --region nowhere --explain, 2, be the code of a region",
        "growth --region x-guanzhuang --from 1990-01 --to 1990-01 --explain, 2, nothing is found",
        "growth --region x-guanzhuang --indicator gdp --from 2022-12 --to 2022-12 --explain --format csv, 2, --format json",
        "reports --explain, 2, 'growth, rankings, scores and targets'",
        "targets --region x-guanzhuang --from 1990-01 --to 1990-01 --explain, 2, nothing is found",
        "growth --region x-guanzhuang --indicator none --from 2022-12 --to 2022-12 --explain, 2, be the code of an indicator",
        "growth --region 410000 --indicator gdp --from 2019-12 --to 2019-12 --explain, 0, NOT_REPORTED"
    })
    void whatCannotBeExplainedSaysWhy(String call, int status, String text) {
        RunningSystem.Answer answer = system.type(("query " + call).split(" "));

        assertThat(answer.text()).contains(text);
        assertThat(answer.status()).isEqualTo(status);
    }
}
