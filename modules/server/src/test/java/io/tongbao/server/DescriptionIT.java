package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What openapi.yaml describes, and what is there. */
class DescriptionIT {
    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        running = new Running(List.of());
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
        Set<String> gateway = Description.read().routes().stream()
                .filter(each -> each.matches("POST /api/v1/(reports|projects|targets|rejects/.*)"
                        + "|GET /api/v1/(receipts/.*|sender|templates/.*)"))
                .collect(Collectors.toSet());
        Set<String> registered = running.server().routes().stream()
                .filter(each -> each.matches("\\w+ /(api/v1|health|metrics).*"))
                .map(each -> each.replaceFirst("^HEAD", "GET"))
                .collect(Collectors.toSet());
        registered.addAll(gateway); // which this server has none of; GatewayIT asks it
        assertThat(registered)
                .containsExactlyInAnyOrderElementsOf(Description.read().routes());
    }

    @ParameterizedTest
    @CsvSource({
        "growth, ''",
        "growth, includeHistory=true",
        "growth, asOf=2023-05-11",
        "rankings, ''",
        "rankings, includeHistory=true",
        "rankings, asOf=2023-05-11",
        "scores, ''",
        "scores, asOf=2023-05-11",
        "target-progress, ''",
        "target-progress, includeHistory=true",
        "target-progress, asOf=2023-05-11",
        "reports, ''",
        "projects, ''",
        "projects, includeHistory=true",
        "alerts, ''",
        "alerts, includeHistory=true",
        "targets, ''",
        "rejects, ''",
        "regions, ''",
        "memberships, ''",
        "indicators, ''",
        "groups, ''",
        "schemes, ''",
        "completeness, period=2023-04"
    })
    void everyColumnIsDescribed(String list, String filter) throws Exception {
        String header = running.get("api/v1/" + list + "?format=csv" + (filter.isEmpty() ? "" : "&" + filter))
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(Description.read().columns(list)).contains(header.split(","));
    }

    @Test
    void theDescriptionIsServedAndReadable() throws Exception {
        JsonNode described = json("api/v1/openapi.json");
        assertThat(described.get("openapi").asText()).isEqualTo("3.1.0");
        assertThat(running.get("api/v1/openapi.yaml").body()).startsWith("openapi: 3.1.0");
        HttpResponse<String> page = running.get("api/docs");
        assertThat(page.body())
                .contains("vendor/swagger-ui/swagger-ui-bundle.js")
                .doesNotContain("http://", "https://");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("img-src 'self' data:"));
        assertThat(running.get("vendor/swagger-ui/swagger-ui-bundle.js").statusCode())
                .isEqualTo(200);
        assertThat(running.get("api/docs.js").body()).contains("v1/openapi.json");
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
