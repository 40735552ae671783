package io.tongbao.cli;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.publisher.SubmissionWriter;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.server.gate.GateConfig;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.SubmissionsQuery;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Publishing over HTTP on the real stack: receipts, checks before publishing, keys. */
class GatewayIT {
    private static final String INDICATOR = "budget_revenue";
    private static final String CSV = "text/csv";
    private static final List<String> STATES = List.of("PUBLISHED", "COMPUTED", "VISIBLE");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RunningSystem system;
    private static SubmissionWriter writer;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").landed();
        writer = SubmissionWriter.connect(
                Map.of("bootstrap.servers", system.endpoints().bootstrapServers()),
                system.pipeline().registry(),
                "0");
        server = Server.start(
                ServerConfig.loopback(0).withGate(new GateConfig(writer, system.pipeline()::lookForLanded, 1_000)),
                database());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            writer.close();
        }
        if (system != null) {
            system.close();
        }
    }

    private static Database database() {
        return system.pipeline().database();
    }

    /** An answer of the gateway. */
    private record Answer(HttpResponse<String> http) {
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

    private static Answer post(String path, String type, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("api/v1/" + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return new Answer(HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static Answer receipt(String id) throws Exception {
        return new Answer(HTTP.send(
                HttpRequest.newBuilder(server.uri().resolve("api/v1/receipts/" + id))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private static Answer awaitFinal(String id) {
        return await().atMost(LIMIT)
                .until(() -> receipt(id), each -> each.json().get("final").asBoolean());
    }

    private static HttpResponse<Stream<String>> events(String id) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(server.uri().resolve("api/v1/receipts/" + id))
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofLines());
    }

    /** States that a stream tells until it ends. */
    private static List<String> states(String id) throws Exception {
        try (Stream<String> lines = events(id).body()) {
            return lines.filter(each -> each.startsWith("data: "))
                    .map(each -> each.replaceAll(".*?\"state\":\"(\\w+)\".*", "$1"))
                    .toList();
        }
    }

    private static String csv(String unit, String period, String cumulative, String... more) {
        return "地区,指标,期别,累计,上报说明,数据类别\n" + unit + "," + INDICATOR + "," + period + "," + cumulative + ","
                + (more.length > 0 ? more[0] : "属实") + "," + (more.length > 1 ? more[1] : "DEPARTMENT") + "\n";
    }

    private static int reports(String unit, String period) {
        return new ReportsQuery(database()).accepted(cell(unit, period)).rows().size();
    }

    private static Filter cell(String unit, String period) {
        return Filter.ALL
                .withRegion(unit)
                .withIndicator(INDICATOR)
                .withPeriod(Period.of(period).firstDay());
    }

    private static BigDecimal cumulative(String unit, String period) {
        return (BigDecimal)
                new GrowthQuery(database()).current(cell(unit, period)).value(0, "cumulative_value");
    }

    /** What nobody would wonder about: last year's, grown as in April. */
    private static String may(String unit) {
        return cumulative(unit, "2022-05")
                .multiply(cumulative(unit, "2023-04"))
                .divide(cumulative(unit, "2022-04"), 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void aFileGetsAReceiptThatTellsUntilItsFiguresAreVisible() throws Exception {
        String unit = "x-guanzhuang-1";
        String body = csv(unit, "2023-05", may(unit));

        Answer taken = post("reports?file=五月.csv", CSV, body);

        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(taken.http().headers().firstValue("Location")).contains("/api/v1/receipts/" + taken.receipt());
        JsonNode row = taken.json().get("rows").get(0);
        assertThat(row.get("topic").asText()).isEqualTo("tongbao.reports");
        assertThat(row.get("offset").isIntegralNumber()).isTrue();
        Answer last = awaitFinal(taken.receipt());
        assertThat(last.state()).isEqualTo("VISIBLE");
        assertThat(last.json().get("rows").get(0).get("disposition").asText()).isEqualTo("STANDING");
        assertThat(cumulative(unit, "2023-05")).isNotNull();

        Answer again = post("reports", CSV, body);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.receipt()).isEqualTo(taken.receipt());
        assertThat(again.state()).isEqualTo("VISIBLE");
        system.landed();
        assertThat(reports(unit, "2023-05")).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void aReceiptTellsEachChangeAsAnEventUntilItIsFinal() throws Exception {
        String unit = "x-guanzhuang-2";
        Answer taken = post(
                "reports?file=四月.csv",
                CSV,
                csv(unit, "2022-04", cumulative(unit, "2022-04").toPlainString(), "属实", "SELF_REPORTED"));

        List<String> told = states(taken.receipt());
        List<String> again = states(taken.receipt());

        assertThat(told).isNotEmpty().last().isEqualTo("VISIBLE");
        assertThat(told).isSubsetOf(STATES).isSortedAccordingTo(comparing(STATES::indexOf));
        assertThat(again).containsExactly("VISIBLE");
        HttpResponse<Stream<String>> unknown = events("nothing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        String unit = "x-guanzhuang-2";
        String body = "[{\"region\":\"" + unit + "\",\"indicator\":\"" + INDICATOR
                + "\",\"period\":\"2023-05\",\"cumulative_value\":" + may(unit)
                + ",\"data_class\":\"DEPARTMENT\",\"explanation\":\"属实\"}]";

        Answer taken = post("reports", "application/json", body, "Idempotency-Key", "may-2");
        Answer other =
                post("reports", "application/json", body.replace("2023-05", "2023-04"), "Idempotency-Key", "may-2");

        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("detail").asText()).contains("may-2", "another body");
        assertThat(other.json().get("detail_zh").asText()).contains("幂等键");
    }

    @Test
    void allIsTakenOrNothingUnlessGoodRowsAreAskedFor() throws Exception {
        String unit = "x-guanzhuang-3";
        String good = csv(unit, "2023-05", may(unit));
        String mixed = good + unit + "," + INDICATOR + ",2023-13,12.3x,,DEPARTMENT\n";

        Answer rehearsed = post("reports?dryRun=true", CSV, mixed);
        Answer refused = post("reports", CSV, mixed);
        system.landed();

        assertThat(rehearsed.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.state()).isEqualTo("REJECTED");
        assertThat(refused.json().get("rows").findValuesAsText("state"))
                .as(refused.http().body())
                .containsExactly("HELD_BACK", "REJECTED");
        assertThat(refused.json().get("rows").get(1).get("problems").findValuesAsText("field"))
                .contains("period", "cumulative_value");
        assertThat(refused.json().get("rows").get(1).get("problems").findValuesAsText("message_zh"))
                .allSatisfy(each -> assertThat(each).isNotBlank());
        assertThat(reports(unit, "2023-05")).isZero();

        Answer part = post("reports?partial=true", CSV, mixed);
        assertThat(part.status()).as(part.http().body()).isEqualTo(202);
        Answer last = awaitFinal(part.receipt());
        assertThat(last.json().get("rows").findValuesAsText("state")).containsExactly("VISIBLE", "REJECTED");
        assertThat(reports(unit, "2023-05")).isEqualTo(1);
    }

    @Test
    void v04_v12_whatLooksWrongIsTakenWithAnExplanationOnly() throws Exception {
        String unit = "x-guanzhuang-2";
        String far = cumulative(unit, "2022-06").multiply(BigDecimal.valueOf(3)).toPlainString();

        Answer silent = post("reports", CSV, csv(unit, "2023-06", far, ""));
        Answer explained = post("reports", CSV, csv(unit, "2023-06", far, "一次性土地收入"));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.state()).isEqualTo("NEEDS_EXPLANATION");
        assertThat(explained.status()).as(explained.http().body()).isEqualTo(202);
        assertThat(awaitFinal(explained.receipt()).state()).isEqualTo("VISIBLE");
    }

    private static Answer form(String path, String file, String body, String explanations, String... headers)
            throws Exception {
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

    @Test
    void aFileIsExplainedBesideIt() throws Exception {
        String unit = "x-guanzhuang-3";
        String far = cumulative(unit, "2022-06").multiply(BigDecimal.valueOf(3)).toPlainString();
        String body = csv(unit, "2023-06", far, "");
        String explained = "{\"六月.csv, row 2\":\"一次性土地收入\"}";

        Answer silent = form("reports", "六月.csv", body, "{}");
        Answer rehearsed = form("reports?dryRun=true", "六月.csv", body, explained);
        Answer taken = form("reports", "六月.csv", body, explained);
        Answer again = form("reports", "六月.csv", body, explained);
        Answer otherwise = form("reports?dryRun=true", "六月.csv", body, explained.replace("土地", "资产"));

        assertThat(silent.state()).isEqualTo("NEEDS_EXPLANATION");
        assertThat(silent.json().get("rows").get(0).get("place").asText()).isEqualTo("六月.csv, row 2");
        assertThat(post("reports?dryRun=true", CSV, body).receipt()).isEqualTo(silent.receipt());
        assertThat(rehearsed.state()).as(rehearsed.http().body()).isEqualTo("PUBLISHED");
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(taken.json().get("file").asText()).isEqualTo("六月.csv");
        assertThat(again.receipt()).isEqualTo(taken.receipt()).isNotEqualTo(silent.receipt());
        assertThat(otherwise.receipt()).isNotEqualTo(taken.receipt());
        assertThat(awaitFinal(taken.receipt()).state()).isEqualTo("VISIBLE");
        assertThat(new ReportsQuery(database()).accepted(cell(unit, "2023-06")).values("explanation"))
                .containsExactly("一次性土地收入");
    }

    @Test
    void aFormIsHeldToWhatOtherBodiesAre() throws Exception {
        String body = csv("x-guanzhuang-1", "2023-05", "1");
        String own = server.uri().toString().replaceAll("/$", "");

        assertThat(form("reports", "a.csv", body, "{}", "Origin", "http://elsewhere")
                        .status())
                .isEqualTo(403);
        assertThat(form("reports", "a.csv", body, "{}", "Origin", "null").status())
                .isEqualTo(403);
        assertThat(form("reports?dryRun=true", "a.csv", body, "{}", "Origin", own)
                        .status())
                .isEqualTo(200);
        assertThat(form("reports", "a.csv", "", "{}").status()).isEqualTo(400);
        assertThat(form("reports", "a.csv", body, "[]").json().get("detail").asText())
                .contains("one JSON object");
        Answer stray = form("reports", "a.csv", body, "{\"b.csv, row 2\":\"x\"}");
        assertThat(stray.status()).isEqualTo(422);
        assertThat(stray.json().get("detail").asText()).contains("b.csv, row 2", "a.csv, row 2");
        assertThat(form("reports", "a.csv", "x".repeat(17 << 20), "{}").status())
                .isEqualTo(413);
    }

    @Test
    void v02_aKeyIsGoodForItsRegionsOnlyAndTheTryIsKept() throws Exception {
        String own = "x-guanzhuang-1";
        String other = "x-guanzhuang-2";
        Path file = folder.resolve("key.txt");
        RunningSystem.Answer issued = system.type(
                "keys",
                "issue",
                "--holder",
                "官庄镇",
                "--region",
                own,
                "--to",
                file.toString(),
                "--by",
                "Wang",
                "--reason",
                "test");
        assertThat(issued.status()).as(issued.text()).isZero();
        String[] key = {"Authorization", "Bearer " + Files.readString(file).strip()};

        Answer foreign = post("reports", CSV, csv(other, "2023-03", "1", "", "SELF_REPORTED"), key);
        Answer rightful = post("reports?dryRun=true", CSV, csv(own, "2023-05", may(own), "", "SELF_REPORTED"), key);
        Answer classless = post("reports?dryRun=true", CSV, csv(own, "2023-05", may(own)), key);
        Answer unknown = post("reports", CSV, csv(own, "2023-03", "1"), "Authorization", "Bearer tb_nonsense");
        system.landed();

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.json().get("detail").asText()).contains("V02", "官庄镇", other, own);
        assertThat(rightful.status()).as(rightful.http().body()).isEqualTo(200);
        assertThat(classless.status()).isEqualTo(403);
        assertThat(unknown.status()).isEqualTo(401);
        await().atMost(LIMIT).untilAsserted(() -> assertThat(
                        new SubmissionsQuery(database()).trail(Filter.ALL).values("outcome"))
                .contains("FORBIDDEN"));
        assertThat(new ReportsQuery(database()).accepted(cell(other, "2023-03")).values("data_class"))
                .doesNotContain("SELF_REPORTED");

        String id = issued.text().lines().findFirst().orElseThrow().replaceAll(".*官庄镇: (\\w+).*", "$1");
        assertThat(system.type("keys", "revoke", id, "--by", "Wang", "--reason", "lost")
                        .status())
                .isZero();
        assertThat(post("reports?dryRun=true", CSV, csv(own, "2023-03", "1"), key)
                        .status())
                .isEqualTo(401);
        assertThat(system.type("keys", "list").text()).contains("官庄镇", "REVOKED");
    }

    @Test
    void aSenderBeyondItsLimitIsToldWhenToTryAgain() throws Exception {
        Path file = folder.resolve("slow.txt");
        system.type(
                "keys",
                "issue",
                "--holder",
                "慢",
                "--region",
                "x-guanzhuang-1",
                "--per-minute",
                "1",
                "--to",
                file.toString(),
                "--by",
                "Wang",
                "--reason",
                "test");
        String[] key = {"Authorization", "Bearer " + Files.readString(file).strip()};
        String body = csv("x-guanzhuang-1", "2023-03", "1", "", "SELF_REPORTED");

        post("reports?dryRun=true", CSV, body, key);
        Answer second = post("reports?dryRun=true", CSV, body, key);

        assertThat(second.status()).isEqualTo(429);
        assertThat(second.http().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 61L);
        assertThat(post("reports?dryRun=true", CSV, body).status()).isEqualTo(200);
    }

    @Test
    void aNameStandsForACodeAndAWrongOneIsAnsweredWithTheNearest() throws Exception {
        String named = csv("官庄镇", "2023-05", "1").replace(INDICATOR, "一般公共预算收入");
        String wrong = csv("官庄真", "2023-05", "1");

        JsonNode row =
                post("reports?dryRun=true", CSV, named).json().get("rows").get(0);
        JsonNode refused =
                post("reports?dryRun=true", CSV, wrong).json().get("rows").get(0);

        assertThat(row.get("region").asText()).isEqualTo("411302102");
        assertThat(row.get("subject").asText()).isEqualTo(INDICATOR);
        assertThat(refused.get("problems").findValuesAsText("message_en").toString())
                .contains("411302102");
    }

    @Test
    void whatIsNoSubmissionIsRefusedNamingWhatWouldBeRight() throws Exception {
        assertThat(post("reports", "text/plain", "x").status()).isEqualTo(415);
        assertThat(post("reports", CSV, "").status()).isEqualTo(400);
        assertThat(post("reports?fast=true", CSV, "x").json().get("detail").asText())
                .contains("fast");
        assertThat(post("reports", "application/json", "{}")
                        .json()
                        .get("detail")
                        .asText())
                .contains("JSON array");
        assertThat(post("projects", CSV, csv("x-guanzhuang-1", "2023-05", "1"))
                        .json()
                        .get("detail")
                        .asText())
                .contains("holds reports, where projects are taken");
        assertThat(post("reports", CSV, csv("x-guanzhuang-1", "2023-05", "1"), "Origin", "http://elsewhere")
                        .status())
                .isEqualTo(403);
        assertThat(receipt("nothing").status()).isEqualTo(404);
    }

    @Test
    void aReceiptIsToldToItsSenderAndToOperatorsOnly() throws Exception {
        try (Gateway gateway = Gateway.beside(system, "receipts", () -> {})) {
            String sender = gateway.key(folder, "sender", "--region", "x-guanzhuang-1");
            String other = gateway.key(folder, "other", "--region", "x-guanzhuang-1");
            byte[] body =
                    csv("x-guanzhuang-1", "2022-04", "1", "属实", "SELF_REPORTED").getBytes(StandardCharsets.UTF_8);

            Gateway.Answer taken =
                    gateway.post("reports", body, "Content-Type", CSV, "Idempotency-Key", "1", "Authorization", sender);
            String receipt = "receipts/" + taken.json().get("receipt").asText();

            assertThat(taken.status()).as(taken.text()).isEqualTo(202);
            assertThat(gateway.get(receipt, "Authorization", sender).status()).isEqualTo(200);
            assertThat(gateway.get(receipt).status()).isEqualTo(200);
            assertThat(gateway.get(receipt, "Authorization", other).status()).isEqualTo(404);
            assertThat(gateway.get(receipt, "Authorization", other, "Accept", "text/event-stream")
                            .status())
                    .isEqualTo(404);
        }
    }

    /** The one's first upload is held at work until all other answers are there, so that whoever waited for it would stay. */
    @Test
    @Timeout(240)
    void ofAHundredUploadsAtOnceNoneWaitsForThoseOfAKeyBeyondItsLimit() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        AtomicBoolean isFirst = new AtomicBoolean(true);
        Runnable published = () -> {
            if (isFirst.compareAndSet(true, false)) {
                held.countDown();
                assertThatCode(others::await).doesNotThrowAnyException();
            }
        };
        try (Gateway gateway = Gateway.beside(system, "hundred", published)) {
            String greedy = gateway.key(folder, "greedy", "--region", "x-guanzhuang-1", "--per-minute", "1");
            List<String> keys = List.of(
                    gateway.key(folder, "modest", "--region", "x-guanzhuang-1"),
                    gateway.key(folder, "patient", "--region", "x-guanzhuang-1"));

            CompletableFuture<Gateway.Answer> first = upload(gateway, greedy, 0);
            held.await();
            List<CompletableFuture<Gateway.Answer>> more = IntStream.range(1, 50)
                    .mapToObj(i -> upload(gateway, greedy, i))
                    .toList();
            List<CompletableFuture<Gateway.Answer>> theirs = IntStream.range(0, 50)
                    .mapToObj(i -> upload(gateway, keys.get(i % keys.size()), i))
                    .toList();
            List<Gateway.Answer> told =
                    more.stream().map(CompletableFuture::join).toList();
            List<Gateway.Answer> taken =
                    theirs.stream().map(CompletableFuture::join).toList();
            boolean firstIsAtWork = !first.isDone();
            others.countDown();

            assertThat(firstIsAtWork).isTrue();
            assertThat(taken)
                    .allSatisfy(
                            each -> assertThat(each.status()).as(each.text()).isEqualTo(202));
            assertThat(told.stream().filter(each -> each.status() == 429))
                    .hasSizeGreaterThanOrEqualTo(45) // one a minute may be taken
                    .allSatisfy(each -> assertThat(Long.parseLong(each.header("Retry-After")))
                            .isBetween(1L, 61L));
            assertThat(first.join().status()).isEqualTo(202);
        }
    }

    private static CompletableFuture<Gateway.Answer> upload(Gateway gateway, String key, int number) {
        byte[] body = csv("x-guanzhuang-1", "2022-04", "1", "属实" + number, "SELF_REPORTED")
                .getBytes(StandardCharsets.UTF_8);
        return gateway.postLater("reports", body, "Content-Type", CSV, "Authorization", key);
    }
}
