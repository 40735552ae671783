package io.tongbao.notifier.outlet;

import static io.tongbao.notifier.testing.Steps.notice;
import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.AlertStep;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.digest.Notice;
import io.tongbao.notifier.outlet.Answer.Outcome;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.testing.Alertmanager;
import io.tongbao.notifier.testing.Digests;
import io.tongbao.notifier.testing.OtherSide;
import io.tongbao.notifier.testing.Receivers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A real Alertmanager, which notifies a receiver of its own. */
@EnabledIf(value = "io.tongbao.notifier.testing.Alertmanager#isHere", disabledReason = Alertmanager.ABSENT)
class AlertmanagerIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private OtherSide office;
    private Alertmanager alertmanager;
    private Outlet outlet;

    @BeforeEach
    void start() throws IOException {
        office = OtherSide.start();
        alertmanager = Alertmanager.start(folder, office.url());
        outlet = new Outlets(Clock.systemUTC()).of(Receivers.of(OutletKind.ALERTMANAGER, alertmanager.url()));
    }

    @AfterEach
    void stop() {
        alertmanager.close();
        office.close();
    }

    /** A step that was known just now. */
    private static AlertStep.Builder now(String alertId, int number) {
        Instant now = Instant.now();
        return step(alertId, number).setKnownAt(now).setFiredAt(now);
    }

    private void send(Digest digest) throws InterruptedException {
        Answer answer = outlet.send(digest);
        assertThat(answer.outcome()).as(answer.text()).isEqualTo(Outcome.TAKEN);
    }

    /** Alert and level of all that it knows, each with its status. */
    private Map<String, String> known() throws IOException {
        Map<String, String> known = new TreeMap<>();
        for (JsonNode each : alertmanager.alerts()) {
            JsonNode labels = each.path("labels");
            known.put(
                    labels.path("alert_id").asText() + " "
                            + labels.path("severity").asText(),
                    each.path("status").path("state").asText());
        }
        return known;
    }

    /** What the office was told so far: of each message the state and the alerts of its group. */
    private List<String> told() {
        List<String> told = new ArrayList<>();
        for (OtherSide.Received each : office.received()) {
            List<String> alerts = new ArrayList<>();
            each.json()
                    .path("alerts")
                    .forEach(alert ->
                            alerts.add(alert.path("labels").path("alert_id").asText() + " "
                                    + alert.path("status").asText()));
            told.add(String.join(", ", alerts.stream().sorted().toList()));
        }
        return told;
    }

    @Test
    void receivesAndGroupsByUnit() throws Exception {
        send(Digests.of(now("a", 1), now("b", 1), now("c", 1).setRegion("411302103")));

        assertThat(known()).containsOnlyKeys("a yellow", "b yellow", "c yellow");
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(told()).containsExactlyInAnyOrder("a firing, b firing", "c firing"));
        assertThat(office.received().get(0).text()).contains("落后序时8.3个百分点");
    }

    @Test
    void sameAlertAgainIsOne() throws Exception {
        Digest digest = Digests.of(now("a", 1));
        send(digest);
        send(digest);
        send(Digests.of(List.of(), List.of(digest.changes().get(0).now())));

        assertThat(known()).containsOnlyKeys("a yellow");
    }

    @Test
    void a1_overdueReportInhibitsTheUnitsOtherAlerts() throws Exception {
        send(Digests.of(
                now("overdue", 1).setKind(AlertKinds.REPORT_OVERDUE),
                now("a", 1),
                now("b", 1).setRegion("411302103")));

        await().atMost(LIMIT).untilAsserted(() -> assertThat(known())
                .containsEntry("overdue yellow", "active")
                .containsEntry("a yellow", "suppressed")
                .containsEntry("b yellow", "active"));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(told()).containsExactlyInAnyOrder("overdue firing", "b firing"));
    }

    @Test
    void a2_resolves() throws Exception {
        Notice open = notice(now("a", 1));
        send(Digests.of(List.of(open), List.of()));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(told()).containsExactly("a firing"));

        send(Digests.of(
                List.of(notice(now("a", 2).setState(AlertStates.RESOLVED).setFiredAt(open.firedAt()))), List.of(open)));

        await().atMost(LIMIT).untilAsserted(() -> assertThat(told()).containsExactly("a firing", "a resolved"));
        assertThat(known()).isEmpty();
    }

    @Test
    void a2_escalates() throws Exception {
        Notice open = notice(now("a", 1));
        send(Digests.of(List.of(open), List.of()));

        send(Digests.of(
                List.of(notice(now("a", 2)
                        .setState(AlertStates.ESCALATED)
                        .setLevel(AlertLevels.RED)
                        .setFiredAt(open.firedAt()))),
                List.of(open)));

        assertThat(known()).containsOnlyKeys("a red");
    }
}
