package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.tongbao.contracts.Registry;
import io.tongbao.processor.Barrier;
import io.tongbao.processor.Generations;
import io.tongbao.processor.ProcessorConfig;
import io.tongbao.processor.ProcessorRuntime;
import io.tongbao.publisher.ClockTicks;
import io.tongbao.publisher.Publisher;
import io.tongbao.publisher.PublisherSettings;
import io.tongbao.publisher.Receipts;
import io.tongbao.publisher.ReportPublisher;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.sink.Sink;
import io.tongbao.store.sink.SinkConfig;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** TLS and SASL reach every client of Kafka, and their secrets reach nobody who reads. */
class SecuredClientsTest {
    private static final String SECRET = "hush-7f3a";
    private static final String JAAS =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"t\" password=\"" + SECRET
                    + "\";";
    /** SASL without a login: a client that takes the protocol says what is missing, before it connects. */
    private static final Map<String, String> HALF = Map.of(
            "bootstrap.servers", "127.0.0.1:1",
            "security.protocol", "SASL_SSL",
            "sasl.mechanism", "SCRAM-SHA-512");

    @TempDir
    Path folder;

    private static Registry registry() {
        return new Registry(Map.of("schema.registry.url", "http://127.0.0.1:1"));
    }

    private static void takesSecurity(String client, ThrowingCallable opening) {
        assertThatThrownBy(opening).as(client).isInstanceOfSatisfying(Exception.class, e -> assertThat(
                        Stream.iterate((Throwable) e, java.util.Objects::nonNull, Throwable::getCause)
                                .map(String::valueOf)
                                .collect(Collectors.joining("\n")))
                .contains("Could not find a 'KafkaClient' entry in the JAAS configuration"));
    }

    @Test
    void eachClientTakesTheSecurityOfTheSettings() throws Exception {
        Settings settings = Settings.read(
                null,
                Map.of(),
                HALF.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> SettingKeys.KAFKA_PREFIX + each.getKey(), Map.Entry::getValue)));
        Map<String, String> kafka = settings.kafka();
        Database database = new Database(new DatabaseConfig("jdbc:postgresql://127.0.0.1:1/x", "u", "p", 1));

        assertThat(kafka).containsAllEntriesOf(HALF);
        takesSecurity("publisher", () -> Publisher.connect(kafka, registry()));
        takesSecurity("receipts", () -> Receipts.connect(kafka, registry()));
        takesSecurity(
                "clock", () -> ClockTicks.connect(kafka, registry(), null, Clock.systemUTC(), Duration.ofSeconds(1)));
        takesSecurity(
                "sink and notifier",
                () -> new Sink(new SinkConfig(Map.copyOf(kafka), "g", 1, ""), database, registry()).start());
        takesSecurity(
                "processor",
                () -> ProcessorRuntime.start(
                        new ProcessorConfig(
                                kafka,
                                folder,
                                1,
                                (short) 1,
                                Duration.ofMillis(100),
                                Duration.ofSeconds(1),
                                1,
                                1,
                                0,
                                ""),
                        registry()));
        takesSecurity("barrier", () -> new Barrier(kafka).close());
        takesSecurity("generations", () -> new Generations(kafka, registry()).latest());
        takesSecurity("topics", () -> TopicsCommand.create(kafka, 1, (short) 1));
        database.close();
        try (ReportPublisher library = ReportPublisher.open(
                PublisherSettings.of(kafka, Map.of("schema.registry.url", "http://127.0.0.1:1"), folder))) {
            org.awaitility.Awaitility.await().until(() -> library.trouble() != null);
        }
    }

    @Test
    void noSecretIsToldByLogErrorOrText() throws Exception {
        Path file = Files.writeString(
                folder.resolve("tongbao.properties"),
                """
                tongbao.kafka.bootstrap.servers=127.0.0.1:1
                tongbao.kafka.security.protocol=SASL_PLAINTEXT
                tongbao.kafka.sasl.mechanism=SCRAM-SHA-512
                tongbao.kafka.sasl.jaas.config=%s
                tongbao.kafka.ssl.truststore.password=%s
                tongbao.kafka.request.timeout.ms=500
                tongbao.kafka.default.api.timeout.ms=1000
                tongbao.schema.registry.url=http://127.0.0.1:1
                tongbao.basic.auth.user.info=u:%s
                tongbao.database.url=jdbc:postgresql://127.0.0.1:1/x
                tongbao.database.password=%s
                """
                        .formatted(JAAS, SECRET, SECRET, SECRET));
        Path reports = Files.writeString(
                folder.resolve("reports.csv"), "region,indicator,period,month_value\nx-1,gdp,2023-03,1\n");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        StringWriter said = new StringWriter();
        log.start();
        Appender<ILoggingEvent> console = root.getAppender("console");
        root.detachAppender(console);
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        try {
            PrintWriter out = new PrintWriter(said, true);
            int status = Tongbao.run(out, out, "publish", reports.toString(), "--config", file.toString());
            assertThat(status).as(said.toString()).isEqualTo(3);
            Tongbao.run(out, out, "topics", "create", "--config", file.toString());
            Tongbao.run(out, out, "config", "--config", file.toString());
            Settings settings = Settings.read(file, Map.of(), Map.of());
            Wiring wiring = Wiring.find(settings, folder);
            out.println(wiring + " " + wiring.databaseConfig() + " "
                    + new SinkConfig(Map.copyOf(wiring.kafka()), "g", 1, "")
                    + new ProcessorConfig(
                            wiring.kafka(),
                            folder,
                            1,
                            (short) 1,
                            Duration.ofMillis(100),
                            Duration.ofSeconds(1),
                            1,
                            1,
                            0,
                            ""));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
            root.addAppender(console);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(each -> each.contains("sasl.jaas.config = [hidden]"));
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(each -> each.contains(SECRET));
        assertThat(said.toString()).contains("127.0.0.1:1").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tongbao.kafka.sasl.jaas.config",
                "tongbao.kafka.ssl.keystore.password",
                "tongbao.kafka.ssl.key.password",
                "tongbao.kafka.ssl.truststore.password",
                "tongbao.database.password",
                "tongbao.basic.auth.user.info",
                "tongbao.notifier.receiver.office.secret"
            })
    void aSecretOnTheCommandLineIsRefusedWithoutBeingTold(String key) {
        assertThatThrownBy(() -> Settings.read(null, Map.of(), Map.of(key, SECRET)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(ReceiverTexts.variable(key))
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void secretsComeFromTheEnvironment() {
        Settings settings = Settings.read(null, Map.of("TONGBAO_KAFKA_SASL_JAAS_CONFIG", JAAS), Map.of());

        assertThat(settings.kafka()).containsEntry("sasl.jaas.config", JAAS);
    }
}
