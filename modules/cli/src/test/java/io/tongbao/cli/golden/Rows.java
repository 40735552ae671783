package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Rows of results as cases write them. */
public final class Rows {
    private static final String PERIOD = "period";

    private Rows() {}

    /** A row from its JSON: without the case's prefix wherever it stands, the period as {@code 2023-04}. */
    public static ObjectNode of(String json, String prefix) {
        JsonNode row = Json.read(json.replace(prefix, ""));
        if (!(row instanceof ObjectNode object)) {
            throw new IllegalArgumentException("a row is a JSON object, not " + json);
        }
        String period = object.path(PERIOD).asText();
        if (period.matches("[0-9]{4}-[0-9]{2}-01")) {
            object.put(PERIOD, period.substring(0, 7));
        }
        return object;
    }
}
