package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists under /api/v1, against a real database. */
class ApiIT {
    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        running = new Running(List.of());
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void rankingsComeBestFirstWithTiesAndReasons() throws Exception {
        JsonNode rows = json("api/v1/rankings?ranking=units-revenue-growth&period=2023-04")
                .get("rows");
        assertThat(rows.findValuesAsText("region")).containsExactly("t1", "t2", "t3", "t4");
        assertThat(rows.findValuesAsText("rank")).containsExactly("1", "1", "3", "null");
        assertThat(rows.get(1).get("tied").asBoolean()).isTrue();
        assertThat(rows.get(1).get("moved").asInt()).isEqualTo(-1);
        assertThat(rows.get(2).get("to_next").decimalValue()).isEqualByComparingTo("10.8");
        assertThat(rows.get(3).get("reason_unranked").asText()).isEqualTo("NOT_REPORTED");
        assertThat(rows.get(0).get("region_zh").asText()).isEqualTo("第一镇");
    }

    @ParameterizedTest
    @CsvSource({"period=2023-04, 3", "period=2023-04-01, 3", "period=2023年4月, 3", "from=2023-03, 4", "to=2023-03, 1"})
    void growthIsFilteredByPeriodInEverySpelling(String filter, int rows) throws Exception {
        assertThat(json("api/v1/growth?group=towns&indicator=revenue&"
                                + filter.replace("年", "%E5%B9%B4").replace("月", "%E6%9C%88"))
                        .get("rows"))
                .hasSize(rows);
    }

    @Test
    void decimalsKeepEveryDigit() throws Exception {
        HttpResponse<String> number = running.get("api/v1/growth?region=t3");
        HttpResponse<String> text = running.get("api/v1/growth?region=t3&numbers=text");
        assertThat(number.body()).contains("\"cumulative_value\":12345678901234567.123456,");
        assertThat(text.body()).contains("\"cumulative_value\":\"12345678901234567.123456\",");
    }

