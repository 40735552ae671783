package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type about alerts, beside the running system. */
class AlertsCommandIT {
    private static final String OPEN = "x-elsewhere.behind_pace.budget_revenue.2023";
    private static final String TAKEN = "x-elsewhere.behind_pace.gdp.2023";
    private static final String CLOSED = "x-elsewhere.behind_pace.tax_revenue.2023";

    @TempDir
    static Path folder;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = RunningSystem.start(folder.resolve("data"));
        send(
                step(OPEN, 1, "FIRING"),
                step(TAKEN, 1, "FIRING"),
                step(TAKEN, 2, "ACKNOWLEDGED"),
                step(CLOSED, 1, "FIRING"),
                step(CLOSED, 2, "RESOLVED"));
        system.landed();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void a2_alertsAreShownTakenUpAndExempted() throws Exception {
        RunningSystem.Answer steps = system.type("query", "alerts", "--history");
        assertThat(steps.status()).as(steps.text()).isZero();
        assertThat(steps.text()).contains("step", "decided_by", OPEN);
        RunningSystem.Answer unknown = system.type("query", "alerts", "--region", "x-elsewhere");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.text()).contains("--region 'x-elsewhere': must be the code of a region; see", "应为地区代码");
        assertThat(system.type("query", "alerts").text())
                .contains(OPEN, "触发", "进度滞后", "2023-03-01", "较序时欠8.3个百分点")
                .doesNotContain("FIRING", "BEHIND_PACE");
        assertThat(system.type("query", "alerts", "--lang", "en").text())
                .contains(OPEN, "firing", "behind pace", "region_en", "behind 8.3 pp")
                .doesNotContain("较序时欠8.3个百分点", "_zh");
        for (String subject : List.of(
                "growth", "rankings", "scores", "targets", "letters", "reports", "projects", "rejects", "warnings")) {
            assertThat(system.type("query", subject, "--lang", "en").text())
                    .as(subject)
                    .doesNotContain("_zh", "no column");
        }
        assertThat(system.type("query", "alerts", "--as-of", "2023-05-08", "--format", "csv")
                        .text())
                .contains(OPEN)
                .doesNotContain("RESOLVED");
        RunningSystem.Answer dry = system.type("alerts", "ack", OPEN, "--by", "王主任", "--reason", "在办", "--dry-run");
        assertThat(dry.text()).contains("would be acknowledged: " + OPEN);
        assertThat(dry.status()).isZero();
        assertThat(system.type("alerts", "ack", OPEN, "--by", "王主任", "--reason", "在办")
                        .text())
                .contains("acknowledged: " + OPEN, "已签收");
        assertThat(system.type("alerts", "exempt", OPEN, "--by", "李县长", "--reason", "水灾", "--document", "7号")
                        .status())
                .isZero();
        system.landed();
        assertThat(system.type("query", "decisions", "--format", "csv").text())
                .containsPattern("ACKNOWLEDGE,x-elsewhere,.*," + OPEN + ",,王主任,在办")
                .containsPattern("EXEMPT,x-elsewhere,.*," + OPEN + ",7号,李县长,水灾");
    }

    @Test
    void a2_whatCannotBeDecidedIsTold() throws Exception {
        refused("must be an id", "alerts", "ack", "nonsense", "--by", "a", "--reason", "b");
        refused(
                "the nearest open ones are " + OPEN,
                "alerts",
                "ack",
                OPEN.replace("revenue", "revenues"),
                "--by",
                "a",
                "--reason",
                "b");
        refused("is closed (RESOLVED)", "alerts", "ack", CLOSED, "--by", "a", "--reason", "b");
        refused("was taken up by 王主任", "alerts", "ack", TAKEN, "--by", "a", "--reason", "b");
        refused("--document", "alerts", "exempt", OPEN, "--by", "a", "--reason", "b");
    }

    private static void refused(String message, String... words) {
        RunningSystem.Answer answer = system.type(words);

        assertThat(answer.text()).contains(message);
        assertThat(answer.status()).isEqualTo(2);
    }

    private static AlertStep step(String id, int number, String state) {
        return AlertStep.newBuilder()
                .setAlertId(id)
                .setStep(number)
                .setKind("BEHIND_PACE")
                .setState(state)
                .setDecidedBy(state.equals("ACKNOWLEDGED") ? "王主任" : null)
                .setRegion("x-elsewhere")
                .setSubject("budget_revenue")
                .setYear(2023)
                .setPeriod(LocalDate.of(2023, 4, 1))
                .setSincePeriod(LocalDate.of(2023, 3, 1))
                .setTextZh("较序时欠8.3个百分点")
                .setTextEn("behind 8.3 pp")
                .setKnownAt(Instant.parse("2023-05-08T01:00:00Z").plusSeconds(86_400L * (number - 1)))
                .build();
    }

    private static void send(AlertStep... steps) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", system.endpoints().bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            var codec = new AvroCodec<>(system.pipeline().registry(), Topics.ALERTS, AlertStep.class);
            for (AlertStep each : steps) {
                producer.send(new ProducerRecord<>(Topics.ALERTS.name(), each.getAlertId(), codec.encode(each)))
                        .get();
            }
        }
    }
}
