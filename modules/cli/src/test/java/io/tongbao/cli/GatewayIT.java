package io.tongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Publishing over HTTP on the real stack, one for all: receipts, checks before publishing, keys. */
class GatewayIT {
    @TempDir
    static Path folder;

    private static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = Gateway.start(folder);
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
    }

    @Nested
    class Receipts extends GatewayReceipts {
        Receipts() {
            super(gateway);
        }
    }

    @Nested
    class Checks extends GatewayChecks {
        Checks() {
            super(gateway);
        }
    }

    @Nested
    class Refusals extends GatewayRefusals {
        Refusals() {
            super(gateway);
        }
    }

    private static String event(String id, String unit, String period, String value) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/towns/1\",\"type\":\"io.tongbao.report\","
                + "\"data\":" + data(unit, period, value) + "}";
    }

    private static String data(String unit, String period, String value) {
        return "{\"region\":\"" + unit + "\",\"indicator\":\"" + INDICATOR + "\",\"period\":\"" + period
                + "\",\"cumulative_value\":" + value + ",\"data_class\":\"OFFICIAL\",\"explanation\":\"属实\"}";
    }

    @Test
    void r1_anEventIsTakenOnceHoweverItIsRedelivered() throws Exception {
        String unit = "x-guanzhuang-3";
        String value = cumulative(unit, "2022-03").toPlainString();
        String one = event("may-1", unit, "2022-03", value);
        String other =
                event("march-1", unit, "2022-02", cumulative(unit, "2022-02").toPlainString());
        String structured = "application/cloudevents+json; charset=utf-8";

        Answer rehearsed = post("reports?dryRun=true", structured, one);
        Answer taken = post("reports", structured, one);
        Answer binary = post(
                "reports",
                "application/json",
                data(unit, "2022-03", value),
                "ce-specversion",
                "1.0",
                "ce-id",
                "may-1",
                "ce-source",
                "/towns/1",
                "ce-type",
                "io.tongbao.report");
        Answer batch = post("reports", "application/cloudevents-batch+json", "[" + other + "," + one + "]");
        Answer changed = post("reports", structured, one.replace(value, "1"));

        assertThat(rehearsed.status()).as(rehearsed.http().body()).isEqualTo(200);
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(taken.json().get("rows").get(0).get("place").asText()).isEqualTo("event 1 (may-1)");
        assertThat(binary.receipt()).isEqualTo(taken.receipt());
        assertThat(batch.status()).as(batch.http().body()).isEqualTo(202);
        assertThat(awaitFinal(batch.receipt()).state()).isEqualTo("VISIBLE");
        assertThat(awaitFinal(batch.receipt()).json().get("rows").findValuesAsText("disposition"))
                .as("the event of the batch that was taken before changes nothing")
                .containsExactly("STANDING", "UNCHANGED");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.json().get("detail").asText()).contains("cloudevent /towns/1 may-1", "another body");
    }

    @Test
    void anEventThatIsNoneIsToldByNumberAndAttribute() throws Exception {
        String good = event("a", "x-guanzhuang-1", "2023-03", "1");

        Answer refused = post(
                "reports",
                "application/cloudevents-batch+json",
                "[" + good + "," + good.replace("\"id\"", "\"idd\"") + "]");
        Answer elsewhere = post("projects", "application/cloudevents+json", good);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asText()).contains("event 2: id is missing");
        assertThat(refused.json().get("event").asText()).isEqualTo("2");
        assertThat(refused.json().get("attribute").asText()).isEqualTo("id");
        assertThat(elsewhere.json().get("detail").asText()).contains("event 1: type", "must be io.tongbao.project");
    }

    private static RunningSystem.Answer publish(Path file, String... more) {
        String[] words = {"publish", "--server", server.uri().toString(), file.toString()};
        String[] call = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, call, words.length, more.length);
        return system.type(call);
    }

    @Test
    void aFileGoesThroughTheGatewayByCommandUntilItIsVisible() throws Exception {
        String unit = "411302102";
        String good = csv(unit, "2023-05", may(unit), "属实", "SELF_REPORTED");
        Path file = Files.writeString(folder.resolve("五月 4.csv"), good);
        Path bad = Files.writeString(folder.resolve("bad.csv"), good + unit + "," + INDICATOR + ",2023-13,12.3x,,\n");
        Path odd = Files.writeString(
                folder.resolve("odd.csv"),
                csv(
                        unit,
                        "2023-06",
                        cumulative(unit, "2022-06")
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
        system.landed();
        assertThat(reports(unit, "2023-05")).isEqualTo(1);
    }

    @Test
    void aKeyIsTakenFromItsFileAndNeverTold() throws Exception {
        String unit = "x-guanzhuang-1";
        Path file = Files.writeString(folder.resolve("key.csv"), csv(unit, "2023-03", "1", "", "SELF_REPORTED"));
        String secret = "tb_0123456789ab_" + "k".repeat(43);
        Path key = Files.writeString(folder.resolve("wrong-key.txt"), secret + "\n");
        Path broken = Files.writeString(folder.resolve("broken-key.txt"), secret + "\nmore of it");

        RunningSystem.Answer unknown = publish(file, "--key-file", key.toString());
        RunningSystem.Answer unreadable = publish(file, "--key-file", broken.toString());

        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.text()).contains("unknown or revoked").doesNotContain(secret);
        assertThat(unreadable.status()).isEqualTo(2);
        assertThat(unreadable.text()).contains("broken-key.txt").doesNotContain(secret);
    }

    @Test
    void aCommandBeyondItsLimitWaitsAsItIsTold() throws Exception {
        Path key = folder.resolve("once.txt");
        system.type(
                "keys",
                "issue",
                "--holder",
                "一次",
                "--region",
                "x-guanzhuang-1",
                "--per-minute",
                "60",
                "--to",
                key.toString(),
                "--by",
                "Wang",
                "--reason",
                "test");
        Path file = Files.writeString(
                folder.resolve("slow.csv"), csv("x-guanzhuang-1", "2023-03", "1", "", "SELF_REPORTED"));
        String[] bearer = {"Authorization", "Bearer " + Files.readString(key).strip()};
        while (post("reports?dryRun=true", CSV, Files.readString(file), bearer).status() != 429) {
            // until its requests of this minute are used up; they come back one a second
        }

        RunningSystem.Answer waited = publish(file, "--dry-run", "--key-file", key.toString());
        RunningSystem.Answer away =
                system.type("publish", "--server", "http://127.0.0.1:1/", file.toString(), "--patience", "0");

        assertThat(waited.text()).contains("again in ").contains("receipt");
        assertThat(away.status()).as(away.text()).isEqualTo(3);
        assertThat(away.text()).contains("not reached");
    }

    @Test
    void aRunThatWasInterruptedGoesOnByItsJournalAlone() throws Exception {
        Path data = folder.resolve("data");
        Path file = Files.writeString(
                folder.resolve("resumed.csv"), csv("x-guanzhuang-2", "2023-02", "700", "属实", "OFFICIAL"));
        String run = Submission.run(
                io.tongbao.publisher.files.Batch.of(List.of(io.tongbao.publisher.sheets.FileSource.of(file)))
                        .hash(),
                Wiring.of(system.endpoints(), Settings.read(null, Map.of(), Map.of())));
        io.tongbao.publisher.FileJournal.open(data.resolve("journal"), run, List.of(file))
                .close();

        RunningSystem.Answer resumed = system.type("publish", "--resume", "--json");
        RunningSystem.Answer nothing = system.type("publish", "--resume");

        assertThat(resumed.status()).as(resumed.text()).isZero();
        JsonNode summary = new ObjectMapper()
                .readTree(resumed.text().lines().reduce((a, b) -> b).orElseThrow());
        assertThat(summary.get("results").get(0).get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(summary.get("results").get(0).get("place").asText()).isEqualTo("resumed.csv, row 2");
        assertThat(nothing.text()).contains("nothing was interrupted");
        assertThat(data.resolve("journal")).isEmptyDirectory();
    }
}
