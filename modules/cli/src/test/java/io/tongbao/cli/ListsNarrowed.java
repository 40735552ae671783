package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.server.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and ends of series, set beside the whole of each list. */
class ListsNarrowed {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Server server;

    ListsNarrowed(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports",
                "projects?includeHistory=true",
                "growth?indicator=budget_revenue",
                "growth?indicator=gdp&includeHistory=true",
                "rankings?period=2023-04",
                "scores?period=2023-04",
                "target-progress?period=2023-04",
                "alerts",
                "targets",
                "completeness?period=2023-04"
            })
    void pageByPageItIsTheWholeList(String list) throws Exception {
        String path = list + (list.contains("?") ? "&" : "?");
        List<JsonNode> whole = rows(json(path + "limit=all"));

        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(path + "limit=37" + cursor);
            paged.addAll(rows(page));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());

        assertThat(whole).hasSizeGreaterThan(1);
        assertThat(paged).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "growth, indicator region",
        "rankings, ranking region",
        "scores, ranking region item",
        "target-progress, indicator kind region"
    })
    void firstAndLastObservationsAreThoseOfEachSeries(String list, String series) throws Exception {
        Map<String, List<String>> periods = new LinkedHashMap<>();
        List<String> key = List.of(series.split(" "));
        rows(json(list + "?limit=all"))
                .forEach(row -> periods.computeIfAbsent(code(row, key), code -> new ArrayList<>())
                        .add(row.get("period").asText()));

        List<String> found = rows(json(list + "?limit=all&firstNObservations=1&lastNObservations=2")).stream()
                .map(row -> code(row, key) + " " + row.get("period").asText())
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(edges(periods));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GROWTH", "RANKINGS", "TARGET_PROGRESS"})
    void anObservationOfSdmxIsAValueOfItsMeasure(String flow) throws Exception {
        String path = "sdmx/3.0/data/dataflow/TONGBAO/" + flow + "/1.0/*?format=csv";
        Map<String, List<String>> periods = new LinkedHashMap<>();
        observations(path).forEach((place) -> periods.computeIfAbsent(place.get(0), code -> new ArrayList<>())
                .add(place.get(1)));

        List<String> found = observations(path + "&firstNObservations=1&lastNObservations=2").stream()
                .map(place -> place.get(0) + " " + place.get(1))
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(edges(periods));
    }

    private static List<String> edges(Map<String, List<String>> periods) {
        return periods.entrySet().stream()
                .flatMap(each -> {
                    List<String> all = each.getValue().stream().sorted().toList();
                    return Stream.concat(all.stream().limit(1), all.stream().skip(Math.max(1, all.size() - 2)))
                            .map(period -> each.getKey() + " " + period);
                })
                .toList();
    }

    /** Series and period of each. */
    private List<List<String>> observations(String path) throws Exception {
        List<String> lines = get(path).lines().toList();
        List<String> header = List.of(lines.get(0).split(",", -1));
        int period = header.indexOf("TIME_PERIOD");
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> List.of(String.join(".", cells.subList(3, period)), cells.get(period)))
                .toList();
    }

    private static String code(JsonNode row, List<String> key) {
        return String.join(".", key.stream().map(each -> row.get(each).asText()).toList());
    }

    private static List<JsonNode> rows(JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        answer.get("rows").forEach(rows::add);
        return rows;
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path));
    }

    private String get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(server.uri() + "api/v1/" + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
