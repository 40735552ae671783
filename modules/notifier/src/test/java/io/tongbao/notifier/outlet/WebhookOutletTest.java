package io.tongbao.notifier.outlet;

import static io.tongbao.notifier.testing.Steps.notice;
import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.contracts.AlertStates;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.testing.Digests;
import io.tongbao.notifier.testing.OtherSide;
import io.tongbao.notifier.testing.Receivers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookOutletTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final OtherSide side = OtherSide.start();
    private final Outlet outlet =
            new Outlets(Clock.fixed(NOW, ZoneOffset.UTC)).of(Receivers.of(OutletKind.WEBHOOK, side.url()));

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void sendsTheDigestAsTextAndFieldByFieldSigned() throws InterruptedException {
        Digest digest = Digests.of(
                List.of(notice(step("over", 2)
                        .setState(AlertStates.WITHDRAWN_BY_REVISION)
                        .setReason("4月数据修订"))),
                List.of(notice(step("over", 1)), notice(step("stands", 1))));

        assertThat(outlet.send(digest).outcome()).isEqualTo(Outcome.TAKEN);

        OtherSide.Received got = side.last();
        assertThat(got.header("X-Tongbao-Message")).isEqualTo(digest.message());
        assertThat(got.header("X-Tongbao-Signature"))
                .isEqualTo(Signatures.webhook(Receivers.SECRET, NOW, got.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(got.header("X-Tongbao-Timestamp")).isEqualTo("1700000000");
        JsonNode body = got.json();
        assertThat(body.path("title").asText()).isEqualTo("预警通报 2023-05-08 09:00");
        assertThat(body.path("text").asText())
                .startsWith("因数据修订撤回 1 条\n仍未解除：黄 1 条\n1. 【黄】因数据修订撤回 官庄镇")
                .endsWith("（原因：4月数据修订）");
        assertThat(body.path("changes")).hasSize(1);
        JsonNode change = body.path("changes").path(0);
        assertThat(change.path("turn").asText()).isEqualTo("WITHDRAWN");
        assertThat(change.path("alert_id").asText()).isEqualTo("over");
        assertThat(change.path("gap").decimalValue()).isEqualByComparingTo("-8.3");
        assertThat(change.path("period").asText()).isEqualTo("2023-04-01");
        assertThat(change.path("reason").asText()).isEqualTo("4月数据修订");
        assertThat(body.path("standing"))
                .extracting(each -> each.path("alert_id").asText())
                .containsExactly("stands");
    }

    @ParameterizedTest
    @CsvSource({
        "204, '', TAKEN",
        "200, 'thanks', TAKEN",
        "200, '{\"code\":200}', TAKEN",
        "200, '{\"code\":\"OK\"}', TAKEN",
        "200, '{\"errcode\":7}', REFUSED",
        "403, 'bad signature', REFUSED",
        "502, '', LATER",
    })
    void statusSufficesUnlessACodeSaysOtherwise(int status, String body, Outcome outcome) throws InterruptedException {
        side.answers(status, body);

        assertThat(outlet.send(Digests.of(1)).outcome()).isEqualTo(outcome);
    }
}
