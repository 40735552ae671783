package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongbao.store.query.Filter;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.SubmissionsQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void v03_aTextThatIsTooLongOrHasControlCharactersIsRefusedAtItsCell() throws Exception {
        String unit = "x-guanzhuang-1";
        String value = gateway.may(unit);

        Gateway.Answer tooLong =
                gateway.post("reports", Gateway.CSV, Gateway.csv(unit, "2023-05", value, "长".repeat(300_000)));
        Gateway.Answer unseen = gateway.post(
                "reports",
                "application/json",
                "[{\"region\":\"" + unit + "\\u0000\",\"indicator\":\"" + Gateway.INDICATOR
                        + "\",\"period\":\"2023-05\",\"cumulative_value\":1}]");
        Gateway.Answer beside = gateway.form(
                "reports", "a.csv", Gateway.csv(unit, "2023-05", value, ""), "{\"a.csv, row 2\":\"一次性\\u0000收入\"}");

        for (Gateway.Answer each : List.of(tooLong, unseen, beside)) {
            assertThat(each.status()).as(each.http().body()).isEqualTo(422);
            assertThat(each.state()).isEqualTo("REJECTED");
        }
        assertThat(tooLong.json().get("rows").get(0).get("problems").findValuesAsText("message_en"))
                .singleElement()
                .asString()
                .contains("row 2, column 上报说明", "has 300000 characters; at most 2000 are possible")
                .hasSizeLessThan(500);
        assertThat(unseen.json().get("rows").get(0).get("problems").findValuesAsText("message_zh"))
                .singleElement()
                .asString()
                .contains("地区“" + unit + "␀”", "控制字符U+0000");
        assertThat(beside.json().get("rows").get(0).get("problems").findValuesAsText("field"))
                .containsExactly("explanation");
        assertThat(gateway.receipt("a%00b").status()).isEqualTo(400);
        assertThat(gateway.post("reports?file=a%07b", Gateway.CSV, "x").status())
                .isEqualTo(400);
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
    void v02_aTargetIsSetFromAboveAndNotByWhomItMeasures() throws Exception {
        String letter = "region,indicator,year,kind,value,unit\nx-guanzhuang-1,tax_revenue,2023,LEVEL,1,万元\n";
        String[] town = key("x-guanzhuang-1", "一街道");
        String[] zone = key("x-guanzhuang", "工区管委会");

        Gateway.Answer own = gateway.post("targets", Gateway.CSV, letter, town);
        Gateway.Answer above = gateway.post("targets?dryRun=true", Gateway.CSV, letter, zone);

        assertThat(own.status()).as(own.http().body()).isEqualTo(403);
        assertThat(own.json().get("detail").asText()).contains("V02", "x-guanzhuang-1", "level above");
        assertThat(above.status()).as(above.http().body()).isEqualTo(200);
    }

    private String[] key(String region, String holder) throws Exception {
        Path file = gateway.folder().resolve("key-of-" + region + ".txt");
        RunningSystem.Answer issued = gateway.system()
                .type(
                        "keys",
                        "issue",
                        "--holder",
                        holder,
                        "--region",
                        region,
                        "--to",
                        file.toString(),
                        "--by",
                        "Wang",
                        "--reason",
                        "test");
        assertThat(issued.status()).as(issued.text()).isZero();
        return new String[] {"Authorization", "Bearer " + Files.readString(file).strip()};
    }

    @Test
    void whatAProxyOfThisMachineForwardsNeedsAKey() throws Exception {
        String body = Gateway.csv("x-guanzhuang-1", "2023-05", "1");

        Gateway.Answer forwarded =
                gateway.post("reports?dryRun=true", Gateway.CSV, body, "X-Forwarded-For", "198.51.100.7");

        assertThat(forwarded.status()).isEqualTo(401);
        assertThat(forwarded.json().get("detail").asText()).contains("proxy");
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
