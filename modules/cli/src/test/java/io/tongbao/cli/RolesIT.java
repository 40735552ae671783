package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackEndpoints;
import io.tongbao.embedded.StackPorts;
import io.tongbao.publisher.generate.Load;
import io.tongbao.statistics.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Each stage as processes of its own, on a cluster that an operator has prepared; {@code -Droles} runs it. */
@EnabledIfSystemProperty(named = "roles", matches = ".*", disabledReason = "takes two minutes: -Droles runs it")
class RolesIT {
    private static final Load LOAD = new Load(10, 4, 18, 1, new Period(2021, 1), 0.05, 0.01);
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Pattern HEALTH = Pattern.compile("http://\\S+/health/ready");

    @TempDir
    Path folder;

    private EmbeddedStack stack;
    private Path config;

    @BeforeEach
    void start() throws IOException {
        stack = EmbeddedStack.start(folder.resolve("stack"), StackPorts.any());
        StackEndpoints where = stack.endpoints();
        config = Files.write(
                folder.resolve("tongbao.properties"),
                List.of(
                        SettingKeys.BOOTSTRAP + "=" + where.bootstrapServers(),
                        SettingKeys.REGISTRY_URL + "=" + where.schemaRegistryUrl(),
                        SettingKeys.DATABASE_URL + "=" + where.jdbcUrl(),
                        RunningSystem.SPREAD,
                        SettingKeys.CLOCK_EVERY + "=1",
                        SettingKeys.DRAIN + "=0"));
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void anyNumberOfEachWorkTogetherAndWhatOneThatIsKilledLeavesOthersDo() throws Exception {
        assertThat(type("run", "sink").text()).contains("topics are missing", "`tongbao topics create`");
        assertThat(type("topics", "create").status()).isZero();
        assertThat(type("schemas", "register").status()).isZero();
        RunningSystem.Answer early = type("run", "sink");
        assertThat(early.status()).as(early.text()).isEqualTo(2);
        assertThat(early.text())
                .containsPattern("it lacks \\d+ migrations up to V\\d+__")
                .contains("`tongbao db migrate`");
        assertThat(type("db", "migrate").status()).isZero();
        TwoBatches load = TwoBatches.write(LOAD, folder.resolve("load"));

        try (CliProcess killedProcessor =
                        run("processor", "--data", folder.resolve("one").toString());
                CliProcess killedSink = run("sink");
                Beside processor =
                        beside("processor", "--data", folder.resolve("two").toString());
                Beside sink = beside("sink");
                Beside server = beside("server", "--port", "0")) {
            killedProcessor.until("it is ready", () -> isReady(killedProcessor.text()));
            killedSink.until("it is ready", () -> isReady(killedSink.text()));
            for (Beside each : List.of(processor, sink, server)) {
                await().atMost(LIMIT).until(() -> isReady(each.text()));
            }
            publish(load.reference());
            try (CliProcess publisher = process(Stream.of("publish", load.reports()));
                    Connection database =
                            DriverManager.getConnection(stack.endpoints().jdbcUrl())) {
                publisher.until("figures have landed", () -> count(database, "tongbao.observation") > 100);
            }
            killedProcessor.close();
            killedSink.close();
            publish(List.of(load.reports(), load.corrections()));

            RunningSystem.Answer verified = type("verify");
            assertThat(verified.status()).as(verified.text()).isZero();
            assertThat(verified.text()).contains("stats.rankings", " 0 differ");
            URI rankings = health(server.text()).resolve("/api/v1/rankings?limit=1");
            assertThat(new ObjectMapper().readTree(get(rankings).body()).get("rows"))
                    .hasSize(1);
            assertThat(get(health(sink.text()).resolve("/metrics")).body())
                    .containsPattern("tongbao_sink_rows [1-9]")
                    .contains("kafka_consumer_fetch_manager_records_lag_max");
        }
    }

    private CliProcess run(String role, String... more) throws IOException {
        return process(Stream.concat(Stream.of("run", role), Stream.of(more))).said("/health/ready");
    }

    private CliProcess process(Stream<String> words) throws IOException {
        return CliProcess.type(
                folder,
                Stream.concat(words, Stream.of("--config", config.toString())).toArray(String[]::new));
    }

    private void publish(List<String> files) {
        // what the killed one had is read again by the other first
        RunningSystem.Answer answer = type(Stream.concat(Stream.of("publish", "--patience", "240"), files.stream())
                .toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isZero();
    }

    private RunningSystem.Answer type(String... words) {
        StringWriter out = new StringWriter();
        String[] call = Stream.concat(Stream.of(words), Stream.of("--config", config.toString()))
                .toArray(String[]::new);
        int status = Tongbao.run(new PrintWriter(out, true), new PrintWriter(out, true), call);
        return new RunningSystem.Answer(status, out.toString());
    }

    /** A command in a thread of this process, until it is closed. */
    private record Beside(Thread thread, StringWriter out) implements AutoCloseable {
        String text() {
            return out.toString();
        }

        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }

    private Beside beside(String role, String... more) {
        StringWriter out = new StringWriter();
        PrintWriter printed = new PrintWriter(out, true);
        String[] call = Stream.concat(Stream.of("run", role, "--config", config.toString()), Stream.of(more))
                .toArray(String[]::new);
        Thread thread = new Thread(() -> Tongbao.run(printed, printed, call), role);
        thread.start();
        return new Beside(thread, out);
    }

    private static boolean isReady(String said) throws IOException, InterruptedException {
        return HEALTH.matcher(said).find() && get(health(said)).statusCode() == 200;
    }

    private static URI health(String said) {
        Matcher found = HEALTH.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return URI.create(found.group());
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static long count(Connection database, String table) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }
}
