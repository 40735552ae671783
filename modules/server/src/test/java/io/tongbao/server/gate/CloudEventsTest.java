package io.tongbao.server.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tongbao.publisher.files.FileKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventsTest {
    private static final String EVENT =
            """
            {"specversion":"1.0","id":"may-1","source":"/towns/1","type":"io.tongbao.report",
             "time":"2023-06-02T09:00:00+08:00","datacontenttype":"application/json; charset=utf-8","traceparent":"00-1",
             "data":{"region":"x-1","indicator":"gdp","period":"2023-05","cumulative_value":12.50,"note":null}}""";
    private static final Map<String, String> HEADERS = Map.of(
            "Ce-Specversion", "1.0",
            "ce-id", "may%2D1",
            "ce-source", "/towns/1",
            "ce-type", "\"io.tongbao.report\"");
    private static final String DATA =
            "{\"region\":\"x-1\",\"indicator\":\"gdp\",\"period\":\"2023-05\",\"cumulative_value\":12.50,\"note\":null}";

    private static CloudEvent one(String body) {
        return CloudEvents.of(Map.of(), CloudEvents.STRUCTURED, body.getBytes(UTF_8), FileKind.REPORTS)
                .get(0);
    }

    private static List<CloudEvent> batch(String... events) {
        String body = "[" + String.join(",", events) + "]";
        return CloudEvents.of(Map.of(), CloudEvents.BATCH, body.getBytes(UTF_8), FileKind.REPORTS);
    }

    private static CloudEvent binary(String type, String body) {
        return CloudEvents.of(HEADERS, type, body.getBytes(UTF_8), FileKind.REPORTS)
                .get(0);
    }

    private static GateException refused(Runnable reading) {
        return catchThrowableOfType(GateException.class, reading::run);
    }

    @Test
    void numbersKeepTheirDigitsAndNullIsEmpty() {
        assertThat(one(EVENT).data())
                .containsEntry("cumulative_value", "12.50")
                .containsEntry("note", "")
                .hasSize(5);
    }

    @Test
    void anEventIsTheSameInEachModeAndWhateverElseIsRedeliveredWithIt() {
        CloudEvent structured = one(EVENT);
        CloudEvent binary = binary("application/json", DATA);
        CloudEvent later = one(EVENT.replace("09:00", "10:00").replace("00-1", "00-2"));

        for (CloudEvent each : List.of(binary, later, batch(EVENT).get(0))) {
            assertThat(CloudEvent.key(List.of(each))).isEqualTo("cloudevent /towns/1 may-1");
            assertThat(each.submission()).isEqualTo(structured.submission());
            assertThat(CloudEvent.digest(List.of(each))).isEqualTo(CloudEvent.digest(List.of(structured)));
        }
    }

    @Test
    void otherIdsAreOtherEventsAndOtherDataIsAnotherBody() {
        CloudEvent event = one(EVENT);
        CloudEvent other = one(EVENT.replace("may-1", "may-2"));
        CloudEvent changed = one(EVENT.replace("12.50", "12.51"));

        assertThat(other.submission()).isNotEqualTo(event.submission());
        assertThat(one(EVENT.replace("/towns/1", "/towns/2")).submission()).isNotEqualTo(event.submission());
        assertThat(changed.submission()).isEqualTo(event.submission());
        assertThat(CloudEvent.digest(List.of(changed))).isNotEqualTo(CloudEvent.digest(List.of(event)));
        assertThat(CloudEvent.key(List.of(event, other)))
                .isNotEqualTo(CloudEvent.key(List.of(other, event)))
                .hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"may-1\"| \"x\":1| id| is missing",
                "\"id\":\"may-1\"| \"id\":7| id| '7' must be text",
                "\"id\":\"may-1\"| \"id\":\" \"| id| is missing",
                "\"source\":\"/towns/1\"| \"x\":1| source| is missing",
                "\"source\":\"/towns/1\"| \"source\":\"no uri\"| source| must be a URI reference",
                "\"specversion\":\"1.0\"| \"x\":1| specversion| is missing",
                "\"specversion\":\"1.0\"| \"specversion\":\"0.3\"| specversion| '0.3' must be 1.0",
                "\"type\":\"io.tongbao.report\"| \"x\":1| type| is missing",
                "io.tongbao.report| io.tongbao.project| type| must be io.tongbao.report at /api/v1/reports",
                "2023-06-02T09:00:00+08:00| yesterday| time| 'yesterday' must be a time of RFC 3339",
                "application/json;| text/csv;| datacontenttype| must be application/json",
                "\"data\":| \"dat\":| data| is missing",
                "\"data\":| \"data_base64\":\"eA==\",\"dat\":| data_base64| is not taken",
                "12.50| [12.50]| data| which \"cumulative_value\" is not",
                "\"note\"| \"period\"| data| has field \"period\" twice"
            })
    void whatIsWrongIsToldByEventAndAttribute(String right, String wrong, String attribute, String message) {
        GateException e = refused(() -> batch(EVENT.replace("may-1", "may-0"), EVENT.replace(right, wrong)));

        assertThat(e.status()).isEqualTo(400);
        assertThat(e).hasMessageContaining("event 2: " + attribute + " ").hasMessageContaining(message);
        assertThat(e.zh()).contains("第2个事件：" + attribute);
        assertThat(e.fields()).containsEntry("event", "2").containsEntry("attribute", attribute);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        GateException e = refused(() -> batch(EVENT.replace("may-1", ""), EVENT.replace("1.0", "2")));

        assertThat(e).hasMessageContaining("event 1: id").hasMessageContaining("event 2: specversion");
    }

    @Test
    void anEventTwiceInABatchIsRefused() {
        GateException e = refused(() -> batch(EVENT, EVENT.replace("12.50", "13")));

        assertThat(e).hasMessageContaining("event 2: id 'may-1' is that of event 1");
    }

    @Test
    void binaryModeTakesJsonOnly() {
        assertThat(CloudEvents.isBinary(HEADERS)).isTrue();
        assertThat(CloudEvents.isBinary(Map.of("Accept", "x"))).isFalse();
        assertThat(refused(() -> binary("text/csv", "a,b")))
                .hasMessageContaining("event 1: datacontenttype 'text/csv'");
        assertThat(refused(() -> binary("application/json", "[]")))
                .hasMessageContaining("event 1: data must be a JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}| must be a JSON array",
                "[]| one event or more",
                "[1]| one event or more",
                "[{]| no well-formed JSON",
                "[{}] 1| after its end"
            })
    void aBodyThatIsNoBatchIsToldSo(String body, String message) {
        GateException e =
                refused(() -> CloudEvents.of(Map.of(), CloudEvents.BATCH, body.getBytes(UTF_8), FileKind.REPORTS));

        assertThat(e.status()).isEqualTo(400);
        assertThat(e).hasMessageContaining(message);
        assertThat(e.zh()).isNotBlank();
    }
}
