package io.tongbao.cli;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is handed in gets one receipt, which tells until its figures are visible. Part of {@link GatewayIT}, on its stack. */
abstract class GatewayReceipts {
    private static final List<String> STATES = List.of("PUBLISHED", "COMPUTED", "VISIBLE");

    private final Gateway gateway;

    GatewayReceipts(Gateway gateway) {
        this.gateway = gateway;
    }

    @Test
    void aFileGetsAReceiptThatTellsUntilItsFiguresAreVisible() throws Exception {
        String unit = "x-guanzhuang-1";
        String body = Gateway.csv(unit, "2023-05", gateway.may(unit));

        Gateway.Answer taken = gateway.post("reports?file=五月.csv", Gateway.CSV, body);

        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(taken.http().headers().firstValue("Location")).contains("/api/v1/receipts/" + taken.receipt());
        JsonNode row = taken.json().get("rows").get(0);
        assertThat(row.get("topic").asText()).isEqualTo("tongbao.reports");
        assertThat(row.get("offset").isIntegralNumber()).isTrue();
        Gateway.Answer last = gateway.awaitFinal(taken.receipt());
        assertThat(last.state()).isEqualTo("VISIBLE");
        assertThat(last.json().get("rows").get(0).get("disposition").asText()).isEqualTo("STANDING");
        assertThat(gateway.cumulative(unit, "2023-05")).isNotNull();

        Gateway.Answer again = gateway.post("reports", Gateway.CSV, body);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.receipt()).isEqualTo(taken.receipt());
        assertThat(again.state()).isEqualTo("VISIBLE");
        gateway.system().landed();
        assertThat(gateway.reports(unit, "2023-05")).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void aReceiptTellsEachChangeAsAnEventUntilItIsFinal() throws Exception {
        String unit = "x-guanzhuang-2";
        Gateway.Answer taken = gateway.post(
                "reports?file=四月.csv",
                Gateway.CSV,
                Gateway.csv(
                        unit, "2022-04", gateway.cumulative(unit, "2022-04").toPlainString(), "属实", "SELF_REPORTED"));

        List<String> told = gateway.states(taken.receipt());
        List<String> again = gateway.states(taken.receipt());

        assertThat(told).isNotEmpty().last().isEqualTo("VISIBLE");
        assertThat(told).isSubsetOf(STATES).isSortedAccordingTo(comparing(STATES::indexOf));
        assertThat(again).containsExactly("VISIBLE");
        HttpResponse<Stream<String>> unknown = gateway.events("nothing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        String unit = "x-guanzhuang-2";
        String body = "[{\"region\":\"" + unit + "\",\"indicator\":\"" + Gateway.INDICATOR
                + "\",\"period\":\"2023-05\",\"cumulative_value\":" + gateway.may(unit)
                + ",\"data_class\":\"DEPARTMENT\",\"explanation\":\"属实\"}]";

        Gateway.Answer taken = gateway.post("reports", "application/json", body, "Idempotency-Key", "may-2");
        Gateway.Answer other = gateway.post(
                "reports", "application/json", body.replace("2023-05", "2023-04"), "Idempotency-Key", "may-2");

        assertThat(taken.status()).as(taken.http().body()).isEqualTo(202);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("detail").asText()).contains("may-2", "another body");
        assertThat(other.json().get("detail_zh").asText()).contains("幂等键");
    }
}
