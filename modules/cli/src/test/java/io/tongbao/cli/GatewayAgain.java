package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is handed in a second time is told so, and not taken twice. Part of {@link GatewayIT}, on its stack. */
abstract class GatewayAgain {
    private final Gateway gateway;

    GatewayAgain(Gateway gateway) {
        this.gateway = gateway;
    }

    @Test
    void rowsThatWereRefusedAreJudgedAnewOnceTheirCauseIsMended() throws Exception {
        String unit = "x-guanzhuang-2";
        String good = gateway.cumulative(unit, "2022-06").toPlainString();
        String body = Gateway.csv(unit, "2022-06", good, "属实", "SELF_REPORTED")
                + "x-late,"
                + Gateway.INDICATOR + ",2022-06,7,属实,DEPARTMENT\n";
        Gateway.Answer part = gateway.post("reports?partial=true", Gateway.CSV, body);
        assertThat(part.status()).as(part.http().body()).isEqualTo(202);
        assertThat(part.json().has("received_before")).isFalse();
        JsonNode first = gateway.awaitFinal(part.receipt()).json();

        Gateway.Answer still = gateway.post("reports", Gateway.CSV, body);
        define("x-late");
        Gateway.Answer keyed = gateway.post("reports?partial=true", Gateway.CSV, body, "Idempotency-Key", "late");
        Gateway.Answer keyedAgain = gateway.post("reports", Gateway.CSV, body, "Idempotency-Key", "late");
        Gateway.Answer again = gateway.post("reports", Gateway.CSV, body);

        assertThat(first.get("rows").findValuesAsText("state")).containsExactly("VISIBLE", "REJECTED");
        assertThat(still.json().get("rows").findValuesAsText("state")).contains("REJECTED");
        JsonNode before = again.json().get("received_before");
        assertThat(before.get("received_at").asText())
                .isEqualTo(still.json().get("received_at").asText());
        assertThat(before.get("judged_anew").asBoolean()).isTrue();
        assertThat(before.get("message_zh").asText()).contains("接收过", "重新检查");
        assertThat(again.receipt()).isEqualTo(part.receipt());
        assertThat(keyed.status()).as(keyed.http().body()).isEqualTo(202);
        assertThat(keyedAgain.json().get("received_before").get("judged_anew").asBoolean())
                .isFalse();
        JsonNode last = gateway.awaitFinal(again.receipt()).json();
        assertThat(last.get("rows").findValuesAsText("state"))
                .as(last.toString())
                .containsExactly("VISIBLE", "VISIBLE");
        assertThat(last.get("rows").get(0).get("offset"))
                .isEqualTo(first.get("rows").get(0).get("offset"));
        assertThat(gateway.reports("x-late", "2022-06")).isPositive();
    }

    @Test
    void r1_theFirstFileAgainIsToldAsReceivedBeforeAndSuperseded() throws Exception {
        String unit = "x-guanzhuang-1";
        String first = Gateway.csv(unit, "2022-07", "701", "属实", "SELF_REPORTED");
        String second = first.replace("数据类别", "数据类别,更正说明")
                .replace("SELF_REPORTED", "SELF_REPORTED,笔误")
                .replace("701", "702");
        Gateway.Answer one = gateway.post("reports?file=a.csv", Gateway.CSV, first);
        gateway.awaitFinal(one.receipt());
        Gateway.Answer same = gateway.post("reports?file=a.csv", Gateway.CSV, first);
        Gateway.Answer two = gateway.post("reports", Gateway.CSV, second);
        assertThat(two.status()).as(two.http().body()).isEqualTo(202);
        gateway.awaitFinal(two.receipt());

        Gateway.Answer checked = gateway.post("reports?dryRun=true", Gateway.CSV, first);
        Gateway.Answer sent = gateway.post("reports", Gateway.CSV, first);
        Path file = Files.writeString(gateway.folder().resolve("a.csv"), first);
        RunningSystem.Answer typed = gateway.system()
                .type("publish", "--server", gateway.server().uri().toString(), file.toString());

        assertThat(same.json().get("received_before").get("superseded")).isEmpty();
        for (Gateway.Answer each : new Gateway.Answer[] {checked, sent}) {
            JsonNode before = each.json().get("received_before");
            assertThat(before.get("received_at").asText())
                    .isEqualTo(one.json().get("received_at").asText());
            assertThat(before.get("superseded").get(0).asText()).isEqualTo("a.csv, row 2");
            assertThat(before.get("message_en").asText()).contains("received before", "a.csv, row 2", "correction");
            assertThat(before.get("message_zh").asText()).contains("取代", "更正说明");
        }
        assertThat(sent.receipt()).isEqualTo(one.receipt());
        assertThat(sent.json().get("rows").get(0).get("superseded").asBoolean()).isTrue();
        assertThat(typed.text()).contains("received before", "接收过");
        JsonNode standing = gateway.receipt(two.receipt()).json().get("rows").get(0);
        assertThat(standing.get("superseded").asBoolean()).isFalse();
        assertThat(standing.get("outranked_by").asText()).as("R2").isEqualTo("DEPARTMENT");
    }

    @Test
    void v12_theCellOfWhatWasFoundIsToldAfterLandingToo() throws Exception {
        String unit = "x-guanzhuang-1";
        String body = Gateway.csv(unit, "2022-08", "9999999", "属实", "SELF_REPORTED");
        Gateway.Answer taken = gateway.post("reports?file=八月.csv", Gateway.CSV, body);
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(taken.json().findValuesAsText("cell")).isNotEmpty();

        JsonNode last = gateway.awaitFinal(taken.receipt()).json();

        assertThat(last.get("rows").get(0).get("problems")).isNotEmpty();
        assertThat(last.get("rows").get(0).get("problems").findValuesAsText("cell"))
                .containsOnly("row 2");
    }

    private void define(String region) {
        ReferenceChange change = ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.REGION)
                .setCode(region)
                .setRegion(Region.newBuilder().setNameZh("后来镇").setKind("TOWN").build())
                .build();
        gateway.system()
                .pipeline()
                .publisher()
                .publish(Stream.of(Outgoing.reference(change, "test")), Journal.none(region), count -> {});
        gateway.system().landed();
    }
}
