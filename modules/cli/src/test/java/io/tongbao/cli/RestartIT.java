package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code tongbao up}, killed with signal 9 right after its 202, goes on where it was killed; {@code -Droles}. */
@EnabledIfSystemProperty(named = "roles", matches = ".*", disabledReason = "takes two minutes: -Droles runs it")
class RestartIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void aSubmissionThatWasTakenGoesOnAfterItsGatewayWasKilled() throws Exception {
        Path data = folder.resolve("killed");
        String receipt;
        try (CliProcess up = up(
                data,
                Path.of("../../seeds/guanzhuang").toAbsolutePath().normalize().toString())) {
            HttpResponse<String> taken = post(up);
            receipt = new ObjectMapper().readTree(taken.body()).path("receipt").asText();
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        } // killed by signal 9, right after its 202
        try (CliProcess up = up(data, "none")) {
            HttpResponse<String> again = post(up);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
            assertThat(new ObjectMapper().readTree(again.body()).path("receipt").asText())
                    .isEqualTo(receipt);
            up.until("the receipt is visible", () -> new ObjectMapper()
                    .readTree(HTTP.send(
                                    HttpRequest.newBuilder(page(up).resolve("api/v1/receipts/" + receipt))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("state")
                    .asText()
                    .equals("VISIBLE"));
            String reports = RunningSystem.type(
                            data,
                            "query",
                            "reports",
                            "--region",
                            "x-guanzhuang-1",
                            "--from",
                            "2023-05",
                            "--format",
                            "csv")
                    .text();
            assertThat(reports.lines().filter(each -> each.contains("budget_revenue")))
                    .as("it was taken once: %s", reports)
                    .hasSize(1);
        } finally {
            EmbeddedDatabase.start(data.resolve("postgres"), 0).close(); // ends what the killed process left
        }
    }

    private CliProcess up(Path data, String seed) throws IOException {
        return CliProcess.up(folder, data, seed).said("page      http");
    }

    private static URI page(CliProcess up) throws IOException {
        return URI.create(up.text().replaceAll("(?s).*page      (http\\S+).*", "$1"));
    }

    private static HttpResponse<String> post(CliProcess up) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(page(up).resolve("api/v1/reports"))
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", "may")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "region,indicator,period,cumulative_value,explanation\n"
                                        + "x-guanzhuang-1,budget_revenue,2023-05,2300,checked\n"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
