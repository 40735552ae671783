package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.tongbao.contracts.AlertKinds;
import io.tongbao.processor.Barrier;
import io.tongbao.server.bulletin.BulletinFormat;
import io.tongbao.statistics.Language;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Computed again beside what stands, and switched to: a release still reads as it was frozen, nobody is told of an alert
 * again, all are told of those that come after, and what comes in goes on.
 */
class RebuildIT {
    @TempDir
    Path folder;

    @Test
    void readsTheSameAfterARebuildAndGoesOn() throws Exception {
        Path data = folder.resolve("data");
        List<String> told = new CopyOnWriteArrayList<>();
        HttpServer office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        office.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        office.start();
        Map<String, String> settings = Map.of(
                "tongbao.notifier.receivers",
                "office",
                "tongbao.notifier.receiver.office.kind",
                "webhook",
                "tongbao.notifier.receiver.office.url",
                "http://127.0.0.1:" + office.getAddress().getPort() + "/",
                "tongbao.notifier.receiver.office.immediate",
                AlertKinds.BEHIND_PACE + "," + AlertKinds.SUSPECT_VALUE);
        String histories;
        try (RunningSystem system = RunningSystem.start(data, Clock.systemUTC(), settings)) {
            system.seed("guanzhuang").landed();
            try (Barrier barrier =
                    new Barrier(Map.of("bootstrap.servers", system.endpoints().bootstrapServers()))) {
                assertThat(barrier.computing(1)).isPositive();
                assertThat(barrier.computing(2)).as("nobody ever has").isZero();
            }
            assertThat(system.type("release", "create", "April", "--period", "2023-04")
                            .status())
                    .isZero();
            publish(system, "budget_revenue", "300,1,typing error");
            String figures = frozen(system, "growth");
            String ranks = frozen(system, "rankings");
            Map<String, byte[]> bulletins = bulletins(system);
            for (Language language : Language.values()) {
                for (BulletinFormat format : GoldenBulletin.FORMATS) {
                    GoldenBulletin.assertIs(language, format, bulletins.get(language + " " + format));
                }
            }
            String now = now(system);
            List<String> alerts = alerts(system);
            assertThat(alerts).as("targets are behind").isNotEmpty();
            assertThat(figures).contains("x-guanzhuang-3").doesNotContain("300.00");
            await().untilAsserted(() -> assertThat(told).isNotEmpty());
            List<String> deliveries = deliveries(system);

            assertThat(rebuild(system, "--dry-run").text())
                    .contains("generation 2 would be computed beside generation 1, which stands");
            RunningSystem.Answer rebuilt = rebuild(system);
            assertThat(rebuilt.status()).as(rebuilt.text()).isZero();
            assertThat(rebuilt.text()).contains("generation 2 stands; generation 1 is kept");
            system.landed();

            assertThat(frozen(system, "growth")).isEqualTo(figures);
            assertThat(frozen(system, "rankings")).isEqualTo(ranks);
            Map<String, byte[]> again = bulletins(system);
            assertThat(again).hasSameSizeAs(bulletins);
            for (Map.Entry<String, byte[]> each : bulletins.entrySet()) {
                assertThat(again.get(each.getKey())).as(each.getKey()).isEqualTo(each.getValue());
            }
            assertThat(now(system)).isEqualTo(now);
            assertThat(alerts(system))
                    .as("the same steps with the same numbers at the same times")
                    .isEqualTo(alerts);
            RunningSystem.Answer verified = system.type("verify");
            assertThat(verified.status()).as(verified.text()).isZero();
            assertThat(rows(system, "select distinct split_part(version, '.', 1) from stats.growth_history"))
                    .containsExactly("2");

            publish(system, "budget_revenue", "310,2,typing error again");
            assertThat(figure(system)).as("processor and sink went on with it").contains("310");
            assertThat(deliveries(system)).as("nobody is told again").containsAll(deliveries);
            assertThat(deliveries(system).stream().distinct()).hasSameSizeAs(deliveries(system));
            int before = told.size();
            publish(system, "tax_revenue", "3000,1,more than the whole");
            await("the office is told of what comes after it")
                    .untilAsserted(() -> assertThat(told.stream().skip(before).toList())
                            .anySatisfy(each -> assertThat(each).contains(AlertKinds.SUSPECT_VALUE, "tax_revenue")));
            assertThat(rebuild(system, "--drop", "2").text()).contains("--drop 2: it stands");
            RunningSystem.Answer dropped = rebuild(system, "--drop", "1");
            assertThat(dropped.status()).as(dropped.text()).isZero();
            histories = histories(system);
        } finally {
            office.stop(0);
        }

        try (RunningSystem system = RunningSystem.start(data)) {
            system.seed("guanzhuang").landed();
            assertThat(histories(system))
                    .as("nothing is published or computed twice after a restart")
                    .isEqualTo(histories);
            publish(system, "budget_revenue", "320,3,typing error once more");
            assertThat(figure(system)).contains("320");
            try (Admin admin = Admin.create(
                    Map.of("bootstrap.servers", (Object) system.endpoints().bootstrapServers()))) {
                assertThat(admin.listTopics().names().get())
                        .as("what was dropped does not come back")
                        .contains("tongbao.growth-2")
                        .doesNotContain("tongbao.growth")
                        .noneMatch(each -> each.startsWith("tongbao-figures-1-"));
            }
        }
    }

