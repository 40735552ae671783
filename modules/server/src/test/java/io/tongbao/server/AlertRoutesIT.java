package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.contracts.AccessKey;
import io.tongbao.contracts.AlertMonth;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.Secret;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts over HTTP, and what people do about them. */
class AlertRoutesIT {
    private static final String OPEN = "t1.behind_pace.revenue.2023";
    private static final String JSON = "application/json";

    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        running = new Running(List.of());
        running.land(
                Topics.ALERTS.name(),
                step("t1", 1, "FIRING", "2023-05-08T01:00:00Z"),
                step("t2", 1, "FIRING", "2023-05-08T01:00:00Z"),
                step("t2", 2, "RESOLVED", "2023-06-08T01:00:00Z"));
        running.land(
                Topics.ALERT_MONTHS.name(),
                month("t1", true, "2023-05-08T01:00:00Z"),
                month("t2", true, "2023-05-08T01:00:00Z"),
                month("t2", false, "2023-06-08T01:00:00Z"));
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    private static AlertStep step(String region, int number, String state, String knownAt) {
        return AlertStep.newBuilder()
                .setAlertId(region + ".behind_pace.revenue.2023")
                .setStep(number)
                .setKind("BEHIND_PACE")
                .setState(state)
                .setRegion(region)
                .setSubject("revenue")
                .setSubjectZh("财政收入")
                .setTextZh("财政收入落后序时")
                .setYear(2023)
                .setPeriod(Running.APRIL)
                .setKnownAt(Instant.parse(knownAt))
                .build();
    }

    private static AlertMonth month(String region, boolean open, String knownAt) {
        Instant known = Instant.parse(knownAt);
        return AlertMonth.newBuilder()
                .setAlertId(region + ".behind_pace.revenue.2023")
                .setMonth(Running.APRIL)
                .setOpen(open)
                .setState("FIRING")
                .setLevel("BLUE")
                .setPeriod(Running.APRIL)
                .setRuleVersion(1)
                .setTextZh("落后")
                .setTextEn("behind")
                .setKnownAt(known)
                .setSequence(known.getEpochSecond())
                .build();
    }

    private static JsonNode rows(String query) throws Exception {
        HttpResponse<String> answer = running.get("api/v1/alerts" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).get("rows");
    }

    @Test
    void a2_alertsAreListedFilteredAndToldAsOfAMoment() throws Exception {
        assertThat(rows("").findValuesAsText("region")).containsExactly("t1", "t2");
        assertThat(rows("?region=t2").get(0).get("open").asBoolean()).isFalse();
        assertThat(rows("?region=t2&asOf=2023-05-09").findValuesAsText("state")).containsExactly("FIRING");
        assertThat(rows("?indicator=revenue&includeHistory=true").findValuesAsText("step"))
                .containsExactly("1", "1", "2");
        assertThat(rows("?from=2023-05")).isEmpty();
        assertThat(rows("?byMonth=2023-06").findValuesAsText("region")).containsExactly("t1");
        assertThat(rows("?byMonth=2023-04&asOf=2023-05-09").findValuesAsText("region"))
                .containsExactly("t1", "t2");
        assertThat(rows("?byMonth=2023-03")).isEmpty();
        assertThat(running.get("api/v1/alerts?byMonth=2023-04&includeHistory=true")
                        .body())
                .contains("\"field\":\"includeHistory\"", "not be given with byMonth");
    }

    @ParameterizedTest
    @CsvSource({"''", "byMonth=2023-04&asOf=2023-05-09&", "asOf=2023-05-09&", "includeHistory=true&"})
    void a2_pagesFollowOneAnotherInTheOrderOfTheWhole(String filter) throws Exception {
        JsonNode whole = rows("?" + filter + "limit=all");
        HttpResponse<String> first = running.get("api/v1/alerts?" + filter + "limit=1");
        String next = new ObjectMapper().readTree(first.body()).get("next").asText();
        JsonNode second = rows("?" + filter + "limit=1&cursor=" + next);
        assertThat(second.get(0)).isEqualTo(whole.get(1));
    }

    @Test
    void a3_aPageCallsAnIndicatorByOneNameThoughTheTextStaysAsItWasRaised() throws Exception {
        for (String page : List.of("zh/alerts?state=all", "zh/unit?region=t1")) {
            assertThat(running.get(page).body())
                    .contains("<td class=\"words\">一般公共预算收入<br>", "财政收入落后序时")
                    .doesNotContain("财政收入<br>");
        }
    }

