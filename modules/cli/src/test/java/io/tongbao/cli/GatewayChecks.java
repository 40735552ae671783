package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.store.query.ReportsQuery;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is handed in is checked before it is published: as a whole, and with explanations. Part of {@link GatewayIT}, on its stack. */
abstract class GatewayChecks {
    private final Gateway gateway;

    GatewayChecks(Gateway gateway) {
        this.gateway = gateway;
    }

    @Test
    void allIsTakenOrNothingUnlessGoodRowsAreAskedFor() throws Exception {
        String unit = "x-guanzhuang-3";
        String good = Gateway.csv(unit, "2023-05", gateway.may(unit));
        String mixed = good + unit + "," + Gateway.INDICATOR + ",2023-13,12.3x,,DEPARTMENT\n";

        Gateway.Answer rehearsed = gateway.post("reports?dryRun=true", Gateway.CSV, mixed);
        Gateway.Answer refused = gateway.post("reports", Gateway.CSV, mixed);
        gateway.system().landed();

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
        assertThat(gateway.reports(unit, "2023-05")).isZero();

        Gateway.Answer part = gateway.post("reports?partial=true", Gateway.CSV, mixed);
        assertThat(part.status()).as(part.http().body()).isEqualTo(202);
        Gateway.Answer last = gateway.awaitFinal(part.receipt());
        assertThat(last.json().get("rows").findValuesAsText("state")).containsExactly("VISIBLE", "REJECTED");
        assertThat(gateway.reports(unit, "2023-05")).isEqualTo(1);
    }

    @Test
    void whatIsNotReadOfAFileIsToldBeforeAndAfterItIsSent() throws Exception {
        String unit = "x-guanzhuang-2";
        String body =
                Gateway.csv(unit, "2022-09", gateway.cumulative(unit, "2022-09").toPlainString(), "属实", "SELF_REPORTED")
                        + "合计,,,9,,\n";

        Gateway.Answer rehearsed = gateway.post("reports?dryRun=true", Gateway.CSV, body);
        Gateway.Answer taken = gateway.post("reports", Gateway.CSV, body);
        Gateway.Answer last = gateway.awaitFinal(taken.receipt());
        gateway.system().landed();

        for (Gateway.Answer each : new Gateway.Answer[] {rehearsed, taken, last, gateway.receipt(taken.receipt())}) {
            JsonNode notes = each.json().get("notes");
            assertThat(notes).as(each.http().body()).hasSize(1);
            assertThat(notes.get(0).get("kind").asText()).isEqualTo("LINE");
            assertThat(notes.get(0).get("place").asText()).isEqualTo("row 3");
            assertThat(notes.get(0).get("message_en").asText())
                    .contains("\"合计\" is a line of totals or notes, not read");
            assertThat(notes.get(0).get("message_zh").asText()).contains("“合计”为合计或注释行，未读取");
        }
        Gateway.Answer blank = gateway.post("reports", Gateway.CSV, "填报单位：" + unit + ",期别：2022-09\n指标,累计\ngdp,\n");
        assertThat(blank.json().get("detail").asText()).contains("nothing filled in");
        assertThat(blank.json().get("detail_zh").asText()).contains("尚未填写");
    }

