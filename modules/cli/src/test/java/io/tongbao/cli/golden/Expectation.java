package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a result must have for one key: these, in this order, and no others.
 *
 * @param mark as of which moment; null for the end
 * @param key columns and values by which rows are found
 * @param rows only their columns are compared; none: there must be no row
 */
public record Expectation(Result result, @Nullable String mark, Map<String, String> key, List<ObjectNode> rows) {
    /** What is not as expected, a line for each cell. */
    List<String> differences(List<ObjectNode> all) {
        List<ObjectNode> found = all.stream()
                .filter(row -> key.entrySet().stream()
                        .allMatch(each -> row.path(each.getKey()).asText().equals(each.getValue())))
                .toList();
        if (found.size() != rows.size()) {
            Set<String> named = new TreeSet<>();
            rows.forEach(row -> row.fieldNames().forEachRemaining(named::add));
            return List.of(this + ": expected are " + rows.size() + " rows, but there are " + found.size() + ": "
                    + found.stream().map(row -> row.deepCopy().retain(named)).toList());
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Map.Entry<String, JsonNode> cell : rows.get(i).properties()) {
                String place = this + (rows.size() == 1 ? "" : ", row " + (i + 1)) + ", " + cell.getKey() + ": ";
                JsonNode actual = found.get(i).get(cell.getKey());
                if (actual == null) {
                    lines.add(place + "is no column of it");
                } else if (!Cells.agree(cell.getValue(), actual)) {
                    lines.add(place + "expected is " + cell.getValue() + ", but it is " + actual);
                }
            }
        }
        return lines;
    }

    @Override
    public String toString() {
        return result.view() + " " + String.join(" ", key.values()) + (mark == null ? "" : " as of " + mark);
    }
}
