package io.tongbao.cli;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.publisher.SubmissionWriter;
import io.tongbao.server.Description;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.server.gate.GateConfig;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.ReportsQuery;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A server that takes submissions, on the real stack with the seed of 官庄工区, and whoever sends to it. */
final class Gateway implements AutoCloseable {
    static final String INDICATOR = "budget_revenue";
    static final String CSV = "text/csv";
    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Description DESCRIPTION = Description.read();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final RunningSystem system;
    private final SubmissionWriter writer;
    private final Server server;

    private Gateway(Path folder, RunningSystem system, SubmissionWriter writer) {
        this.folder = folder;
        this.system = system;
        this.writer = writer;
        this.server = Server.start(
                ServerConfig.loopback(0).withGate(new GateConfig(writer, system.pipeline()::lookForLanded, 1_000)),
                database());
    }

    static Gateway start(Path folder) throws IOException {
        RunningSystem system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").landed();
        SubmissionWriter writer = SubmissionWriter.connect(
                Map.of("bootstrap.servers", system.endpoints().bootstrapServers()),
                system.pipeline().registry(),
                "0");
        return new Gateway(folder, system, writer);
    }

    /** For what a test writes. */
    Path folder() {
        return folder;
    }

    RunningSystem system() {
        return system;
    }

    Server server() {
        return server;
    }

    Database database() {
        return system.pipeline().database();
    }

    /** An answer of the gateway. */
    record Answer(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(http.body());
            } catch (IOException e) {
                throw new AssertionError(http.body(), e);
            }
        }

        String receipt() {
            return json().get("receipt").asText();
        }

        String state() {
            return json().get("state").asText();
        }
    }

    Answer post(String path, String type, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("api/v1/" + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return described(
                "POST",
                HTTP.send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofString()));
    }

    Answer receipt(String id) throws Exception {
        return described(
                "GET",
                HTTP.send(
                        HttpRequest.newBuilder(server.uri().resolve("api/v1/receipts/" + id))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
    }

    /** Every answer is what the description of the API says. */
    private static Answer described(String method, HttpResponse<String> answer) {
        DESCRIPTION.check(method, answer);
        return new Answer(answer);
    }

    Answer awaitFinal(String id) {
        return await().atMost(LIMIT)
                .until(() -> receipt(id), each -> each.json().get("final").asBoolean());
    }

    HttpResponse<Stream<String>> events(String id) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(server.uri().resolve("api/v1/receipts/" + id))
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
    }

    /** States that a stream tells until it ends. */
    List<String> states(String id) throws Exception {
        try (Stream<String> lines = events(id).body()) {
            return lines.filter(each -> each.startsWith("data: "))
                    .map(each -> each.replaceAll(".*?\"state\":\"(\\w+)\".*", "$1"))
                    .toList();
        }
    }

    static String csv(String unit, String period, String cumulative, String... more) {
        return "地区,指标,期别,累计,上报说明,数据类别\n" + unit + "," + INDICATOR + "," + period + "," + cumulative + ","
                + (more.length > 0 ? more[0] : "属实") + "," + (more.length > 1 ? more[1] : "DEPARTMENT") + "\n";
    }

    int reports(String unit, String period) {
        return new ReportsQuery(database()).accepted(cell(unit, period)).rows().size();
    }

    static Filter cell(String unit, String period) {
        return Filter.ALL
                .withRegion(unit)
                .withIndicator(INDICATOR)
                .withPeriod(Period.of(period).firstDay());
    }

    BigDecimal cumulative(String unit, String period) {
        return (BigDecimal)
                new GrowthQuery(database()).current(cell(unit, period)).value(0, "cumulative_value");
    }

    /** What nobody would wonder about: last year's, grown as in April. */
    String may(String unit) {
        return cumulative(unit, "2022-05")
                .multiply(cumulative(unit, "2023-04"))
                .divide(cumulative(unit, "2022-04"), 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    Answer form(String path, String file, String body, String explanations, String... headers) throws Exception {
        String boundary = "----" + UUID.randomUUID();
        return post(
                path,
                "multipart/form-data; boundary=" + boundary,
                part(boundary, "file\"; filename=\"" + file, body)
                        + part(boundary, "explanations", explanations)
                        + "--" + boundary + "--\r\n",
                headers);
    }

    private static String part(String boundary, String name, String body) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + body + "\r\n";
    }

    @Override
    public void close() {
        server.close();
        writer.close();
        system.close();
    }
}