    @Test
    void v04_v12_whatLooksWrongIsTakenWithAnExplanationOnly() throws Exception {
        String unit = "x-guanzhuang-2";
        String far = gateway.cumulative(unit, "2022-06")
                .multiply(BigDecimal.valueOf(3))
                .toPlainString();

        Gateway.Answer silent = gateway.post("reports", Gateway.CSV, Gateway.csv(unit, "2023-06", far, ""));
        Gateway.Answer explained = gateway.post("reports", Gateway.CSV, Gateway.csv(unit, "2023-06", far, "一次性土地收入"));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.state()).isEqualTo("NEEDS_EXPLANATION");
        assertThat(explained.status()).as(explained.http().body()).isEqualTo(202);
        assertThat(gateway.awaitFinal(explained.receipt()).state()).isEqualTo("VISIBLE");
    }

    @Test
    void v12_v13_allThatLooksWrongIsToldAtOnceByTheRowsBeforeInTheFile() throws Exception {
        String unit = "x-guanzhuang-3";
        String far = gateway.cumulative(unit, "2022-07")
                .multiply(BigDecimal.valueOf(3))
                .toPlainString();
        String body = Gateway.csv(unit, "2023-07", far, "") + unit + "," + Gateway.INDICATOR + ",2023-08," + far
                + ",,DEPARTMENT\n";

        Gateway.Answer whole = gateway.post("reports?dryRun=true", Gateway.CSV, body);
        Gateway.Answer partial = gateway.post("reports?dryRun=true&partial=true", Gateway.CSV, body);

        assertThat(whole.json().get("rows").get(1).findValuesAsText("check")).contains("V13");
        assertThat(whole.json().get("rows").get(1).get("state").asText()).isEqualTo("NEEDS_EXPLANATION");
        assertThat(partial.json().get("rows").get(1).findValuesAsText("check")).doesNotContain("V13");
    }

    @Test
    void aFileIsExplainedBesideIt() throws Exception {
        String unit = "x-guanzhuang-3";
        String far = gateway.cumulative(unit, "2022-06")
                .multiply(BigDecimal.valueOf(3))
                .toPlainString();
        String body = Gateway.csv(unit, "2023-06", far, "");
        String explained = "{\"六月.csv, row 2\":\"一次性土地收入\"}";

        Gateway.Answer silent = gateway.form("reports", "六月.csv", body, "{}");
        Gateway.Answer rehearsed = gateway.form("reports?dryRun=true", "六月.csv", body, explained);
        Gateway.Answer taken = gateway.form("reports", "六月.csv", body, explained);
        Gateway.Answer again = gateway.form("reports", "六月.csv", body, explained);
        Gateway.Answer otherwise = gateway.form("reports?dryRun=true", "六月.csv", body, explained.replace("土地", "资产"));

        assertThat(silent.state()).isEqualTo("NEEDS_EXPLANATION");
        assertThat(silent.json().get("rows").get(0).get("place").asText()).isEqualTo("六月.csv, row 2");
        assertThat(gateway.post("reports?dryRun=true", Gateway.CSV, body).receipt())
                .isEqualTo(silent.receipt());
        assertThat(rehearsed.state()).as(rehearsed.http().body()).isEqualTo("PUBLISHED");
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(taken.json().get("file").asText()).isEqualTo("六月.csv");
        assertThat(again.receipt()).isEqualTo(taken.receipt()).isNotEqualTo(silent.receipt());
        assertThat(otherwise.receipt()).isNotEqualTo(taken.receipt());
        assertThat(gateway.awaitFinal(taken.receipt()).state()).isEqualTo("VISIBLE");
        assertThat(new ReportsQuery(gateway.database())
                        .accepted(Gateway.cell(unit, "2023-06"))
                        .values("explanation"))
                .containsExactly("一次性土地收入");
    }

    @Test
    void aNameStandsForACodeAndAWrongOneIsAnsweredWithTheNearest() throws Exception {
        String named = Gateway.csv("官庄镇", "2023-05", "1").replace(Gateway.INDICATOR, "一般公共预算收入");
        String wrong = Gateway.csv("官庄真", "2023-05", "1");

        JsonNode row = gateway.post("reports?dryRun=true", Gateway.CSV, named)
                .json()
                .get("rows")
                .get(0);
        JsonNode refused = gateway.post("reports?dryRun=true", Gateway.CSV, wrong)
                .json()
                .get("rows")
                .get(0);

        assertThat(row.get("region").asText()).isEqualTo("411302102");
        assertThat(row.get("subject").asText()).isEqualTo(Gateway.INDICATOR);
        assertThat(refused.get("problems").findValuesAsText("message_en").toString())
                .contains("411302102");
    }

    @Test
    void v01_aWithdrawnRegionIsUnknownAlreadyWhenARowIsOnlyChecked() throws Exception {
        String body = Gateway.csv("x-gone", "2023-05", "1");
        define("x-gone", false);
        JsonNode known = gateway.post("reports?dryRun=true", Gateway.CSV, body).json();
        define("x-gone", true);
        JsonNode gone = gateway.post("reports?dryRun=true", Gateway.CSV, body).json();

        assertThat(known.get("rows").get(0).get("problems").findValuesAsText("field"))
                .doesNotContain("region");
        assertThat(gone.get("rows").get(0).get("problems").findValuesAsText("field"))
                .contains("region");
        assertThat(gone.get("rows")
                        .get(0)
                        .get("problems")
                        .findValuesAsText("message_zh")
                        .toString())
                .contains("列“地区”");
    }

    private void define(String region, boolean withdrawn) {
        ReferenceChange change = ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.REGION)
                .setCode(region)
                .setWithdrawn(withdrawn)
                .setRegion(Region.newBuilder().setNameZh("已撤").setKind("TOWN").build())
                .build();
        gateway.system()
                .pipeline()
                .publisher()
                .publish(Stream.of(Outgoing.reference(change, "test")), Journal.none(region + withdrawn), count -> {});
        gateway.system().landed();
    }
}
