package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.tongbao.publisher.FileJournal;
import io.tongbao.publisher.ToResume;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.sheets.FileSource;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The command that publishes through a gateway, and goes on where it was cut short. Part of {@link GatewayIT}, on its stack. */
abstract class GatewayCommands {
    private final Gateway gateway;

    GatewayCommands(Gateway gateway) {
        this.gateway = gateway;
    }

    private RunningSystem.Answer publish(Path file, String... more) {
        String[] words = {"publish", "--server", gateway.server().uri().toString(), file.toString()};
        String[] call = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, call, words.length, more.length);
        return gateway.system().type(call);
    }

    @Test
    void aFileGoesThroughTheGatewayByCommandUntilItIsVisible() throws Exception {
        String unit = "411302102";
        String good = Gateway.csv(unit, "2023-05", gateway.may(unit), "属实", "SELF_REPORTED");
        Path file = Files.writeString(gateway.folder().resolve("五月 4.csv"), good);
        Path bad = Files.writeString(
                gateway.folder().resolve("bad.csv"), good + unit + "," + Gateway.INDICATOR + ",2023-13,12.3x,,\n");
        Path odd = Files.writeString(
                gateway.folder().resolve("odd.csv"),
                Gateway.csv(
                        unit,
                        "2023-06",
                        gateway.cumulative(unit, "2022-06")
                                .multiply(BigDecimal.valueOf(3))
                                .toPlainString(),
                        ""));

        RunningSystem.Answer refused = publish(bad);
        RunningSystem.Answer rehearsed = publish(file, "--dry-run");
        RunningSystem.Answer taken = publish(file);
        RunningSystem.Answer again = publish(file, "--json");
        RunningSystem.Answer silent = publish(odd);
        RunningSystem.Answer explained = publish(odd, "--explain", "odd.csv, row 2=一次性土地收入");

        assertThat(refused.status()).as(refused.text()).isEqualTo(1);
        assertThat(refused.text()).contains("bad.csv, row 3: ", "bad.csv, row 3：", "12.3x", "REJECTED");
        assertThat(rehearsed.status()).as(rehearsed.text()).isZero();
        assertThat(rehearsed.text()).contains("nothing was sent");
        assertThat(taken.status()).as(taken.text()).isZero();
        assertThat(taken.text()).contains("VISIBLE");
        assertThat(again.status()).isZero();
        JsonNode summary = new ObjectMapper()
                .readTree(again.text().lines().reduce((a, b) -> b).orElseThrow());
        assertThat(taken.text())
                .contains(summary.get("results").get(0).get("receipt").asText());
        assertThat(summary.get("status").asInt()).isZero();
        assertThat(summary.get("results").get(0).get("state").asText()).isEqualTo("VISIBLE");
        assertThat(silent.status()).isEqualTo(1);
        assertThat(silent.text()).contains("NEEDS_EXPLANATION", "--explain");
        assertThat(explained.status()).as(explained.text()).isZero();
        gateway.system().landed();
        assertThat(gateway.reports(unit, "2023-05")).isEqualTo(1);
    }

    @Test
    void aKeyIsTakenFromItsFileAndNeverTold() throws Exception {
        String unit = "x-guanzhuang-1";
        Path file = Files.writeString(
                gateway.folder().resolve("key.csv"), Gateway.csv(unit, "2023-03", "1", "", "SELF_REPORTED"));
        String secret = "tb_0123456789ab_" + "k".repeat(43);
        Path key = Files.writeString(gateway.folder().resolve("wrong-key.txt"), secret + "\n");
        Path broken = Files.writeString(gateway.folder().resolve("broken-key.txt"), secret + "\nmore of it");

        RunningSystem.Answer unknown = publish(file, "--key-file", key.toString());
        RunningSystem.Answer unreadable = publish(file, "--key-file", broken.toString());

        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.text()).contains("unknown or revoked").doesNotContain(secret);
        assertThat(unreadable.status()).isEqualTo(2);
        assertThat(unreadable.text()).contains("broken-key.txt").doesNotContain(secret);
    }

    @Test
    void whatIsNotJudgedYetIsLookedAtAgainByResuming() throws Exception {
        String unit = "x-guanzhuang-2";
        Path file = Files.writeString(
                gateway.folder().resolve("impatient.csv"),
                Gateway.csv(
                        unit, "2022-10", gateway.cumulative(unit, "2022-10").toPlainString(), "属实", "SELF_REPORTED"));

        RunningSystem.Answer impatient = gateway.system().type("publish", "--patience", "0", file.toString());
        RunningSystem.Answer resumed = gateway.system().type("publish", "--resume");
        RunningSystem.Answer secret =
                gateway.system().type("publish", "-D", "tongbao.kafka.sasl.jaas.config=hush", file.toString());

        assertThat(impatient.status()).as(impatient.text()).isEqualTo(3);
        assertThat(impatient.text()).contains("1 not judged yet", "--resume", "待审核");
        assertThat(resumed.status()).as(resumed.text()).isZero();
        assertThat(resumed.text()).contains("1 reports taken").doesNotContain("nothing was interrupted");
        assertThat(gateway.system().type("publish", "--resume").text()).contains("nothing was interrupted");
        assertThat(secret.status()).as(secret.text()).isEqualTo(2);
        assertThat(secret.text()).contains("is a secret").doesNotContain("未连通");
    }

    @Test
    void aCommandBeyondItsLimitWaitsAsItIsTold() throws Exception {
        Path file = Files.writeString(
                gateway.folder().resolve("slow.csv"),
                Gateway.csv("x-guanzhuang-1", "2023-03", "1", "", "SELF_REPORTED"));
        AtomicInteger calls = new AtomicInteger();
        // what a key over its limit is told, and then what the gateway says
        HttpServer busy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        busy.createContext("/", call -> {
            boolean isFirst = calls.getAndIncrement() == 0;
            byte[] body = isFirst ? "{}".getBytes(StandardCharsets.UTF_8) : rehearsed(file);
            call.getResponseHeaders().add("Content-Type", "application/json");
            if (isFirst) {
                call.getResponseHeaders().add("Retry-After", "1");
            }
            call.sendResponseHeaders(isFirst ? 429 : 200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        busy.start();

        RunningSystem.Answer waited = gateway.system()
                .type(
                        "publish",
                        "--server",
                        "http://127.0.0.1:" + busy.getAddress().getPort() + "/",
                        file.toString(),
                        "--dry-run");
        busy.stop(0);
        RunningSystem.Answer away =
                gateway.system().type("publish", "--server", "http://127.0.0.1:1/", file.toString(), "--patience", "0");

        assertThat(calls).hasValue(2);
        assertThat(waited.text()).contains("again in ").contains("receipt");
        assertThat(away.status()).as(away.text()).isEqualTo(3);
        assertThat(away.text()).contains("not reached");
    }

    private byte[] rehearsed(Path file) {
        try {
            return gateway.post("reports?dryRun=true", Gateway.CSV, Files.readString(file))
                    .http()
                    .body()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRunThatWasInterruptedGoesOnByItsJournalAlone() throws Exception {
        Path data = gateway.folder().resolve("data");
        Path file = Files.writeString(
                gateway.folder().resolve("resumed.csv"),
                Gateway.csv("x-guanzhuang-2", "2023-02", "700", "属实", "OFFICIAL"));
        ToResume again = new ToResume(List.of(file), null);
        String run = Submission.run(
                Batch.of(List.of(FileSource.of(file))).hash(),
                null,
                Wiring.of(gateway.system().endpoints(), Settings.read(null, Map.of(), Map.of())));
        FileJournal.open(data.resolve("journal"), run, again).close();

        RunningSystem.Answer resumed = gateway.system().type("publish", "--resume", "--json");
        RunningSystem.Answer nothing = gateway.system().type("publish", "--resume");

        assertThat(resumed.status()).as(resumed.text()).isZero();
        JsonNode summary = new ObjectMapper()
                .readTree(resumed.text().lines().reduce((a, b) -> b).orElseThrow());
        assertThat(summary.get("results").get(0).get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(summary.get("results").get(0).get("place").asText()).isEqualTo("resumed.csv, row 2");
        assertThat(nothing.text()).contains("nothing was interrupted");
        assertThat(data.resolve("journal")).isEmptyDirectory();
    }
}
