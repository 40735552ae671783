package io.tongbao.cli.golden;

import static io.tongbao.cli.golden.CaseFile.names;
import static io.tongbao.cli.golden.CaseFile.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code then} of a case. */
final class Expectations {
    private static final String ABSENT = "absent";
    private static final String AS_OF = "asOf";

    private final Set<String> marks;
    private final List<Expectation> expectations = new ArrayList<>();

    Expectations(Set<String> marks) {
        this.marks = marks;
    }

    List<Expectation> read(JsonNode then) {
        results(then, null);
        then.path(AS_OF).properties().forEach(each -> {
            require(marks.contains(each.getKey()), "as of " + each.getKey() + ": there is no such mark");
            require(!each.getValue().isEmpty(), "as of " + each.getKey() + ": nothing is expected");
            results(each.getValue(), each.getKey());
        });
        return List.copyOf(expectations);
    }

    private void results(JsonNode then, @Nullable String mark) {
        then.properties().forEach(each -> {
            switch (each.getKey()) {
                case ABSENT ->
                    each.getValue().properties().forEach(one -> one.getValue()
                            .forEach(key -> absent(result(one.getKey(), mark), mark, key)));
                case AS_OF -> require(mark == null, "asOf within asOf");
                default -> rows(result(each.getKey(), mark), mark, each.getValue());
            }
        });
    }

    private static Result result(String name, @Nullable String mark) {
        for (Result each : Result.values()) {
            if (each.view().equals(name)) {
                require(mark == null || each.hasAsOf(), name + " is not told as of a moment");
                return each;
            }
        }
        throw new IllegalArgumentException(
                "result " + name + " is unknown; right are " + List.of(Result.values()) + " in lower case");
    }

    private void rows(Result result, @Nullable String mark, JsonNode rows) {
        require(rows.isArray() && !rows.isEmpty(), result.view() + " needs a list of rows");
        Map<Map<String, String>, List<ObjectNode>> byKey = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            Map<String, String> key = key(result, row);
            require(row.size() > key.size(), result.view() + " " + row + ": expects nothing besides its key");
            ObjectNode rest = row.deepCopy();
            rest.remove(result.key());
            byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(rest);
        }
        byKey.forEach((key, all) -> expectations.add(new Expectation(result, mark, key, all)));
    }

    private void absent(Result result, @Nullable String mark, JsonNode row) {
        require(names(row).equals(Set.copyOf(result.key())), "absent " + row + ": right are exactly " + result.key());
        expectations.add(new Expectation(result, mark, key(result, row), List.of()));
    }

    private static Map<String, String> key(Result result, JsonNode row) {
        Map<String, String> key = new LinkedHashMap<>();
        for (String each : result.key()) {
            require(
                    row.path(each).isTextual(),
                    result.view() + " " + row + " needs " + each + " as text, "
                            + String.join(" and ", result.key()).toLowerCase(Locale.ROOT) + " find the row");
            key.put(each, row.get(each).asText());
        }
        return key;
    }
}
