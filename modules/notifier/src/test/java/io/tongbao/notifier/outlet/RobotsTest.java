package io.tongbao.notifier.outlet;

import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.testing.Digests;
import io.tongbao.notifier.testing.OtherSide;
import io.tongbao.notifier.testing.Receivers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each robot is sent, and how its answers are judged. */
class RobotsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);

    private final OtherSide robot = OtherSide.start();

    @AfterEach
    void stop() {
        robot.close();
    }

    private Outlet outlet(OutletKind kind) {
        return new Outlets(CLOCK).of(Receivers.of(kind, robot.url()));
    }

    @Test
    void weComGetsMarkdownOfAtMost4096Bytes() throws InterruptedException {
        Answer answer = outlet(OutletKind.WECOM).send(Digests.of(60));

        assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
        JsonNode message = robot.last().json();
        assertThat(message.path("msgtype").asText()).isEqualTo("markdown");
        String content = message.path("markdown").path("content").asText();
        assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(3_800, 4_096);
        assertThat(content)
                .startsWith("**预警通报 2023-05-08 09:00**\n新增 60 条\n1. 【黄】新增 官庄镇")
                .containsPattern("还有 \\d+ 条$");
        assertThat(robot.last().header("Content-Type")).startsWith("application/json");
    }

    @Test
    void dingTalkGetsMarkdownOfAtMost20000BytesSignedInTheAddress() throws InterruptedException {
        Answer answer = outlet(OutletKind.DINGTALK).send(Digests.of(300));

        assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(robot.last().query())
                .isEqualTo(
                        "access_token=KEY&timestamp=1700000000000&sign=sSFWELbV2YwjdDQhWZwTcWlX5BWUx5J6TPpsZmuPii0%3D");
        JsonNode message = robot.last().json();
        assertThat(message.path("msgtype").asText()).isEqualTo("markdown");
        assertThat(message.path("markdown").path("title").asText()).isEqualTo("预警通报 2023-05-08 09:00");
        assertThat(message.path("markdown").path("text").asText())
                .startsWith("### 预警通报 2023-05-08 09:00\n\n新增 300 条\n\n1. 【黄】")
                .containsPattern("还有 \\d+ 条$");
        assertThat(robot.last().text().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(19_500, 20_000);
    }

    @Test
    void feishuGetsACardOfAtMost20KilobytesSignedInTheBody() throws InterruptedException {
        robot.answers(
                200, "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"data\":{},\"msg\":\"success\"}");

        Answer answer = outlet(OutletKind.FEISHU).send(Digests.of(300));

        assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
        JsonNode message = robot.last().json();
        assertThat(message.path("timestamp").asText()).isEqualTo("1700000000");
        assertThat(message.path("sign").asText()).isEqualTo("OfGzRzoUICBOoc8wVra1e4A1hPfbZ9zqXozA8CWVUuY=");
        assertThat(message.path("msg_type").asText()).isEqualTo("interactive");
        JsonNode card = message.path("card");
        assertThat(card.path("header").path("template").asText()).isEqualTo("yellow");
        assertThat(card.path("header").path("title").path("content").asText()).isEqualTo("预警通报 2023-05-08 09:00");
        assertThat(card.path("elements").path(0).path("tag").asText()).isEqualTo("markdown");
        assertThat(card.path("elements").path(0).path("content").asText())
                .startsWith("新增 300 条\n1. ")
                .containsPattern("还有 \\d+ 条$");
        assertThat(robot.last().text().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(19_500, 20_000);
    }

    @ParameterizedTest
    @CsvSource({"RED, FIRING, red", "BLUE, FIRING, blue", "RED, RESOLVED, green"})
    void feishuShowsTheWorstLevelInColour(String level, String state, String colour) throws InterruptedException {
        outlet(OutletKind.FEISHU)
                .send(Digests.of(
                        step("a", 2).setLevel(level).setState(state),
                        step("b", 2).setLevel(AlertLevels.YELLOW).setState(AlertStates.RESOLVED)));

        assertThat(robot.last()
                        .json()
                        .path("card")
                        .path("header")
                        .path("template")
                        .asText())
                .isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({
        "WECOM, errcode, 45009, LATER, 60",
        "WECOM, errcode, -1, LATER, 0",
        "WECOM, errcode, 93000, REFUSED, 0",
        "DINGTALK, errcode, 660026, LATER, 60",
        "DINGTALK, errcode, 130101, LATER, 60",
        "DINGTALK, errcode, 310000, REFUSED, 0",
        "FEISHU, code, 9499, LATER, 60",
        "FEISHU, code, 11232, LATER, 60",
        "FEISHU, code, 19021, REFUSED, 0",
        "FEISHU, StatusCode, 19001, REFUSED, 0",
    })
    void robotIsJudgedByTheCodeInItsAnswer(OutletKind kind, String field, int code, Outcome outcome, int pauseSeconds)
            throws InterruptedException {
        robot.answers(200, "{\"" + field + "\":" + code + ",\"msg\":\"说明\"}");

        Answer answer = outlet(kind).send(Digests.of(1));

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.pause()).isEqualTo(Duration.ofSeconds(pauseSeconds));
        assertThat(answer.text()).contains(String.valueOf(code), "说明");
    }

    @ParameterizedTest
    @CsvSource({
        "500, '{\"errcode\":0}', LATER",
        "503, '', LATER",
        "408, '', LATER",
        "429, '', LATER",
        "404, 'no robot', REFUSED",
        "200, '<html>log in first</html>', LATER",
        "200, '', LATER",
    })
    void statusAloneIsNoSuccess(int status, String body, Outcome outcome) throws InterruptedException {
        robot.answers(status, body);

        assertThat(outlet(OutletKind.WECOM).send(Digests.of(1)).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(names = {"ALERTMANAGER", "WEBHOOK", "WECOM", "DINGTALK", "FEISHU"})
    void oneThatIsAwayIsToldLater(OutletKind kind) throws InterruptedException {
        robot.close();

        Answer answer = outlet(kind).send(Digests.of(1));

        assertThat(answer.outcome()).isEqualTo(Outcome.LATER);
        assertThat(answer.text()).contains("ConnectException").doesNotContain("KEY");
    }
}