    private static RunningSystem.Answer rebuild(RunningSystem system, String... words) {
        return system.type(Stream.concat(Stream.of("rebuild", "-D", RunningSystem.SPREAD), Stream.of(words))
                .toArray(String[]::new));
    }

    /** Whom was told of which step, in which state. */
    private static List<String> deliveries(RunningSystem system) {
        return system.type("query", "deliveries", "--format", "csv")
                .text()
                .lines()
                .sorted()
                .toList();
    }

    private static String figure(RunningSystem system) {
        return system.type(
                        "query",
                        "growth",
                        "--region",
                        "x-guanzhuang-3",
                        "--from",
                        "2023-03",
                        "--to",
                        "2023-03",
                        "--indicator",
                        "budget_revenue",
                        "--format",
                        "csv")
                .text();
    }

    private static List<String> alerts(RunningSystem system) throws SQLException {
        return rows(
                system,
                """
                select concat_ws(' ', alert_id, step, state, level, period, figure, known_at)
                from stats.alert_history order by alert_id, step
                """);
    }

    private static List<String> rows(RunningSystem system, String sql) throws SQLException {
        try (Connection connection = system.pipeline().database().connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private void publish(RunningSystem system, String indicator, String valueRevisionNote) throws Exception {
        Path correction = Files.writeString(
                folder.resolve("correction.csv"),
                "region,indicator,period,month_value,revision,note,data_class\n" + "x-guanzhuang-3," + indicator
                        + ",2023-03," + valueRevisionNote + ",DEPARTMENT\n");
        assertThat(system.type("publish", correction.toString()).status()).isZero();
        system.landed();
    }

    /** Without times: a share in a whole may be shown with either of two reports that came at about the same time. */
    private static String frozen(RunningSystem system, String what) {
        return system.type("query", what, "--from", "2023-01", "--as-of", "April", "--format", "csv")
                .text()
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z", "known");
    }

    /** The release's bulletin in every form and language, byte by byte. */
    private Map<String, byte[]> bulletins(RunningSystem system) throws IOException {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            for (BulletinFormat format : BulletinFormat.values()) {
                Path file = folder.resolve("bulletin." + format.extension());
                RunningSystem.Answer answer = system.type(
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
                        file.toString());
                assertThat(answer.status()).as(answer.text()).isZero();
                forms.put(language + " " + format, Files.readAllBytes(file));
            }
        }
        return forms;
    }

    /** Every vintage of figures, and what of scores stands. */
    private static String histories(RunningSystem system) {
        String figures =
                system.type("query", "growth", "--history", "--format", "csv").text();
        assertThat(figures).startsWith("region,").contains("x-guanzhuang");
        String scores = system.type("query", "scores", "--ranking", "units-zone_assessment", "--format", "csv")
                .text();
        assertThat(scores).contains("411302102");
        return figures + scores;
    }

    private static String now(RunningSystem system) {
        return system.type("bulletin", "--group", "guanzhuang_units", "--period", "2023-04")
                .text();
    }
}
