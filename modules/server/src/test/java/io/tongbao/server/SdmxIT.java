package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.bancaditalia.oss.sdmx.api.DataFlowStructure;
import it.bancaditalia.oss.sdmx.api.Dataflow;
import it.bancaditalia.oss.sdmx.api.PortableTimeSeries;
import it.bancaditalia.oss.sdmx.client.RestSdmx30Client;
import it.bancaditalia.oss.sdmx.client.RestSdmxClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures as SDMX, read by hand and by a client that knows nothing of us. */
class SdmxIT {
    private static final String DATA = "api/v1/sdmx/3.0/data/dataflow/TONGBAO/";

    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        running = new Running(List.of());
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    static Stream<RestSdmxClient> clients() {
        return Stream.of(
                new RestSdmxClient("2.1", running.server().uri().resolve("api/v1/sdmx/2.1"), false, true, false),
                new RestSdmx30Client("3.0", running.server().uri().resolve("api/v1/sdmx/3.0"), false, true, false));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aClientFindsTheDataflowItsStructureAndTheFigures(RestSdmxClient client) throws Exception {
        assertThat(client.getDataflows())
                .containsOnlyKeys("TONGBAO,GROWTH,1.0", "TONGBAO,RANKINGS,1.0", "TONGBAO,TARGET_PROGRESS,1.0");
        Dataflow growth = client.getDataflow("GROWTH", "TONGBAO", "1.0");
        assertThat(growth.getDsdIdentifier().getId()).isEqualTo("DSD_GROWTH");
        DataFlowStructure structure = client.getDataFlowStructure(growth.getDsdIdentifier(), true);
        assertThat(structure.getDimensions())
                .extracting(each -> each.getId())
                .containsExactly("FREQ", "REGION", "INDICATOR", "MEASURE");
        assertThat(structure.getTimeDimension()).isEqualTo("TIME_PERIOD");
        assertThat(client.getCodes("CL_REGION", "TONGBAO", "1.0").keySet()).contains("t1", "t2", "t3", "t4");

        List<PortableTimeSeries<Double>> series = figures(client, growth, structure);

        assertThat(series).hasSize(2);
        PortableTimeSeries<Double> first = series.stream()
                .filter(each -> "t1".equals(each.getDimension("REGION")))
                .findFirst()
                .orElseThrow();
        assertThat(first)
                .extracting(each -> each.getTimeslot() + "=" + each.getValue())
                .containsExactly("2023-03=900.0", "2023-04=1200.5");
    }

    private static List<PortableTimeSeries<Double>> figures(
            RestSdmxClient client, Dataflow growth, DataFlowStructure structure) throws Exception {
        String from = "2023-03";
        String to = "2023-04";
        // the client fails by itself where it is to make filters of a key
        return client instanceof RestSdmx30Client
                ? client.getTimeSeries(
                        growth,
                        structure,
                        null,
                        "c[REGION]=t1,t3&c[INDICATOR]=revenue&c[MEASURE]=CUMULATIVE_VALUE",
                        from,
                        to,
                        false,
                        null,
                        false)
                : client.getTimeSeries(
                        growth, structure, "M.t1+t3.revenue.CUMULATIVE_VALUE", from, to, false, null, false);
    }

    @Test
    void dataComeAsSdmxCsv() throws Exception {
        HttpResponse<String> answer = running.get(
                DATA + "GROWTH/1.0/M.t1.revenue.*?startPeriod=2023-04&format=csv",
                "Accept",
                "application/vnd.sdmx.data+csv;version=2.0.0");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.sdmx.data+csv;version=2.0.0");
        assertThat(answer.body().lines())
                .containsExactly(
                        "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REGION,INDICATOR,MEASURE,TIME_PERIOD,OBS_VALUE,"
                                + "OBS_STATUS,UNIT_MEASURE,DATA_CLASS,KNOWN_AT",
                        "dataflow,TONGBAO:GROWTH(1.0),I,M,t1,revenue,CUMULATIVE_VALUE,2023-04,1200.5,"
                                + "A,万元,,2023-05-10T08:12:33Z",
                        "dataflow,TONGBAO:GROWTH(1.0),I,M,t1,revenue,CUMULATIVE_GROWTH,2023-04,8.75,"
                                + "A,%,,2023-05-10T08:12:33Z");
        assertThat(running.get(DATA + "RANKINGS/1.0/M.*.t1.*?startPeriod=2023-04&format=csv")
                        .body()
                        .lines()
                        .skip(1))
                .extracting(line -> line.replaceFirst(".*,t1,(\\w+),2023-04,[^,]*,([^,]*),.*", "$1 $2"))
                .containsExactly("RANK 位", "RANKED 个", "FIGURE %", "MOVED 位");
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml, 200, application/vnd.sdmx.structurespecificdata+xml;version=2.1",
        "text/csv, 200, application/vnd.sdmx.data+csv;version=2.0.0",
        "text/html, 406, application/problem+json"
    })
    void dataComeAsWhatIsAcceptedByItsPlainNameOrNotAtAll(String accept, int status, String type) throws Exception {
        HttpResponse<String> answer = running.get(DATA + "GROWTH/1.0/M.t1.revenue.*", "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    }

    @Test
    void dataComeAsSdmxJson() throws Exception {
        JsonNode data = json(DATA
                        + "RANKINGS/+/*?c[REGION]=t1,t2&c[MEASURE]=RANK&lastNObservations=1"
                                .replace("[", "%5B")
                                .replace("]", "%5D"))
                .get("data");
        assertThat(data.get("dataSets").get(0).get("series"))
                .hasToString("{\"0:0:0:0\":{\"observations\":{\"0\":[1,0,0]}},"
                        + "\"0:0:1:0\":{\"observations\":{\"0\":[1,0,0]}}}");
        JsonNode dimensions = data.get("structures").get(0).get("dimensions");
        assertThat(dimensions.get("series").findValuesAsText("id"))
                .contains("FREQ", "RANKING", "REGION", "MEASURE", "t1", "t2", "RANK");
        assertThat(dimensions
                        .get("observation")
                        .get(0)
                        .get("values")
                        .get(0)
                        .get("id")
                        .asText())
                .isEqualTo("2023-04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GROWTH/1.0/M.t1.revenue; 400; key",
                "GROWTH/1.0/*?from=2023-04; 400; from",
                "GROWTH/1.0/*?startPeriod=2023-44; 400; startPeriod",
                "GROWTH/1.0/*?format=parquet; 400; format",
                "GROWTH/1.0/M.t9.revenue.*; 404; ",
                "GROWTH/2.0/*; 404; ",
                "INFLATION/1.0/*; 404; "
            })
    void whatCannotBeAnsweredIsAProblem(String path, int status, String field) throws Exception {
        HttpResponse<String> answer = running.get(DATA + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("field").asText()).isEqualTo(field == null ? "" : field);
        assertThat(problem.get("detail_zh").asText()).isNotEmpty();
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
