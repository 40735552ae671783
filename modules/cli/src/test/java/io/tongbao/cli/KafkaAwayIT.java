package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.embedded.EmbeddedDatabase;
import io.tongbao.embedded.EmbeddedKafka;
import io.tongbao.embedded.EmbeddedRegistry;
import io.tongbao.publisher.Place;
import io.tongbao.publisher.PublisherSettings;
import io.tongbao.publisher.ReportPublisher;
import io.tongbao.publisher.SubmissionWriter;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.server.gate.GateConfig;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kafka goes away under a running system and comes back: nobody restarts anything, and nothing is lost or counted twice. */
class KafkaAwayIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private static HttpResponse<String> post(Server server, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(server.uri().resolve("api/v1/reports"))
                        .header("Content-Type", "text/csv")
                        .timeout(Duration.ofSeconds(60)) // an answer comes long before, with or without Kafka
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode receipt(Server server, String id) throws Exception {
        return new ObjectMapper()
                .readTree(HTTP.send(
                                HttpRequest.newBuilder(server.uri().resolve("api/v1/receipts/" + id))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private static String csv(String unit) {
        return "region,indicator,period,cumulative_value,data_class,explanation\n" + unit
                + ",budget_revenue,2023-05,2300,DEPARTMENT,checked\n";
    }

    private static EconomicReport report(String unit, String value) {
        return EconomicReport.newBuilder()
                .setRegion(unit)
                .setIndicator("budget_revenue")
                .setPeriod("2023-05")
                .setCumulativeValue(value)
                .setDataClass("DEPARTMENT")
                .setNote("corrected")
                .setExplanation("checked")
                .build();
    }

    private static Filter may(String unit) {
        return Filter.ALL
                .withRegion(unit)
                .withIndicator("budget_revenue")
                .withPeriod(Period.of("2023-05").firstDay());
    }

    @Test
    @Timeout(600)
    void whatWasTakenIsKeptWhatWaitsIsSentOnceAndAllGoesOn() throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        int port = Integer.parseInt(kafka.bootstrapServers().replaceAll(".*:", ""));
        try (EmbeddedDatabase postgres = EmbeddedDatabase.start(folder.resolve("postgres"), 0);
                EmbeddedRegistry registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0)) {
            Wiring wiring = new Wiring(
                    Map.of("bootstrap.servers", kafka.bootstrapServers()),
                    Map.of("schema.registry.url", registry.url()),
                    postgres.jdbcUrl(),
                    "",
                    "");
            System.setProperty(
                    "tongbao.home",
                    Path.of("../..").toAbsolutePath().normalize().toString());
            Settings settings = Settings.read(null, Map.of(), Map.of());
            PublisherSettings library =
                    PublisherSettings.of(wiring.kafka(), wiring.registry(), folder.resolve("journal"));
            try (Pipeline pipeline = Pipeline.start(wiring, settings, folder.resolve("state"), Clock.systemUTC());
                    SubmissionWriter writer = SubmissionWriter.connect(wiring.kafka(), pipeline.registry(), "0");
                    Server server = Server.start(
                            ServerConfig.loopback(0).withGate(new GateConfig(writer, pipeline::lookForLanded, 1_000)),
                            pipeline.database());
                    ReportPublisher publisher = ReportPublisher.open(library)) {
                // Given
                Seeds.load("guanzhuang", folder, pipeline, new PrintWriter(new StringWriter()));
                pipeline.awaitLanded(LIMIT);
                HttpResponse<String> taken = post(server, csv("x-guanzhuang-1"));
                assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
                Place before =
                        publisher.publish(report("x-guanzhuang-3", "1900")).get(60, TimeUnit.SECONDS);

                // When
                kafka.close();
                HttpResponse<String> away = post(server, csv("x-guanzhuang-2"));
                List<CompletableFuture<Place>> waiting = publisher.publishAll(
                        List.of(report("x-guanzhuang-3", "2000"), report("x-guanzhuang-3", "2100")));

                // Then
                assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
                assertThat(away.headers().firstValue("Retry-After")).contains("5");
                assertThat(publisher.waiting()).isEqualTo(2);
                String id =
                        new ObjectMapper().readTree(taken.body()).get("receipt").asText();
                assertThat(receipt(server, id).path("receipt").asText()).isEqualTo(id);

                kafka = EmbeddedKafka.start(folder.resolve("kafka"), port);
                HttpResponse<String> again = await().atMost(LIMIT)
                        .until(() -> post(server, csv("x-guanzhuang-2")), each -> each.statusCode() == 202);
                String second =
                        new ObjectMapper().readTree(again.body()).get("receipt").asText();
                for (String each : List.of(id, second)) {
                    await().atMost(LIMIT)
                            .until(() -> receipt(server, each).path("state").asText(), "VISIBLE"::equals);
                }
                Place last = waiting.get(1).get(180, TimeUnit.SECONDS);
                assertThat(last.offset())
                        .as("each of the two was sent once, after what was sent before")
                        .isGreaterThan(waiting.get(0).join().offset());
                assertThat(waiting.get(0).join().offset()).isGreaterThan(before.offset());
                pipeline.awaitLanded(LIMIT);
                Table reports = new ReportsQuery(pipeline.database()).accepted(may("x-guanzhuang-3"));
                assertThat(reports.values("disposition").stream().filter("STANDING"::equals))
                        .hasSize(3);
                assertThat(new ReportsQuery(pipeline.database())
                                .accepted(may("x-guanzhuang-2"))
                                .rows())
                        .hasSize(1);
                assertThat(new GrowthQuery(pipeline.database())
                                .current(may("x-guanzhuang-3"))
                                .value(0, "cumulative_value")
                                .toString())
                        .startsWith("2100");
            } finally {
                kafka.close();
            }
        }
    }
}
