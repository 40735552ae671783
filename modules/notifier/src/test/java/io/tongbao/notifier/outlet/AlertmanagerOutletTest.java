package io.tongbao.notifier.outlet;

import static io.tongbao.notifier.testing.Steps.KNOWN;
import static io.tongbao.notifier.testing.Steps.notice;
import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.testing.Digests;
import io.tongbao.notifier.testing.OtherSide;
import io.tongbao.notifier.testing.Receivers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertmanagerOutletTest {
    private static final Instant NOW = KNOWN.plus(Duration.ofHours(1));

    private final OtherSide side = OtherSide.start();
    private final Outlet outlet =
            new Outlets(Clock.fixed(NOW, ZoneOffset.UTC)).of(Receivers.of(OutletKind.ALERTMANAGER, side.url()));

    AlertmanagerOutletTest() {
        side.answers(200, "");
    }

    @AfterEach
    void stop() {
        side.close();
    }

    private JsonNode sent(Digest digest) throws InterruptedException {
        assertThat(outlet.send(digest).outcome()).isEqualTo(Outcome.TAKEN);
        return side.last().json();
    }

    private static Instant end(JsonNode alert) {
        return Instant.parse(alert.path("endsAt").asText());
    }

    @Test
    void a2_openAlertStandsUntilFurtherNotice() throws InterruptedException {
        JsonNode alert = sent(Digests.of(step("a", 1))).path(0);

        assertThat(alert.path("startsAt").asText()).isEqualTo(KNOWN.toString());
        assertThat(end(alert)).isAfter(NOW.plus(Duration.ofDays(300)));
        assertThat(alert.path("labels").toString())
                .isEqualTo("{\"alertname\":\"BEHIND_PACE\",\"alert_id\":\"a\",\"severity\":\"yellow\","
                        + "\"region\":\"411302102\",\"subject\":\"budget_revenue\",\"subject_type\":\"INDICATOR\","
                        + "\"year\":\"2023\",\"rule\":\"default\",\"system\":\"tongbao\"}");
        assertThat(alert.path("annotations").path("summary_zh").asText()).contains("落后序时8.3个百分点");
        assertThat(alert.path("annotations").path("state").asText()).isEqualTo("FIRING");
    }

    @Test
    void a2_closedAlertEndsUnderTheSameLabels() throws InterruptedException {
        JsonNode open = sent(Digests.of(step("a", 1))).path(0);

        JsonNode closed = sent(Digests.of(
                        List.of(notice(
                                step("a", 2).setState(AlertStates.RESOLVED).setKnownAt(KNOWN.plusSeconds(60)))),
                        List.of(notice(step("a", 1)))))
                .path(0);

        assertThat(closed.path("labels")).isEqualTo(open.path("labels"));
        assertThat(end(closed)).isEqualTo(KNOWN.plusSeconds(60));
    }

    @Test
    void a2_anotherLevelEndsTheOldOneAndIsANewOne() throws InterruptedException {
        JsonNode alerts = sent(Digests.of(
                List.of(notice(step("a", 2)
                        .setState(AlertStates.ESCALATED)
                        .setLevel(AlertLevels.RED)
                        .setKnownAt(KNOWN.plusSeconds(60)))),
                List.of(notice(step("a", 1)))));

        assertThat(alerts).hasSize(2);
        assertThat(alerts.path(0).path("labels").path("severity").asText()).isEqualTo("yellow");
        assertThat(end(alerts.path(0))).isEqualTo(KNOWN.plusSeconds(60));
        assertThat(alerts.path(1).path("labels").path("severity").asText()).isEqualTo("red");
        assertThat(end(alerts.path(1))).isAfter(NOW);
    }

    @Test
    void showsWhatStandsAgain() throws InterruptedException {
        JsonNode alerts = sent(Digests.of(List.of(), List.of(notice(step("a", 1)))));

        assertThat(alerts).hasSize(1);
        assertThat(end(alerts.path(0))).isAfter(NOW);
    }

    @Test
    void clocksOfOthersMakeNoAlertEndInTheFutureOrBeforeItBegan() throws InterruptedException {
        JsonNode alerts = sent(Digests.of(
                step("ahead", 2).setState(AlertStates.RESOLVED).setKnownAt(NOW.plusSeconds(5)),
                step("behind", 2).setState(AlertStates.RESOLVED).setKnownAt(KNOWN.minusSeconds(5)),
                step("fired later", 1).setFiredAt(NOW.plusSeconds(5))));

        assertThat(alerts).allSatisfy(each -> {
            assertThat(Instant.parse(each.path("startsAt").asText())).isBeforeOrEqualTo(NOW);
            assertThat(end(each))
                    .isAfterOrEqualTo(Instant.parse(each.path("startsAt").asText()));
        });
        assertThat(alerts)
                .filteredOn(
                        each -> each.path("annotations").path("state").asText().equals("RESOLVED"))
                .allSatisfy(each -> assertThat(end(each)).isBeforeOrEqualTo(NOW));
    }

    @Test
    void whatItCannotReadIsRefused() throws InterruptedException {
        side.answers(400, "{\"code\":602}");

        assertThat(outlet.send(Digests.of(1)).outcome()).isEqualTo(Outcome.REFUSED);
    }
}
