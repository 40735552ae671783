package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.Topics;
import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackPorts;
import io.tongbao.server.bulletin.BulletinFormat;
import io.tongbao.statistics.Language;
import io.tongbao.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that was backed up and restored elsewhere tells the same, goes on, and tells nobody twice. */
class BackupIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String SPREAD = RunningSystem.SPREAD;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    private HttpServer office;

    @BeforeEach
    void open() throws IOException {
        office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        office.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        office.start();
    }

    @AfterEach
    void close() {
        office.stop(0);
    }

    /** What a system tells. */
    private record Answers(String growth, String ranks, Map<String, byte[]> bulletins, String now, List<String> rows) {}

    @Test
    void aRestoredSystemTellsTheSameAndGoesOn() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        Path again = folder.resolve("again");
        Answers before;
        int messages;
        try (RunningSystem system = RunningSystem.start(data, Clock.systemUTC(), receivers())) {
            system.seed("guanzhuang").landed();
            done(system.type("release", "create", "April", "--period", "2023-04"));
            done(publish(system, "2023-03,300,1,typing error"));
            done(system.type("period", "lock", "2023-02", "--by", "Wang", "--reason", "circulated"));
            assertThat(publish(system, "2023-02,300,1,typing error").status())
                    .as("it is locked")
                    .isEqualTo(1);
            system.landed();
            awaitTold(system);
            doctorFindsNothingButWhatIsChanged(system);
            before = answers(system);
            messages = told.size();
            assertThat(messages).isPositive();

            assertThat(system.type("backup", backup.toString(), "--dry-run", "-D", SPREAD)
                            .text())
                    .contains("would copy tongbao.reports");
            assertThat(backup).doesNotExist();
            done(system.type("backup", backup.toString(), "-D", SPREAD));
            assertThat(system.type("backup", backup.toString(), "-D", SPREAD).text())
                    .contains(backup + ": is not empty");
            assertThat(system.type("restore", backup.toString(), "-D", SPREAD).text())
                    .contains("a system runs in");
        }

        assertThat(RunningSystem.type(again, "restore", backup.toString()).text())
                .contains("tongbao.topics.partitions 4: the backup has 2");
        done(RunningSystem.type(again, "restore", backup.toString(), "--dry-run", "-D", SPREAD));
        assertThat(again).doesNotExist();
        leaveHalf(again);
        done(RunningSystem.type(again, "restore", backup.toString(), "-D", SPREAD));

        try (RunningSystem system = RunningSystem.start(again, Clock.systemUTC(), receivers())) {
            system.seed("guanzhuang").landed();
            awaitTold(system);
            Answers after = answers(system);
            assertThat(after.rows())
                    .as("inputs and verdicts with places and times, alerts, deliveries")
                    .isEqualTo(before.rows());
            assertThat(after.growth()).isEqualTo(before.growth());
            assertThat(after.ranks()).isEqualTo(before.ranks());
            assertThat(after.now()).isEqualTo(before.now());
            before.bulletins()
                    .forEach((form, bytes) ->
                            assertThat(after.bulletins().get(form)).as(form).isEqualTo(bytes));
            assertThat(told).as("nobody is told twice").hasSize(messages);

            assertThat(publish(system, "2023-02,301,1,typing error").text())
                    .as("what the checks remember came along")
                    .contains("V05");
            assertThat(publish(system, "2023-03,301,1,other").text())
                    .as("revision 1 is taken")
                    .contains("R2");
            done(publish(system, "2023-03,310,2,typing error again"));
            assertThat(stamps(system))
                    .as("the broker says again when something comes in")
                    .isEqualTo("LogAppendTime");
            done(system.type("verify"));
            done(system.type("doctor", "-D", SPREAD));
        }
        assertThat(RunningSystem.type(again, "restore", backup.toString(), "-D", SPREAD)
                        .text())
                .contains("is of another system");
    }

    /** What a restore leaves that was cut short. */
    private static void leaveHalf(Path data) throws Exception {
        try (EmbeddedStack stack = EmbeddedStack.start(data, StackPorts.any());
                Admin admin = Admin.create(
                        Map.of("bootstrap.servers", stack.endpoints().bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.RESTORING, 1, (short) 1),
                            new NewTopic(Topics.REPORTS.name(), 2, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void done(RunningSystem.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    private Map<String, String> receivers() {
        return Map.of(
                "tongbao.notifier.receivers",
                "office",
                "tongbao.notifier.receiver.office.kind",
                "webhook",
                "tongbao.notifier.receiver.office.url",
                "http://127.0.0.1:" + office.getAddress().getPort() + "/",
                "tongbao.notifier.receiver.office.immediate",
                AlertKinds.BEHIND_PACE);
    }

    private void doctorFindsNothingButWhatIsChanged(RunningSystem system) throws Exception {
        RunningSystem.Answer well = system.type("doctor", "-D", SPREAD);
        done(well);
        assertThat(well.text())
                .contains("transaction.version", "topics: 20: ", "schemas: 20: ", " offsets behind the ends")
                .contains("plain PostgreSQL", " 0 wrong / ");
        set(system, Topics.REPORTS.name(), "retention.ms", "1000000000000");
        try (Admin admin = admin(system)) {
            admin.createTopics(List.of(new NewTopic(Topics.RESTORING, 1, (short) 1)))
                    .all()
                    .get();
        }

        RunningSystem.Answer ill = system.type("doctor", "-D", SPREAD);

        assertThat(ill.status()).isEqualTo(1);
        assertThat(ill.text())
                .contains("topic tongbao.reports: retention.ms is 1000000000000, wanted is -1")
                .contains("a backup is being restored", " 2 wrong / ");
        assertThat(system.type("topics", "create", "-D", SPREAD).text()).contains("a backup is being restored here");
        set(system, Topics.REPORTS.name(), "retention.ms", "-1");
        try (Admin admin = admin(system)) {
            admin.deleteTopics(List.of(Topics.RESTORING)).all().get();
        }
    }

    private static Admin admin(RunningSystem system) {
        return Admin.create(Map.of("bootstrap.servers", system.endpoints().bootstrapServers()));
    }

    private static void set(RunningSystem system, String topic, String key, String value) throws Exception {
        try (Admin admin = admin(system)) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topic),
                            List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static String stamps(RunningSystem system) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.REPORTS.name());
        try (Admin admin = admin(system)) {
            return admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .get(topic)
                    .get("message.timestamp.type")
                    .value();
        }
    }

    private RunningSystem.Answer publish(RunningSystem system, String periodValueRevisionNote) throws IOException {
        Path correction = Files.writeString(
                folder.resolve("correction.csv"),
                "region,indicator,period,month_value,revision,note,data_class\n" + "x-guanzhuang-3,budget_revenue,"
                        + periodValueRevisionNote + ",DEPARTMENT\n");
        RunningSystem.Answer answer = system.type("publish", correction.toString());
        system.landed();
        return answer;
    }

    /** Waits until the notifier has read every step and told what is to be told at once. */
    private static void awaitTold(RunningSystem system) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(
                        rows(
                                system.pipeline().database(),
                                """
                                select (select count(*) from tongbao.alert_step where generation = 1)
                                           - (select count(*) from tongbao.notifier_step),
                                       (select count(*) from tongbao.notifier_delivery
                                        where status = 'PENDING' and due_at <= now()),
                                       (select count(*) from tongbao.notifier_offset) > 0
                                """))
                .containsExactly("0 0 t"));
    }

    private Answers answers(RunningSystem system) throws Exception {
        Database database = system.pipeline().database();
        List<String> rows = new ArrayList<>();
        for (String each : List.of(
                "select id, source_topic, source_partition, source_offset, known_at, disposition from tongbao.report",
                "select id, source_topic, source_partition, source_offset, known_at, name from tongbao.decision",
                "select id, source_topic, source_partition, source_offset, known_at from tongbao.reject",
                "select alert_id, step, state, level, period, figure, known_at from stats.alert_history",
                "select alert_id, step, receiver, status, message, delivered_at from tongbao.notifier_delivery",
                "select code, kind, known_at from tongbao.reference_version")) {
            List<String> found = rows(database, each);
            assertThat(found).as(each).isNotEmpty();
            rows.addAll(found);
        }
        return new Answers(
                frozen(system, "growth"),
                frozen(system, "rankings"),
                bulletins(system),
                system.type("bulletin", "--group", "guanzhuang_units", "--period", "2023-04")
                        .text(),
                rows);
    }

    private static List<String> rows(Database database, String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join(" ", cells));
            }
            return rows.stream().sorted().toList();
        }
    }

    /** Without times: a share in a whole may be shown with either of two reports that came at about the same time. */
    private static String frozen(RunningSystem system, String what) {
        RunningSystem.Answer answer =
                system.type("query", what, "--from", "2023-01", "--as-of", "April", "--format", "csv");
        done(answer);
        return answer.text().replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z", "known");
    }

    private Map<String, byte[]> bulletins(RunningSystem system) throws IOException {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (BulletinFormat format : BulletinFormat.values()) {
                Path file = folder.resolve("bulletin." + format.extension());
                done(system.type(
                        "bulletin",
                        "--group",
                        "guanzhuang_units",
                        "--as-of",
                        "April",
                        "--lang",
                        language.name(),
                        "--format",
                        format.name(),
                        "-o",
                        file.toString()));
                forms.put(language + " " + format, Files.readAllBytes(file));
            }
        }
        return forms;
    }
}
