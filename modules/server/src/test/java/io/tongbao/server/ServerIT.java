package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Page, events, health and metrics of a running server. */
class ServerIT {
    private static final AtomicReference<String> TROUBLE = new AtomicReference<>();
    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        running = new Running(List.of(new Stage("processor", TROUBLE::get)));
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void servesThePageAndAllItNeedsFromHere() throws Exception {
        HttpResponse<String> page = running.get("zh/overview");
        HttpResponse<String> chart = running.get("vendor/echarts-6.0.0/echarts.common.min.js");
        assertThat(page.body()).contains("<h1>", "通报");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
        assertThat(running.get("").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/zh/overview"));
        assertThat(chart.statusCode()).isEqualTo(200);
        assertThat(chart.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(running.get("js/page.js").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    }

    @Test
    void aPageOfAMomentIsHeadedByTheNamesOfThen() throws Exception {
        running.land(Topics.DEFINITIONS.name(), Instant.parse("2023-06-01T00:00:00Z"), Figures.called("财税收入"));

        String now = running.get("zh/overview?group=towns&period=2023-04").body();
        String then = running.get("zh/overview?group=towns&period=2023-04&asOf=2023-05-20")
                .body();

        assertThat(now).contains("<title>2023年1–4月财税收入增速排名", ">财税收入增速</option>");
        assertThat(then)
                .contains("<title>2023年1–4月一般公共预算收入增速排名", "<h1>2023年1–4月一般公共预算收入增速排名", ">一般公共预算收入增速</option>")
                .doesNotContain("财税收入");
    }

    @Test
    void aUnitIsShownInAGroupOfItsOwnWhateverLandsInOthers() throws Exception {
        RankingChunk later = Figures.ranking(LocalDate.of(2023, 5, 1), 90);
        later.setRanking("alone-revenue-growth");
        later.setGroup("alone");
        running.land(Topics.DEFINITIONS.name(), Figures.alone("t4"));
        running.land(Topics.RANKINGS.name(), later);

        assertThat(running.get("zh/unit?region=t1").body()).contains("<option value=\"towns\" selected>");
        assertThat(running.get("zh/unit?region=t4").body()).contains("<option value=\"alone\" selected>");
        assertThat(running.get("zh/unit?region=t1&asOf=2023-05-20").body())
                .contains("<option value=\"towns\" selected>");
    }

    @Test
    void aPageIsNotSentAgainUntilSomethingLands() throws Exception {
        String path = "zh/overview?group=towns&period=2023-04";
        HttpResponse<String> first = running.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = running.get(path, "If-None-Match", tag);
        HttpResponse<String> kept = running.get(path);

        running.land(Topics.GROWTH.name(), Figures.figure("t1", Running.APRIL, "4321", "8.75", 100));
        HttpResponse<String> then = running.get(path, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(kept.body()).isEqualTo(first.body());
        assertThat(first.body()).doesNotContain(">4,321<");
        assertThat(then.statusCode()).isEqualTo(200);
        assertThat(then.body()).contains(">4,321<");
        assertThat(then.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @Test
    void aPageOfAnotherLanguageMomentOrQuestionIsAnother() throws Exception {
        String path = "overview?group=towns&period=2023-04";
        List<String> tags = new ArrayList<>();
        for (String each : List.of(
                "zh/" + path,
                "en/" + path,
                "zh/" + path + "&asOf=2023-05-20",
                "zh/overview?group=towns&period=2023-03",
                "zh/indicator?group=towns&period=2023-04")) {
            tags.add(running.get(each).headers().firstValue("ETag").orElseThrow());
        }

        assertThat(tags).doesNotHaveDuplicates();
        assertThat(running.get("zh/" + path + "&utm_source=mail").headers().firstValue("ETag"))
                .hasValue(tags.get(0));
        assertThat(running.get("zh/overview?group=towns%2C%20period%3D2023-04").statusCode())
                .isEqualTo(404);
        assertThat(running.get("zh/overview?group=none").headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void aGroupOfManyIsShownStretchByStretchAndWholeInItsFiles() throws Exception {
        int all = 450;
        running.land(Topics.DEFINITIONS.name(), Figures.villages(all));
        running.land(
                Topics.RANKINGS.name(),
                Figures.rankingOfVillages(all, Running.MARCH, 200),
                Figures.rankingOfVillages(all, Running.APRIL, 201));
        running.land(Topics.ACCEPTED.name(), report("v001", 900), report("v002", 901), report("v450", 902));
        for (String page : List.of("overview", "indicator", "completeness")) {
            String path = page + "?group=villages&period=2023-04";
            String first = running.get("en/" + path).body();
            String second = running.get("zh/" + path + "&page=2").body();
            String third = running.get("en/" + path + "&page=3").body();

            assertThat(rows(first)).as(page).hasSize(200).startsWith("v001").endsWith("v200");
            assertThat(first)
                    .contains(
                            "Units 1–200 of 450",
                            "href=\"/en/" + page + "?group=villages&amp;page=2&amp;period=2023-04\"")
                    .doesNotContain("rel=\"prev\"");
            assertThat(rows(second)).as(page).hasSize(200).startsWith("v201").endsWith("v400");
            assertThat(second).contains("第201–400个单位，共450个", ">上一页<", ">下一页<");
            assertThat(rows(third)).as(page).hasSize(50).startsWith("v401").endsWith("v450");
            assertThat(third).contains("Units 401–450 of 450").doesNotContain("rel=\"next\"");
            assertThat(running.get("zh/" + path + "&page=4").body()).contains("page “4”：应为1至3");
            assertThat(running.get("en/" + path + "&page=0").body())
                    .contains("page '0': must be a whole number from 1 on");
            assertThat(running.get("en/" + path.replace("?", ".csv?") + "&page=2")
                            .body())
                    .as(page)
                    .contains("v001", "v200", "v201", "v450");
        }
        assertThat(running.get("en/overview?group=villages&period=2023-04&page=2")
                        .body())
                .contains(
                        "Village v001 is in place 1, ",
                        "; Village v449 is in place 449, ",
                        "; 449 of 450 units are ranked.");
        assertThat(running.get("en/completeness?group=villages&period=2023-04&page=2")
                        .body())
                .contains("✓ reported 3, ", " not in yet 447");
    }

    @Test
    void theHeatMapHasAllMonthsOfTwoYearsOldestFirst() throws Exception {
        List<LocalDate> ranked = Stream.of("2021-04", "2021-05", "2022-04", "2022-05", "2023-03", "2023-04")
                .map(each -> LocalDate.parse(each + "-01"))
                .toList();
        running.land(Topics.DEFINITIONS.name(), Figures.villages(450));
        for (LocalDate each : ranked) {
            RankingChunk ofItsOwn = Figures.rankingOfVillages(5, each, 1);
            ofItsOwn.setRanking("z-revenue-growth"); // which no other test asks for
            running.land(Topics.RANKINGS.name(), ofItsOwn);
        }

        assertThat(Pattern.compile("<th scope=\"col\"><a href=\"[^\"]*period=(\\d{4}-\\d{2})")
                        .matcher(running.get("en/indicator?group=villages&ranking=z-revenue-growth&period=2023-04")
                                .body())
                        .results()
                        .map(each -> each.group(1)))
                .containsExactly("2021-05", "2022-04", "2022-05", "2023-03", "2023-04");
    }

    private static List<String> rows(String page) {
        return Pattern.compile("<tr data-row=\"(v\\d+)\"")
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static AcceptedReport report(String region, long offset) {
        return AcceptedReport.newBuilder()
                .setId("r-" + offset)
                .setRegion(region)
                .setIndicator("revenue")
                .setPeriod(Running.APRIL)
                .setStatus("A")
                .setDataClass("DEPARTMENT")
                .setDisposition("STANDING")
                .setSourceTopic(Topics.REPORTS.name())
                .setSourceOffset(offset)
                .setKnownAt(Instant.parse("2023-05-08T00:00:00Z"))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh/overview?group=towns&from=singlemessage&isappinstalled=0",
                "zh/overview.csv?from=timeline&scene=1&clicktime=1700000000",
                "en/alerts?utm_source=mail&utm_medium=newsletter"
            })
    void whatOtherProgramsAddToAnAddressIsIgnored(String path) throws Exception {
        HttpResponse<String> page = running.get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("isappinstalled", "utm_");
    }

    @Test
    void aParameterThatAPageDoesNotTakeIsNamedWithItsValue() throws Exception {
        HttpResponse<String> page = running.get("zh/overview?colour=red");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("colour “red”：应为省略");
    }

    @ParameterizedTest
    @CsvSource({"zh/nope, zh-CN, 没有页面“/zh/nope”", "en/a/b.html, en, There is no page /en/a/b.html"})
    void aMistypedAddressShowsTheWayOn(String path, String language, String message) throws Exception {
        HttpResponse<String> page = running.get(path, "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\">", message, "href=\"/" + path.substring(0, 2) + "/alerts\"");
        assertThat(running.get(path).headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aMomentThatIsNoneStaysToBeCorrected() throws Exception {
        HttpResponse<String> page = running.get("zh/overview?group=towns&asOf=rev%20sx");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("name=\"asOf\" list=\"releases\" value=\"rev sx\"")
                .doesNotContain("asOf=rev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh/submit", "en/submit"})
    void servesThePageForThoseWhoReportInEitherLanguage(String path) throws Exception {
        HttpResponse<String> page = running.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1 ", "type=\"file\"");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
        assertThat(running.get(path + "/").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("../submit"));
    }

    @Test
    @Timeout(60)
    void tellsListenersWhenSomethingHasLanded() throws Exception {
        HttpResponse<Stream<String>> stream = running.http()
                .send(
                        running.request("api/v1/events", "Accept", "text/event-stream"),
                        HttpResponse.BodyHandlers.ofLines());
        Iterator<String> lines = stream.body().iterator();
        long before = next(lines);
        running.land(Topics.GROWTH.name(), Figures.figure("t1", Running.APRIL, "1300", "9.9", 20));
        long after = next(lines);
        assertThat(after).isGreaterThan(before);
        assertThat(running.get("metrics").body()).containsPattern("tongbao_server_event_streams [1-9]");
        assertThat(running.get("api/v1/events", "Accept", "text/html").statusCode())
                .isEqualTo(406);
    }

    @Test
    void isReadyWhileDatabaseAndStagesAreWell() throws Exception {
        HttpResponse<String> well = running.get("health/ready");
        TROUBLE.set("restoring its state");
        HttpResponse<String> ill = running.get("health/ready");
        assertThat(well.statusCode()).isEqualTo(200);
        assertThat(well.body()).isEqualTo("{\"status\":\"UP\",\"database\":\"UP\",\"processor\":\"UP\"}");
        assertThat(ill.statusCode()).isEqualTo(503);
        assertThat(ill.body()).contains("\"processor\":\"DOWN: restoring its state\"");
        assertThat(running.get("health/live").statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(60)
    void tellsEventsToAnyoneWhoDoesNotRefuseThem() throws Exception {
        String[][] all = {{}, {"Accept", "*/*"}, {"Accept", "text/*;q=0.8"}, {"Accept", "text/html, text/event-stream"}
        };
        for (String[] accept : all) {
            HttpResponse<Stream<String>> stream =
                    running.http().send(running.request("api/v1/events", accept), HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = stream.body()) {
                assertThat(stream.headers().firstValue("Content-Type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
                assertThat(lines.takeWhile(line -> !line.isEmpty())).anyMatch(line -> line.startsWith("data: {"));
            }
        }
    }

    @Test
    @Timeout(60)
    void whoComesBackIsToldWhatLandedMeanwhile() throws Exception {
        List<String> first = told("Last-Event-ID", "");
        running.land(Topics.GROWTH.name(), Figures.figure("t2", Running.APRIL, "1300", "9.9", 20));
        List<String> second = told("Last-Event-ID", first.get(0).substring("id: ".length()));
        assertThat(first).anyMatch(line -> line.endsWith("\"changed\":{}}"));
        assertThat(second).anyMatch(line -> line.matches(".*\"changed\":\\{\"tongbao.growth\":[1-9]}}"));
    }

    /** The first event. */
    private List<String> told(String... headers) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(running.server().uri().resolve("api/v1/events"))
                .header("Accept", "text/event-stream")
                .headers(headers)
                .build();
        try (Stream<String> lines = running.http()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body()) {
            return lines.takeWhile(line -> !line.isEmpty()).toList();
        }
    }

    @Test
    void countsRequestsByRouteAndStatus() throws Exception {
        running.get("api/v1/regions");
        running.get("api/v1/regions?limit=0");
        assertThat(running.get("metrics").body())
                .contains("tongbao_server_requests_seconds_count{route=\"/api/v1/regions\",status=\"200\"} 1")
                .contains("tongbao_server_requests_seconds_count{route=\"/api/v1/regions\",status=\"400\"} 1");
    }

    @Test
    void keepsAnIdleConnectionLongerThanClientsAndProxiesDo() {
        assertThat(running.server().idle()).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    @Timeout(60)
    void saysThatTheConnectionEndsWhereABodyIsNotRead() throws Exception {
        URI server = running.server().uri();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/v1/nothing HTTP/1.1\r\nHost: " + server.getAuthority()
                                    + "\r\nContent-Length: 20000000\r\n\r\nbegun")
                            .getBytes(StandardCharsets.US_ASCII));
            List<String> head =
                    head(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
            assertThat(head).first().asString().contains(" 404 ");
            assertThat(head).anyMatch(line -> line.equalsIgnoreCase("Connection: close"));
        }
    }

    private static List<String> head(BufferedReader answer) {
        return answer.lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/v1/regions/a%00b",
                "api/v1/regions/a%07b",
                "api/v1/regions/a%ffb",
                "api/v1/regions/%zz",
                "api/v1/growth?region=%zz",
                "api/v1/growth?region=%"
            })
    @Timeout(60)
    void answersWhatIsNoAddressAndSaysSoIfTheConnectionEnds(String path) throws Exception {
        URI server = running.server().uri();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            ask(socket, path);
            List<String> head = head(answers);
            assertThat(head).first().asString().contains(" 400 ");
            assertThat(head).anyMatch(line -> line.startsWith("Content-Type: application/problem+json"));
            if (head.stream().noneMatch(line -> line.equalsIgnoreCase("Connection: close"))) {
                ask(socket, "health/live"); // the same connection answers on
                assertThat(answers.lines().anyMatch(line -> line.contains("HTTP/1.1 200")))
                        .isTrue();
            }
        }
    }

    private static void ask(Socket socket, String path) throws IOException {
        socket.getOutputStream()
                .write(("GET /" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static long next(Iterator<String> lines) {
        String line = lines.next();
        while (!line.startsWith("data: ")) {
            line = lines.next();
        }
        return Long.parseLong(line.replaceAll(".*\"landing\":(\\d+).*", "$1"));
    }
}
