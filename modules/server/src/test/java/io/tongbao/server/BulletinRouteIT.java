package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulletins over HTTP, against a real database. */
class BulletinRouteIT {
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
    void aBulletinIsGivenInTheFormThatIsAskedForOnceUntilItChanges() throws Exception {
        HttpResponse<String> json = running.get("api/v1/bulletins/2023-04?group=towns&lang=en");
        HttpResponse<String> page =
                running.get("api/v1/bulletins/2023-04", "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
        HttpResponse<String> book = running.get("api/v1/bulletins/2023-Q1?format=xlsx");
        String tag = json.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = running.get(
                "api/v1/bulletins/2023-04?group=towns&lang=en", "If-None-Match", "\"other\", " + tag.replace("W/", ""));

        JsonNode ranking = new ObjectMapper()
                .readTree(json.body())
                .get("sections")
                .get(0)
                .get("blocks")
                .get(0);
        assertThat(ranking.get("caption").get(0).asText()).isEqualTo("Budget revenue, growth");
        assertThat(ranking.get("rows").get(0).get("figure").get("number").decimalValue())
                .isEqualByComparingTo("8.75");
        assertThat(ranking.get("rows").get(3).get("figure").get("reason").asText())
                .isEqualTo("not reported");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<h1>各镇 2023年1–4月经济运行通报</h1>");
        assertThat(page.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline; filename*=UTF-8''%E5%90%84%E9%95%87");
        assertThat(book.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .endsWith(".xlsx");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(json.headers().allValues("Vary")).contains("Accept-Encoding", "Accept, Accept-Language");
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-04?group=other | 404 | group other: is none of [towns]",
                "2022-04?group=towns | 404 | group towns is ranked in [2023-03, 2023-04]",
                "2023-04?group=towns&asOf=2000-01-01 | 404 | not ended yet, and nothing was reported for the year up to it; group towns is ranked in [2023-03, 2023-04]",
                "9999-01?group=towns | 404 | it has not ended yet, and nothing was reported",
                "2023-04?group=other&asOf=2000-01-01 | 404 | group other: is none of [towns]",
                "soon | 400 | period 'soon': must be a period",
                "2023-04?format=pdf | 400 | format 'pdf': must be one of json, html, xlsx, md, text",
                "2023-04?lang=fr | 400 | lang 'fr': must be one of zh, en",
            })
    void aBulletinThatIsNotThereNamesWhatIs(String path, int status, String told) throws Exception {
        HttpResponse<String> answer = running.get("api/v1/bulletins/" + path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new ObjectMapper().readTree(answer.body()).get("detail").asText())
                .contains(told);
    }

    @Test
    void aPageOfAMonthThatHasNotEndedSaysSo() throws Exception {
        assertThat(running.get("zh/bulletin?group=towns&period=9999-01").body()).contains("本期尚未结束。", "本期尚无数据。");
        assertThat(running.get("en/bulletin?group=towns&period=2023-04").body()).doesNotContain("has not ended");
        assertThat(running.get("en/bulletin?group=towns&period=2023-04&asOf=2023-04-30")
                        .body())
                .contains("The period has not ended yet.");
    }
}