    @Test
    void a2_whatIsDecidedIsSentOn() throws Exception {
        HttpResponse<String> taken =
                running.post("api/v1/alerts/" + OPEN + "/ack", JSON, "{\"by\":\"王主任\",\"reason\":\"在办\"}");
        HttpResponse<String> excused = running.post(
                "api/v1/alerts/" + OPEN + "/exempt",
                JSON + "; charset=utf-8",
                "{\"by\":\"李县长\",\"reason\":\"水灾\",\"document\":\"7号\"}");

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(taken.body()).isEqualTo("{\"alert_id\":\"" + OPEN + "\",\"decision\":\"ACKNOWLEDGE\"}");
        assertThat(excused.statusCode()).as(excused.body()).isEqualTo(202);
        assertThat(running.decided()).contains("ack|" + OPEN + "|王主任|在办", "exempt|" + OPEN + "|李县长|水灾|7号");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "t1.behind_pace.revenue.2023/ack, {\"by\":\"a\"}, 400, reason",
                "t1.behind_pace.revenue.2023/ack, `{\"by\":\"a\",\"reason\":1}`, 400, reason",
                "t1.behind_pace.revenue.2023/ack, `{\"by\":\"a\",\"why\":\"b\"}`, 400, why",
                "t1.behind_pace.revenue.2023/ack, [], 400, body",
                "t1.behind_pace.revenue.2023/ack, {\"by\":, 400, body",
                "t1.behind_pace.revenue.2023/exempt, `{\"by\":\"a\",\"reason\":\"b\"}`, 400, document",
                "nonsense/ack, `{\"by\":\"a\",\"reason\":\"b\"}`, 400, id",
                "t9.behind_pace.revenue.2023/ack, `{\"by\":\"a\",\"reason\":\"b\"}`, 404, id",
                "t2.behind_pace.revenue.2023/ack, `{\"by\":\"a\",\"reason\":\"b\"}`, 409, id",
            })
    void a2_whatCannotBeDecidedIsRefusedNamingTheField(String path, String body, int status, String field)
            throws Exception {
        int before = running.decided().size();

        HttpResponse<String> answer = running.post("api/v1/alerts/" + path, JSON, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(new ObjectMapper().readTree(answer.body()).get("field").asText())
                .isEqualTo(field);
        assertThat(running.decided()).hasSize(before);
    }

    @Test
    void a2_anUnknownAlertIsAnsweredWithTheNearest() throws Exception {
        assertThat(running.post("api/v1/alerts/t1.behind_pace.revenu.2023/ack", JSON, "{\"by\":\"a\",\"reason\":\"b\"}")
                        .body())
                .contains("is not there; the nearest open ones are " + OPEN);
    }

    @Test
    void aFormOfAnotherSiteDecidesNothing() throws Exception {
        HttpResponse<String> answer =
                running.post("api/v1/alerts/" + OPEN + "/ack", "text/plain", "{\"by\":\"a\",\"reason\":\"b\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Content-Type");
    }

    @Test
    void decisionsAreTakenFromOperatorsOnly() throws Exception {
        int before = running.decided().size();
        String body = "{\"by\":\"a\",\"reason\":\"b\"}";

        HttpResponse<String> unknown = running.post(
                "api/v1/alerts/" + OPEN + "/ack",
                JSON,
                body,
                "Authorization",
                "Bearer tb_0123456789ab_" + "k".repeat(43));
        HttpResponse<String> publisher =
                running.post("api/v1/alerts/" + OPEN + "/ack", JSON, body, "Authorization", key("PUBLISHER"));
        HttpResponse<String> excused = running.post(
                "api/v1/alerts/" + OPEN + "/exempt",
                JSON,
                "{\"by\":\"a\",\"reason\":\"b\",\"document\":\"c\"}",
                "Authorization",
                key("PUBLISHER"));
        assertThat(running.decided()).hasSize(before);
        HttpResponse<String> operator =
                running.post("api/v1/alerts/" + OPEN + "/ack", JSON, body, "Authorization", key("OPERATOR"));

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(publisher.statusCode()).as(publisher.body()).isEqualTo(403);
        assertThat(excused.statusCode()).isEqualTo(403);
        assertThat(operator.statusCode()).as(operator.body()).isEqualTo(202);
    }

    private static String key(String role) throws Exception {
        Secret secret = Secret.fresh(new SecureRandom());
        running.land(
                Topics.KEYS.name(),
                AccessKey.newBuilder()
                        .setId(secret.id())
                        .setAction("ISSUED")
                        .setHolder("t1")
                        .setRole(role)
                        .setDigest(secret.digest())
                        .setRegions(List.of("t1"))
                        .build());
        return "Bearer " + secret.text();
    }
}
