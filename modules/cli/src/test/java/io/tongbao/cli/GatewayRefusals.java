package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongbao.store.query.Filter;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.SubmissionsQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Who may not publish, or sends what is no submission, is told what would be right. Part of {@link GatewayIT}, on its stack. */
abstract class GatewayRefusals {
    private final Gateway gateway;

    GatewayRefusals(Gateway gateway) {
        this.gateway = gateway;
    }

    @Test
    void aFormIsHeldToWhatOtherBodiesAre() throws Exception {
        String body = Gateway.csv("x-guanzhuang-1", "2023-05", "1");
        String own = gateway.server().uri().toString().replaceAll("/$", "");

        assertThat(gateway.form("reports", "a.csv", body, "{}", "Origin", "http://elsewhere")
                        .status())
                .isEqualTo(403);
        assertThat(gateway.form("reports", "a.csv", body, "{}", "Origin", "null")
                        .status())
                .isEqualTo(403);
        assertThat(gateway.form("reports?dryRun=true", "a.csv", body, "{}", "Origin", own)
                        .status())
                .isEqualTo(200);
        assertThat(gateway.form("reports", "a.csv", "", "{}").status()).isEqualTo(400);
        assertThat(gateway.form("reports", "a.csv", body, "[]")
                        .json()
                        .get("detail")
                        .asText())
                .contains("one JSON object");
        Gateway.Answer stray = gateway.form("reports", "a.csv", body, "{\"b.csv, row 2\":\"x\"}");
        assertThat(stray.status()).isEqualTo(422);
        assertThat(stray.json().get("detail").asText()).contains("b.csv, row 2", "a.csv, row 2");
        Gateway.Answer large = gateway.form("reports", "a.csv", "x".repeat(17 << 20), "{}");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().get("detail").asText()).contains("larger than 16 MB");
        assertThat(large.json().get("detail_zh").asText()).contains("超过16 MB");
    }

    @Test
    void v02_aKeyIsGoodForItsRegionsOnlyAndTheTryIsKept() throws Exception {
        String own = "x-guanzhuang-1";
        String other = "x-guanzhuang-2";
        Path file = gateway.folder().resolve("key.txt");
        RunningSystem.Answer issued = gateway.system()
                .type(
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
        String[] key = {"Authorization", "bearer " + Files.readString(file).strip()};
        String mistyped = Gateway.csv("x-guanzhuang-11", "2023-03", "1x", "", "SELF_REPORTED");

        Gateway.Answer slip = gateway.post("reports", Gateway.CSV, mistyped, key);
        Gateway.Answer both = gateway.post(
                "reports",
                Gateway.CSV,
                mistyped + other + "," + Gateway.INDICATOR + ",2023-03,1,,SELF_REPORTED\n",
                key);
        Gateway.Answer foreign =
                gateway.post("reports", Gateway.CSV, Gateway.csv(other, "2023-03", "1", "", "SELF_REPORTED"), key);
        Gateway.Answer rightful = gateway.post(
                "reports?dryRun=true",
                Gateway.CSV,
                Gateway.csv(own, "2023-05", gateway.may(own), "", "SELF_REPORTED"),
                key);
        Gateway.Answer classless =
                gateway.post("reports?dryRun=true", Gateway.CSV, Gateway.csv(own, "2023-05", gateway.may(own)), key);
        Gateway.Answer unknown = gateway.post(
                "reports", Gateway.CSV, Gateway.csv(own, "2023-03", "1"), "Authorization", "Bearer tb_nonsense");
        gateway.system().landed();

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.json().get("detail").asText()).contains("V02", "官庄镇", other, own, "row 2");
        assertThat(foreign.json().get("detail_zh").asText()).contains("row 2");
        assertThat(slip.status()).as(slip.http().body()).isEqualTo(422);
        assertThat(slip.state()).isEqualTo("REJECTED");
        assertThat(slip.json().findValuesAsText("check")).contains("V01", "V03");
        assertThat(slip.json().findValuesAsText("message_zh").toString())
                .contains("不是已知的地区；是否为", "1x")
                .doesNotContain("V02");
        assertThat(both.status()).isEqualTo(403);
        assertThat(both.json().get("detail").asText()).contains("row 3").doesNotContain("row 2");
        assertThat(rightful.status()).as(rightful.http().body()).isEqualTo(200);
        assertThat(classless.status()).isEqualTo(403);
        assertThat(unknown.status()).isEqualTo(401);
        await().atMost(Gateway.LIMIT).untilAsserted(() -> assertThat(new SubmissionsQuery(gateway.database())
                        .trail(Filter.ALL)
                        .values("outcome"))
                .contains("FORBIDDEN"));
        assertThat(new ReportsQuery(gateway.database())
                        .accepted(Gateway.cell(other, "2023-03"))
                        .values("data_class"))
                .doesNotContain("SELF_REPORTED");

        String id = issued.text().lines().findFirst().orElseThrow().replaceAll(".*官庄镇: (\\w+).*", "$1");
        assertThat(gateway.system()
                        .type("keys", "revoke", id, "--by", "Wang", "--reason", "lost")
                        .status())
                .isZero();
        assertThat(gateway.post("reports?dryRun=true", Gateway.CSV, Gateway.csv(own, "2023-03", "1"), key)
                        .status())
                .isEqualTo(401);
        assertThat(gateway.system().type("keys", "list").text()).contains("官庄镇", "REVOKED");
    }

    @Test
    void aSenderBeyondItsLimitIsToldWhenToTryAgain() throws Exception {
        Path file = gateway.folder().resolve("slow.txt");
        gateway.system()
                .type(
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
        String body = Gateway.csv("x-guanzhuang-1", "2023-03", "1", "", "SELF_REPORTED");

        gateway.post("reports?dryRun=true", Gateway.CSV, body, key);
        Gateway.Answer second = gateway.post("reports?dryRun=true", Gateway.CSV, body, key);

        assertThat(second.status()).isEqualTo(429);
        assertThat(second.http().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 61L);
        assertThat(gateway.post("reports?dryRun=true", Gateway.CSV, body).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoSubmissionIsRefusedNamingWhatWouldBeRight() throws Exception {
        assertThat(gateway.post("reports", "text/plain", "x").status()).isEqualTo(415);
        assertThat(gateway.post("reports", Gateway.CSV, "").status()).isEqualTo(400);
        assertThat(gateway.post("reports?fast=true", Gateway.CSV, "x")
                        .json()
                        .get("detail")
                        .asText())
                .contains("fast");
        assertThat(gateway.post("reports", "application/json", "{}")
                        .json()
                        .get("detail")
                        .asText())
                .contains("JSON array");
        assertThat(gateway.post("projects", Gateway.CSV, Gateway.csv("x-guanzhuang-1", "2023-05", "1"))
                        .json()
                        .get("detail")
                        .asText())
                .contains("holds reports, where projects are taken");
        assertThat(gateway.post(
                                "reports",
                                Gateway.CSV,
                                Gateway.csv("x-guanzhuang-1", "2023-05", "1"),
                                "Origin",
                                "http://elsewhere")
                        .status())
                .isEqualTo(403);
        assertThat(gateway.receipt("nothing").status()).isEqualTo(404);
    }
}
