package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** CloudEvents are taken in each mode, once. Part of {@link GatewayIT}, on its stack. */
abstract class GatewayEvents {
    private final Gateway gateway;

    GatewayEvents(Gateway gateway) {
        this.gateway = gateway;
    }

    private static String event(String id, String unit, String period, String value) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/towns/1\",\"type\":\"io.tongbao.report\","
                + "\"data\":" + data(unit, period, value) + "}";
    }

    private static String data(String unit, String period, String value) {
        return "{\"region\":\"" + unit + "\",\"indicator\":\"" + Gateway.INDICATOR + "\",\"period\":\"" + period
                + "\",\"cumulative_value\":" + value + ",\"data_class\":\"OFFICIAL\",\"explanation\":\"属实\"}";
    }

    @Test
    void r1_anEventIsTakenOnceHoweverItIsRedelivered() throws Exception {
        String unit = "x-guanzhuang-3";
        String value = gateway.cumulative(unit, "2022-03").toPlainString();
        String one = event("may-1", unit, "2022-03", value);
        String other = event(
                "march-1", unit, "2022-02", gateway.cumulative(unit, "2022-02").toPlainString());
        String structured = "application/cloudevents+json; charset=utf-8";

        Gateway.Answer rehearsed = gateway.post("reports?dryRun=true", structured, one);
        Gateway.Answer taken = gateway.post("reports", structured, one);
        Gateway.Answer binary = gateway.post(
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
        Gateway.Answer batch =
                gateway.post("reports", "application/cloudevents-batch+json", "[" + other + "," + one + "]");
        Gateway.Answer changed = gateway.post("reports", structured, one.replace(value, "1"));

        assertThat(rehearsed.status()).as(rehearsed.http().body()).isEqualTo(200);
        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(taken.json().get("rows").get(0).get("place").asText()).isEqualTo("event 1 (may-1)");
        assertThat(binary.receipt()).isEqualTo(taken.receipt());
        assertThat(batch.status()).as(batch.http().body()).isEqualTo(202);
        assertThat(gateway.awaitFinal(batch.receipt()).state()).isEqualTo("VISIBLE");
        assertThat(gateway.awaitFinal(batch.receipt()).json().get("rows").findValuesAsText("disposition"))
                .as("the event of the batch that was taken before changes nothing")
                .containsExactly("STANDING", "UNCHANGED");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.json().get("detail").asText()).contains("cloudevent /towns/1 may-1", "another body");
        Gateway.Answer otherKey =
                gateway.post("reports", structured, one.replace(value, "1"), "Idempotency-Key", "another key");
        assertThat(otherKey.status()).as(otherKey.http().body()).isEqualTo(422);
        assertThat(otherKey.json().get("rows").get(0).get("problems").findValuesAsText("check"))
                .contains("R1");
    }

    @Test
    void anEventThatIsNoneIsToldByNumberAndAttribute() throws Exception {
        String good = event("a", "x-guanzhuang-1", "2023-03", "1");

        Gateway.Answer refused = gateway.post(
                "reports",
                "application/cloudevents-batch+json",
                "[" + good + "," + good.replace("\"id\"", "\"idd\"") + "]");
        Gateway.Answer elsewhere = gateway.post("projects", "application/cloudevents+json", good);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asText()).contains("event 2: id is missing");
        assertThat(refused.json().get("event").asText()).isEqualTo("2");
        assertThat(refused.json().get("attribute").asText()).isEqualTo("id");
        assertThat(elsewhere.json().get("detail").asText()).contains("event 1: type", "must be io.tongbao.project");
    }
}
