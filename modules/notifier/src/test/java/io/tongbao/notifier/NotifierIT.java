package io.tongbao.notifier;

import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.Registry;
import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackEndpoints;
import io.tongbao.embedded.StackPorts;
import io.tongbao.notifier.receiver.Interest;
import io.tongbao.notifier.receiver.Occasion;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.notifier.testing.AlertsTopic;
import io.tongbao.notifier.testing.OtherSide;
import io.tongbao.notifier.testing.Receivers;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole notifier on a real broker, registry and database. */
class NotifierIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @TempDir
    static Path folder;

    private static EmbeddedStack stack;
    private static StackEndpoints endpoints;
    private static Registry registry;
    private static Database database;
    private static AlertsTopic alerts;

    private final OtherSide side = OtherSide.start();

    @BeforeAll
    static void start() throws Exception {
        stack = EmbeddedStack.start(folder.resolve("stack"), StackPorts.any());
        endpoints = stack.endpoints();
        registry = new Registry(Map.of("schema.registry.url", endpoints.schemaRegistryUrl()));
        database = new Database(new DatabaseConfig(endpoints.jdbcUrl(), "", "", 4));
        database.migrate();
        alerts = new AlertsTopic(endpoints.bootstrapServers(), registry);
    }

    @AfterAll
    static void stop() {
        alerts.close();
        database.close();
        stack.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate tongbao.notifier_step, tongbao.notifier_delivery");
        }
    }

    @AfterEach
    void stopOtherSide() {
        side.close();
    }

    private Receiver receiver(String name, OutletKind kind) {
        return Receivers.with(
                Receivers.of(kind, side.url()),
                name,
                new Interest(List.of(), List.of(), AlertKinds.all(), Occasion.DAILY));
    }

    private Notifier start(Receiver... receivers) {
        NotifierConfig config = new NotifierConfig(
                Map.of("bootstrap.servers", endpoints.bootstrapServers()),
                "tongbao-notifier",
                List.of(receivers),
                LocalTime.of(9, 0),
                "");
        Notifier notifier = new Notifier(config, database, registry, Clock.systemUTC());
        notifier.start();
        return notifier;
    }

    private static List<String> deliveries() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select receiver, alert_id, step, status" + " from stats.deliveries order by 1, 2, 3")) {
            List<String> deliveries = new ArrayList<>();
            while (row.next()) {
                deliveries.add(
                        String.join(" ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
            return deliveries;
        }
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        side.received().forEach(message -> message.json()
                .path("changes")
                .forEach(change -> told.add(
                        change.path("alert_id").asText() + change.path("step").asText())));
        return told;
    }

    @Test
    void tellsEachReceiverAndGoesOnAfterARestart() {
        try (Notifier notifier = start(receiver("bureau", OutletKind.WEBHOOK), receiver("group", OutletKind.WECOM))) {
            alerts.send(step("go-a", 1), step("go-b", 1));
            await().atMost(LIMIT).untilAsserted(() -> assertThat(deliveries())
                    .containsExactly(
                            "bureau go-a 1 DELIVERED",
                            "bureau go-b 1 DELIVERED",
                            "group go-a 1 DELIVERED",
                            "group go-b 1 DELIVERED"));
            assertThat(notifier.trouble()).isNull();
            assertThat(notifier.unreached()).isEmpty();
        }
        alerts.send(step("go-a", 2).setState(AlertStates.WITHDRAWN_BY_REVISION));
        try (Notifier again = start(receiver("bureau", OutletKind.WEBHOOK), receiver("group", OutletKind.WECOM))) {
            await().atMost(LIMIT).untilAsserted(() -> assertThat(deliveries())
                    .contains("bureau go-a 2 DELIVERED", "group go-a 2 DELIVERED"));
            assertThat(again.unreached()).isEmpty();
        }
        assertThat(told()).containsOnlyOnce("go-a1", "go-b1", "go-a2");
        assertThat(side.last().json().path("markdown").path("content").asText()
                        + side.received()
                                .get(side.received().size() - 2)
                                .json()
                                .path("markdown")
                                .path("content")
                                .asText())
                .contains("因数据修订撤回");
    }

    @Test
    void aReceiverThatIsAwayKeepsNobodyWaiting() {
        Receiver away = Receivers.with(
                Receivers.of(OutletKind.WEBHOOK, "http://127.0.0.1:1/"),
                "away",
                new Interest(List.of(), List.of(), AlertKinds.all(), Occasion.DAILY));
        try (Notifier notifier = start(away, receiver("bureau", OutletKind.WEBHOOK))) {
            alerts.send(step("wait", 1));
            await().atMost(LIMIT).untilAsserted(() -> assertThat(deliveries())
                    .containsExactly("away wait 1 PENDING", "bureau wait 1 DELIVERED"));
            await().atMost(LIMIT).untilAsserted(() -> assertThat(notifier.unreached())
                    .containsOnlyKeys("away")
                    .hasEntrySatisfying("away", each -> assertThat(each).contains("ConnectException")));
        }
    }

    @Test
    void sameStepsAfterARebuildAreNotToldAgain() {
        alerts.send(step("again", 1), step("again", 2).setState(AlertStates.ACKNOWLEDGED));
        try (Notifier notifier = start(receiver("bureau", OutletKind.WEBHOOK))) {
            await().atMost(LIMIT).untilAsserted(() -> assertThat(deliveries())
                    .containsExactly("bureau again 1 DELIVERED", "bureau again 2 DELIVERED"));
            alerts.send(
                    step("again", 1).setGeneration(2),
                    step("again", 2).setState(AlertStates.ACKNOWLEDGED).setGeneration(2),
                    step("again", 3).setGeneration(2));
            await().atMost(LIMIT).untilAsserted(() -> assertThat(deliveries()).contains("bureau again 3 DELIVERED"));
            assertThat(notifier.trouble()).isNull();
            assertThat(notifier.unreached()).isEmpty();
        }
        assertThat(told()).containsOnlyOnce("again2", "again3");
    }

    @Test
    void killedBetweenDeliveryAndCommitItLosesNothing() throws Exception {
        Path log = folder.resolve("notifier.log");
        AtomicReference<Process> process = new AtomicReference<>();
        side.answers(each -> {
            process.get().destroyForcibly(); // signal 9: delivered, and nobody will know
            return new OtherSide.Reply(200, "");
        });
        String[] arguments = {
            endpoints.bootstrapServers(), endpoints.schemaRegistryUrl(), endpoints.jdbcUrl(), side.url()
        };
        process.set(NotifierProcess.start(log, arguments));
        try {
            alerts.send(step("killed", 1));
            assertThat(process.get().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as("it was told, so it is dead; its log: %s", Files.readString(log))
                    .isTrue();
            assertThat(deliveries()).containsExactly("bureau killed 1 PENDING");
            assertThat(side.received()).hasSize(1);

            side.answers(200, "");
            process.set(NotifierProcess.start(log, arguments));
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(deliveries()).containsExactly("bureau killed 1 DELIVERED"));
        } finally {
            process.get().destroyForcibly().waitFor();
        }
        assertThat(side.received()).as("once more, and no more").hasSize(2);
        assertThat(side.received().get(1).header("X-Tongbao-Message"))
                .as("so that it can be told from a new one")
                .isEqualTo(side.received().get(0).header("X-Tongbao-Message"));
    }
}
