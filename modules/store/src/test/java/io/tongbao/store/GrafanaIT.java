package io.tongbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.store.testing.OnEveryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboards for Grafana: every query runs, as the role that analysts have; both languages ask the same. */
@OnEveryServer
class GrafanaIT {
    private static final Path DASHBOARDS = Path.of("../../docker/grafana/dashboards");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    GrafanaIT(Database database) {
        this.database = database;
    }

    private record Question(String where, String sql, boolean isSeries) {}

    @Test
    void everyQueryRunsForAnAnalyst() throws SQLException {
        List<Question> questions =
                dashboards("zh").map(GrafanaIT::questions).flatMap(List::stream).toList();
        assertThat(questions).hasSizeGreaterThan(15);
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role tongbao_analyst");
            for (Question each : Stream.concat(
                            questions.stream(),
                            dashboards("en").map(GrafanaIT::questions).flatMap(List::stream))
                    .toList()) {
                try (ResultSet result = statement.executeQuery(each.sql())) {
                    String first = result.getMetaData().getColumnLabel(1);
                    assertThat(first.equals("time")).as(each.where()).isEqualTo(each.isSeries());
                } catch (SQLException e) {
                    throw new AssertionError(each.where() + ": " + each.sql(), e);
                }
            }
            statement.execute("reset role");
        }
    }

    @Test
    void bothLanguagesHaveTheSamePanels() {
        assertThat(dashboards("en").map(GrafanaIT::shape))
                .containsExactlyElementsOf(
                        dashboards("zh").map(GrafanaIT::shape).toList());
    }

    @Test
    void nothingAsksForAnImport() {
        assertThat(Stream.concat(dashboards("zh"), dashboards("en"))).hasSize(6).allSatisfy(each -> {
            assertThat(each.has("__inputs")).isFalse();
            assertThat(each.findValuesAsText("type")).doesNotContain("postgres");
            assertThat(each.path("panels"))
                    .allSatisfy(panel ->
                            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("tongbao"));
        });
    }

    private static Stream<JsonNode> dashboards(String language) {
        try (Stream<Path> files = Files.list(DASHBOARDS.resolve(language))) {
            return files.sorted().map(GrafanaIT::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<String> shape(JsonNode dashboard) {
        List<String> shape = new ArrayList<>();
        dashboard
                .at("/templating/list")
                .forEach(each -> shape.add(each.path("name").asText()));
        dashboard.path("panels").forEach(each -> shape.add(each.path("type").asText() + each.path("gridPos")));
        return shape;
    }

    private static List<Question> questions(JsonNode dashboard) {
        List<Question> questions = new ArrayList<>();
        String uid = dashboard.path("uid").asText();
        dashboard
                .at("/templating/list")
                .forEach(each -> questions.add(new Question(
                        uid + " " + each.path("name").asText(),
                        filled(each.path("query").asText()),
                        false)));
        dashboard.path("panels").forEach(panel -> panel.path("targets")
                .forEach(each -> questions.add(new Question(
                        uid + " " + panel.path("title").asText(),
                        filled(each.path("rawSql").asText()),
                        each.path("format").asText().equals("time_series")))));
        return questions;
    }

    /** With what Grafana puts in for variables and macros. */
    private static String filled(String sql) {
        return sql.replaceAll(
                        "\\$__timeFilter\\(([a-z_.]+)\\)",
                        "$1 between '2022-01-01T00:00:00Z' and '2023-12-31T00:00:00Z'")
                .replaceAll("\\$__timeGroup\\(([a-z_.]+), *'1d'\\)", "floor(extract(epoch from $1) / 86400) * 86400")
                .replace("'$period'", "'2023-04'")
                .replaceAll("\\$(group|ranking|region)", "x-any");
    }
}
