package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.CellProblem;
import io.tongbao.publisher.files.Column;
import io.tongbao.publisher.files.Columns;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.publisher.files.InputFile;
import io.tongbao.publisher.sheets.FileSource;
import io.tongbao.statistics.light.Presets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Rows that go through a CSV file, as a clerk's do. A code that begins with {@code =} is the same in all cases: those of
 * the catalogue of projects are a promise, and of a hierarchy that they add up along there must be one.
 *
 * @param codes columns that hold codes, or lists of them
 * @param presets what columns hold that a case leaves out
 */
record FileRows(FileKind kind, Set<String> codes, Map<String, String> presets) implements Input.Reader {
    private static final String LIST = ";";
    private static final String SAME_IN_ALL = "=";

    @Override
    public GoldenCase.Events read(String prefix, JsonNode rows) {
        List<String> columns = Columns.of(kind).stream().map(Column::name).toList();
        String lines = Stream.concat(
                        Stream.of(String.join(",", columns)),
                        StreamSupport.stream(rows.spliterator(), false).map(row -> line(columns, prefix, row)))
                .collect(Collectors.joining("\n"));
        Batch batch = Batch.of(List.of(FileSource.of(kind.stem() + ".csv", lines.getBytes(StandardCharsets.UTF_8))));
        List<CellProblem> unsent =
                batch.problems().stream().filter(each -> !each.sent()).toList();
        if (!unsent.isEmpty()
                || !batch.files().stream().map(InputFile::kind).toList().equals(List.of(kind))) {
            throw new IllegalArgumentException("not sent as " + kind.stem() + ": " + unsent);
        }
        return (submission, digest) -> {
            try (Stream<Outgoing> all = batch.rows(submission)) {
                return all.toList();
            }
        };
    }

    private String line(List<String> columns, String prefix, JsonNode row) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        presets.forEach(filled::put);
        row.properties().forEach(cell -> {
            if (!columns.contains(cell.getKey())) {
                throw new IllegalArgumentException(
                        "column " + cell.getKey() + " is unknown in " + kind.stem() + "; right are " + columns);
            }
            filled.set(cell.getKey(), cell.getValue());
        });
        return columns.stream()
                .map(column -> cell(column, filled.path(column), prefix))
                .collect(Collectors.joining(","));
    }

    /** Rules that come with the system are the same in all cases. */
    private String code(String column, String prefix, String code) {
        if (code.startsWith(SAME_IN_ALL)) {
            return code.substring(SAME_IN_ALL.length());
        }
        boolean preset = column.equals("light_rule") && Presets.of(code).isPresent();
        return preset ? code : prefix + code;
    }

    private String cell(String column, JsonNode value, String prefix) {
        Stream<JsonNode> parts = value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        String text = parts.filter(each -> !each.isNull() && !each.isMissingNode())
                .map(each -> codes.contains(column) ? code(column, prefix, each.asText()) : each.asText())
                .collect(Collectors.joining(LIST));
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