    @ParameterizedTest
    @CsvSource({"&format=csv, */*", "'', text/csv"})
    void theSameRowsComeAsCsv(String format, String accept) throws Exception {
        HttpResponse<String> answer = running.get(
                "api/v1/growth?period=2023-04&fields=region,region_zh,cumulative_growth,month_value" + format,
                "Accept",
                accept);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body().lines())
                .containsExactly(
                        "region,region_zh,cumulative_growth,month_value",
                        "t1,第一镇,8.75,",
                        "t2,第二镇,8.75,",
                        "t3,第三镇,-2.05,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "growth?reigon=t1; reigon; be left out",
                "growth?ranking=x; ranking; be left out",
                "growth?period=2023-13; period; be a period such as 2023-04",
                "growth?from=2023-05&to=2023-04; from; not be after to",
                "growth?period=2023-04&from=2023-04; period; not be given with from",
                "rankings?limit=0; limit; be a whole number from 1 to 100000",
                "rankings?limit=many; limit; be a whole number",
                "rankings?region=a&region=b; region; be given once",
                "rankings?region=a%00; region; be free of control characters",
                "reports?cursor=nonsense; cursor; be the next of an answer",
                "growth?cursor=WyJncm93dGgiLCJhXHUwMDAwYiIsImIiLCIyMDIyLTAxLTAxIl0; cursor; be the next of an answer",
                "growth?fields=region,region; fields; be names parted by commas, each once, out of",
                "rejects?format=xml; format; be one of json, csv, xlsx, parquet",
                "scores?asOf=yesterday; asOf; be a release",
                "explain?region=t1&period=2023-04; indicator; be given",
                "explain?region=nowhere&indicator=revenue&period=2023-04; region; be the code of a region",
                "explain?region=t1&indicator=none&period=2023-04; indicator; be the code of an indicator",
                "explain?region=t1&indicator=revenue&period=2023-44; period; be a period such as 2023-04",
                "explain?region=t1&ranking=none&period=2023-04; ranking; be the code of a ranking",
                "explain?region=t1&indicator=revenue&period=2023-04&asOf=x; asOf; be a release",
                "explain?region=t1&indicator=revenue&period=2023-04&kind=LEVELS; kind; be one of LEVEL, CEILING",
                "explain?region=t1&indicator=revenue&period=2023-04&kind=LEVEL; kind; be the kind of a target",
                "explain?region=t1&period=2023-04&kind=LEVEL&ranking=r; ranking; not be given with kind",
                "growth?from=2023-04&startPeriod=2023; startPeriod; not be given with from",
                "growth?startPeriod=2023-05&endPeriod=2023-04; startPeriod; not be after endPeriod",
                "growth?updatedAfter=%2B999999999-01-01T00:00:00Z; updatedAfter; be a time such as",
                "growth?updatedAfter=lately; updatedAfter; be a time such as",
                "growth?lastNObservations=0; lastNObservations; be a whole number from 1 to 1000",
                "growth?lastNObservations=1&includeHistory=true; lastNObservations; not go with includeHistory",
                "growth?includeHistory=true&asOf=2023-05-10; asOf; not go with includeHistory",
                "growth?labels=names; labels; be one of id, name, both",
                "growth?labels=name&lang=fr; lang; be one of zh, en",
                "growth?lang=fr; lang; be one of zh, en",
                "growth?limit=%EF%BC%99; limit; be a whole number from 1 to 100000",
                "growth?bom=true; bom; be given with format csv only",
                "growth?region=T11; region; be the code of a region, such as t1 (Town 1); see /api/v1/regions",
                "rankings?region=t1&indicator=budget%20revenue; indicator; be the code of an indicator, such as revenue (Budget",
                "completeness?period=2023-04&group=town; group; be the code of a group, such as towns (All towns); see /api/v1/g",
                "target-progress?asOf=2023-05-10&region=nowhere; region; be the code of a region; see /api/v1/regions",
                "scores?ranking=none; ranking; be the code of a ranking; see /api/v1/catalogue",
                "projects?batch=2099-1; batch; be the code of a batch of projects; see",
                "projects?stage=DONE; stage; be one of [SIGNED, FULFILLED",
                "regions?lastNObservations=1; lastNObservations; be left out",
                "regions?fields=code,population; fields; be names parted by commas, each once, out of [code,"
            })
    void aBadParameterIsNamedInAProblem(String path, String field, String right) throws Exception {
        HttpResponse<String> answer = running.get("api/v1/" + path);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asText()).contains("must " + right);
        assertThat(problem.get("detail_zh").asText()).contains("：应");
        assertThat(problem.get("errors").get(0).get("in").asText()).isEqualTo("query");
        assertThat(problem.get("errors").get(0).get("name").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "growth, application/xml, 406",
        "growth, 'application/xml, */*;q=0.1', 200",
        "growth, text/*, 200",
        "growth?format=csv, application/xml, 200",
        "bulletins/2023-04, application/xml, 406",
        "catalogue, text/csv, 406",
        "explain?region=t1&indicator=revenue&period=2023-04, text/html, 406"
    })
    void whatIsNotThereInAnAcceptedFormatIsNotSentInAnother(String path, String accept, int status) throws Exception {
        HttpResponse<String> answer = running.get("api/v1/" + path, "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 406) {
            assertThat(answer.body()).contains("Accept '" + accept + "': must name one of ", "：应含");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "api/v1/bulletins/2023-04", "api/v1/bulletins/9999-99", "api/v1/growth?period=2023-04", "api/v1/openapi.json",
        "api/v1/explain?region=nowhere", "zh/overview", "zh/overview.csv", "zh/nowhere"
    })
    void headTellsWhatGetWouldSend(String path) throws Exception {
        HttpResponse<String> get = running.get(path);
        HttpResponse<String> head = running.head(path);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void anotherMethodIsToldWhatIsAllowed() throws Exception {
        HttpResponse<String> answer = running.post("api/v1/growth", "application/json", "{}");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET", "HEAD"));
    }

    @Test
    void whatIsNotThereIsAProblemToo() throws Exception {
        HttpResponse<String> answer = running.get("api/v1/grwoth");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void pagesFollowOneAnotherByCursor() throws Exception {
        JsonNode first = json("api/v1/rankings?period=2023-04&limit=3");
        String next = first.get("next").asText();
        JsonNode second = json("api/v1/rankings?period=2023-04&limit=3&cursor=" + next);
        assertThat(first.get("rows")).hasSize(3);
        assertThat(second.get("rows").findValuesAsText("region")).containsExactly("t4");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(running.get("api/v1/rankings?period=2023-04&limit=3&format=csv")
                        .headers()
                        .firstValue("Link"))
                .hasValue("</api/v1/rankings?period=2023-04&limit=3&format=csv&cursor=" + next + ">; rel=\"next\"");
    }

    @Test
    void historyHasEveryVintage() throws Exception {
        running.land(Topics.GROWTH.name(), Figures.figure("t1", Running.MARCH, "901", "7.2", 10));
        JsonNode now = json("api/v1/growth?region=t1&period=2023-03").get("rows");
        JsonNode all = json("api/v1/growth?region=t1&period=2023-03&includeHistory=true")
                .get("rows");
        assertThat(now.findValuesAsText("cumulative_value")).containsExactly("901");
        assertThat(all.findValuesAsText("cumulative_value")).containsExactly("900", "901");
        assertThat(json("api/v1/reports?region=t1&includeHistory=true"))
                .as("a list of every revision anyway")
                .isEqualTo(json("api/v1/reports?region=t1"));
    }

    @Test
    void aPageBeginsAfterTheLastRowWhateverLandsMeanwhile() throws Exception {
        running.land(Topics.GROWTH.name(), Figures.figure("t3", Running.MARCH, "5", "1", 11));
        JsonNode first = json("api/v1/growth?indicator=revenue&limit=2&numbers=text");
        assertThat(first.get("rows").findValuesAsText("region")).containsExactly("t1", "t1");
        // a row that comes before all of them
        running.land(Topics.GROWTH.name(), Figures.figure("t0", Running.MARCH, "5", "1", 12));
        JsonNode second = json("api/v1/growth?indicator=revenue&limit=2&numbers=text&cursor="
                + first.get("next").asText());
        assertThat(second.get("rows").findValuesAsText("region")).containsExactly("t2", "t3");
        JsonNode unranked = json("api/v1/rankings?period=2023-04&limit=1&cursor="
                + json("api/v1/rankings?period=2023-04&limit=3").get("next").asText());
        assertThat(unranked.get("rows").findValuesAsText("region")).containsExactly("t4");
        assertThat(running.get("api/v1/growth?cursor="
                                + json("api/v1/rankings?limit=1").get("next").asText())
                        .body())
                .contains("must be the next of an answer of the same list");
        running.land(
                Topics.GROWTH.name(),
                GrowthFigure.newBuilder(Figures.figure("t0", Running.MARCH, "5", "1", 13))
                        .setPresent(false)
                        .build(),
                GrowthFigure.newBuilder(Figures.figure("t3", Running.MARCH, "5", "1", 14))
                        .setPresent(false)
                        .build());
    }

    @Test
    void anAnswerIsNotSentAgainUntilSomethingLands() throws Exception {
        HttpResponse<String> first = running.get("api/v1/reports?region=t1");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = running.get("api/v1/reports?region=t1", "If-None-Match", "\"other\", " + tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).hasValue(tag);
        assertThat(running.get("api/v1/reports?region=t2", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        running.land(Topics.GROWTH.name(), Figures.figure("t2", Running.APRIL, "1100", "8.75", 15));
        assertThat(running.get("api/v1/reports?region=t1", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sdmxWordsNarrowAList() throws Exception {
        String group = "api/v1/growth?group=towns&indicator=revenue";
        assertThat(json(group + "&startPeriod=2023&endPeriod=2023-Q1").get("rows"))
                .hasSize(1);
        assertThat(json(group + "&lastNObservations=1").get("rows").findValuesAsText("period"))
                .containsExactly("2023-04-01", "2023-04-01", "2023-04-01");
        assertThat(json(group + "&firstNObservations=1").get("rows").findValuesAsText("period"))
                .containsExactly("2023-03-01", "2023-04-01", "2023-04-01");
        assertThat(json(group + "&updatedAfter=2023-05-10T08:12:32Z").get("rows"))
                .isNotEmpty();
        assertThat(json(group + "&updatedAfter=2023-05-10T08:12:33Z").get("rows"))
                .isEmpty();
        assertThat(json(group + "&updatedAfter=2023-05-10T16:12:32.9999999").get("rows"))
                .as("in Asia/Shanghai")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | zh | region,indicator,cumulative_growth | t1,revenue,8.75",
                "name | zh | region,region_name,cumulative_growth | t1,第一镇,8.75",
                "name | en-GB,en;q=0.9 | region,region_name,cumulative_growth | t1,Town 1,8.75",
                "both | en | region,indicator,cumulative_growth | t1: Town 1,revenue: Budget revenue,8.75"
            })
    void codesAreToldWithNamesAsSdmxCsvDoes(String labels, String language, String fields, String row)
            throws Exception {
        HttpResponse<String> answer = running.get(
                "api/v1/growth?format=csv&region=t1&period=2023-04&labels=" + labels + "&fields=" + fields,
                "Accept-Language",
                language);
        assertThat(answer.body().lines()).containsExactly(fields, row);
    }

    @Test
    void namesComeWithTheCodesThatAreChosen() throws Exception {
        assertThat(running.get("api/v1/growth?format=csv&region=t1&period=2023-04&labels=name&lang=en"
                                + "&fields=indicator,month_value,region")
                        .body()
                        .lines())
                .containsExactly(
                        "indicator,indicator_name,month_value,region,region_name", "revenue,Budget revenue,,t1,Town 1");
    }

    @Test
    void aHeadHasTheHeadersOnly() throws Exception {
        HttpResponse<String> answer = running.head("api/v1/rankings?limit=3&format=xlsx");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Link")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"rankings.xlsx\"");
    }

    @Test
    void problemsAreInTheReadersLanguageAndInBoth() throws Exception {
        JsonNode problem = new ObjectMapper()
                .readTree(running.get("api/v1/growth?from=2023-13", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                        .body());
        assertThat(problem.get("title").asText()).isEqualTo("请求有误");
        assertThat(problem.get("detail").asText()).isEqualTo("from“2023-13”：应为期别，如2023-04、2023-Q1或2023");
        assertThat(problem.get("title_en").asText()).isEqualTo("Bad Request");
        assertThat(problem.get("detail_en").asText())
                .isEqualTo("from '2023-13': must be a period such as 2023-04, 2023-Q1 or 2023");
    }

    @Test
    void v14_completenessTellsWhoIsLateAndWhoHasNotReported() throws Exception {
        running.land(
                Topics.ACCEPTED.name(),
                report("t1", Running.MARCH, "A", 0, "2023-04-08T00:00:00Z"),
                report("t1", Running.APRIL, "A", 1, "2023-05-08T00:00:00Z"),
                report("t2", Running.APRIL, "A", 2, "2023-06-08T00:00:00Z"),
                report("t3", Running.APRIL, "M", 3, "2023-05-08T00:00:00Z"));

        JsonNode now = json("api/v1/completeness?period=2023-04&group=towns").get("rows");
        JsonNode then = json("api/v1/completeness?period=2023-04&group=towns&asOf=2023-05-09&labels=name&lang=en")
                .get("rows");

        assertThat(now)
                .extracting(ApiIT::standing)
                .containsExactly("t4 DUE", "t1 REPORTED", "t2 REPORTED", "t3 EXCUSED");
        assertThat(then).extracting(ApiIT::standing).containsExactly("t2 DUE", "t4 DUE", "t1 REPORTED", "t3 EXCUSED");
        assertThat(then.get(0).get("region_name").asText()).isEqualTo("Town 2");
        assertThat(json("api/v1/completeness?period=2023-04").get("rows"))
                .extracting(ApiIT::standing)
                .containsExactly("t1 REPORTED", "t2 REPORTED", "t3 EXCUSED");
        assertThat(running.get("api/v1/completeness").body()).contains("\"field\":\"period\"");

        running.land(Topics.DEFINITIONS.name(), Figures.dueOn(15));
        assertThat(json("api/v1/completeness?period=2023-04&group=towns").get("rows"))
                .extracting(ApiIT::standing)
                .containsExactly("t4 OVERDUE", "t2 LATE", "t1 REPORTED", "t3 EXCUSED");
        assertThat(json("api/v1/completeness?period=2023-04&group=towns&asOf=2023-05-15")
                        .get("rows"))
                .extracting(ApiIT::standing)
                .containsExactly("t2 DUE", "t4 DUE", "t1 REPORTED", "t3 EXCUSED");
    }

    private static String standing(JsonNode row) {
        return row.get("region").asText() + " " + row.get("state").asText();
    }

    private static AcceptedReport report(String region, LocalDate period, String status, long offset, String knownAt) {
        return AcceptedReport.newBuilder()
                .setId("r-" + offset)
                .setRegion(region)
                .setIndicator("revenue")
                .setPeriod(period)
                .setStatus(status)
                .setDataClass("DEPARTMENT")
                .setDisposition("STANDING")
                .setSourceTopic(Topics.REPORTS.name())
                .setSourceOffset(offset)
                .setKnownAt(Instant.parse(knownAt))
                .build();
    }

    @Test
    void projectsComeAsLastReportedOrWithEveryReport() throws Exception {
        running.land(
                Topics.ACCEPTED_PROJECTS.name(),
                project(Running.MARCH, "SIGNED", 0),
                project(Running.APRIL, "STARTED", 1));

        JsonNode now = json("api/v1/projects?region=t1&group=towns").get("rows");
        assertThat(now.findValuesAsText("stage")).containsExactly("STARTED");
        assertThat(json("api/v1/projects?batch=2023-1&includeHistory=true").get("rows"))
                .extracting(row -> row.get("stage").asText())
                .containsExactly("SIGNED", "STARTED");
        assertThat(json("api/v1/projects?stage=SIGNED").get("rows")).isEmpty();
        assertThat(json("api/v1/projects?stage=SIGNED&asOf=2023-04-30").get("rows"))
                .hasSize(1);
    }

    private static AcceptedProject project(LocalDate period, String stage, long offset) {
        return AcceptedProject.newBuilder()
                .setId("p-" + offset)
                .setProject("p")
                .setRegion("t1")
                .setPeriod(period)
                .setBatch("2023-1")
                .setStage(stage)
                .setDisposition("STANDING")
                .setSourceTopic(Topics.PROJECTS.name())
                .setSourceOffset(offset)
                .setKnownAt(Instant.parse("2023-04-10T00:00:00Z").plus(Duration.ofDays(30 * offset)))
                .build();
    }

    @Test
    void theCatalogueSaysWhatCanBeChosen() throws Exception {
        JsonNode catalogue = json("api/v1/catalogue");
        JsonNode ranking = catalogue.get("rankings").get(0);
        assertThat(ranking.get("ranking").asText()).isEqualTo(Figures.RANKING);
        assertThat(ranking.get("periods")).extracting(JsonNode::asText).containsExactly("2023-04-01", "2023-03-01");
        assertThat(catalogue.get("groups").get(0).get("name_zh").asText()).isEqualTo("各镇");
        assertThat(catalogue.get("indicators").get(0).get("scheme").asText()).isEqualTo("M12");
        assertThat(catalogue.get("tier").asText()).isEqualTo("PLAIN");
        assertThat(catalogue.get("landing").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "regions, 4",
        "indicators, 1",
        "groups, 1",
        "memberships, 0",
        "reports?region=t4, 0",
        "reports?region=t4&asOf=2023-05-10, 0",
        "rejects, 0"
    })
    void otherListsAnswer(String list, int rows) throws Exception {
        assertThat(json("api/v1/" + list).get("rows")).hasSize(rows);
    }

    @Test
    void aFigureIsExplainedWithEveryDigitAndWhatItsRulesSay() throws Exception {
        String path = "api/v1/explain?region=t1&indicator=revenue&period=2023年4月"
                .replace("年", "%E5%B9%B4")
                .replace("月", "%E6%9C%88");
        JsonNode explanation = json(path);
        JsonNode growth = explanation.get("steps").get(0);
        assertThat(explanation.get("what").get("zh").asText()).isEqualTo("第一镇 一般公共预算收入 2023年1–4月");
        assertThat(explanation.get("as_of").isNull()).isTrue();
        assertThat(growth.get("place").get("column").asText()).isEqualTo("cumulative_growth");
        assertThat(growth.get("value").get("number").decimalValue()).isEqualByComparingTo("8.75");
        assertThat(growth.get("value").get("shown").get("en").asText()).isEqualTo("up 8.8 %");
        assertThat(explanation.get("definitions").findValuesAsText("code")).containsExactly("revenue", "t1");
        assertThat(json(path + "&numbers=text")
                        .get("steps")
                        .get(0)
                        .get("value")
                        .get("number")
                        .asText())
                .isEqualTo("8.75");
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
