package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.embedded.EmbeddedDatabase;
import io.tongbao.embedded.EmbeddedRegistry;
import io.tongbao.embedded.SecuredKafka;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that demands TLS and SASL/SCRAM: every stage and command gets in by the settings file alone. */
class SecuredBrokerIT {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String SECRET = "hush-5b1c";

    @TempDir
    Path folder;

    /** A key store with a certificate of its own, which is its own authority. */
    private Path keyStore() throws IOException, InterruptedException {
        Path store = folder.resolve("broker.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET,
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=ip:127.0.0.1,dns:localhost",
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    private Path settings(String name, SecuredKafka kafka, String registry, String database, String password)
            throws IOException {
        return Files.write(
                folder.resolve(name),
                List.of(
                        "tongbao.kafka.bootstrap.servers=" + kafka.secured(),
                        "tongbao.kafka.security.protocol=SASL_SSL",
                        "tongbao.kafka.sasl.mechanism=SCRAM-SHA-512",
                        "tongbao.kafka.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"tongbao\" password=\"" + password + "\";",
                        "tongbao.kafka.ssl.truststore.location=" + folder.resolve("broker.p12"),
                        "tongbao.kafka.ssl.truststore.type=PKCS12",
                        "tongbao.kafka.ssl.truststore.password=" + SECRET,
                        SettingKeys.REGISTRY_URL + "=" + registry,
                        SettingKeys.DATABASE_URL + "=" + database));
    }

    private static RunningSystem.Answer type(Path settings, String... words) {
        StringWriter out = new StringWriter();
        String[] call = java.util.Arrays.copyOf(words, words.length + 2);
        call[words.length] = "--config";
        call[words.length + 1] = settings.toString();
        int status = Tongbao.run(new PrintWriter(out, true), new PrintWriter(out, true), call);
        return new RunningSystem.Answer(status, out.toString());
    }

    @Test
    @Timeout(600)
    void everyStageAndCommandGetsInAndAWrongPasswordDoesNot() throws Exception {
        System.setProperty(
                "tongbao.home", Path.of("../..").toAbsolutePath().normalize().toString());
        try (SecuredKafka kafka = SecuredKafka.start(folder.resolve("kafka"), keyStore(), SECRET);
                EmbeddedDatabase postgres = EmbeddedDatabase.start(folder.resolve("postgres"), 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(kafka.plain(), 0)) {
            kafka.admit("tongbao", SECRET);
            Path right = settings("right.properties", kafka, registry.url(), postgres.jdbcUrl(), SECRET);
            Path wrong = settings("wrong.properties", kafka, registry.url(), postgres.jdbcUrl(), SECRET + "x");
            Path report = Files.writeString(
                    folder.resolve("may.csv"),
                    "region,indicator,period,cumulative_value,data_class,explanation\n"
                            + "x-guanzhuang-1,budget_revenue,2023-05,2300,DEPARTMENT,checked\n");
            Settings settings = Settings.read(right, Map.of(), Map.of());
            Wiring wiring = Wiring.find(settings, folder);
            try (Pipeline pipeline = Pipeline.start(wiring, settings, folder.resolve("state"), Clock.systemUTC())) {
                Seeds.load("guanzhuang", folder, pipeline, new PrintWriter(new StringWriter()));

                RunningSystem.Answer sent = type(right, "publish", report.toString());
                RunningSystem.Answer refused = type(wrong, "publish", report.toString());
                pipeline.awaitLanded(LIMIT);
                RunningSystem.Answer seen = type(
                        right,
                        "query",
                        "growth",
                        "--region",
                        "x-guanzhuang-1",
                        "--indicator",
                        "budget_revenue",
                        "--from",
                        "2023-05",
                        "--format",
                        "csv");

                assertThat(sent.status()).as(sent.text()).isZero();
                assertThat(seen.text()).contains("2300");
                assertThat(refused.status()).as(refused.text()).isEqualTo(3);
                assertThat(refused.text())
                        .containsIgnoringCase("authentication failed")
                        .doesNotContain(SECRET);
            }
        }
    }
}
