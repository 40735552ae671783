package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables as JSON: an object per row, named as the view's columns.
 *
 * @param numbersAsText decimals as strings, for readers whose numbers are binary; else as numbers, every digit kept
 */
record TableJson(boolean numbersAsText) {
    private static final JsonFactory JSON = new JsonFactory();

    /** {@code {"rows": […], "next": cursor or null}}. */
    void write(OutputStream out, Table table, @Nullable String next) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName("rows");
            writeRows(json, table);
            json.writeStringField("next", next);
            json.writeEndObject();
        }
    }

    /** The only row as an object. */
    void writeOnly(OutputStream out, Table table) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            writeRow(json, table.columns(), table.rows().get(0));
        }
    }

    /** The rows as an array. */
    void writeRows(JsonGenerator json, Table table) throws IOException {
        json.writeStartArray();
        for (List<@Nullable Object> row : table.rows()) {
            writeRow(json, table.columns(), row);
        }
        json.writeEndArray();
    }

    private void writeRow(JsonGenerator json, List<Column> columns, List<@Nullable Object> row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeFieldName(columns.get(i).name());
            write(json, columns.get(i), row.get(i));
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Column column, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else {
            switch (column.type()) {
                case INTEGER -> json.writeNumber(((Number) value).longValue());
                case NUMBER -> write(json, (BigDecimal) value);
                case BOOLEAN -> json.writeBoolean((Boolean) value);
                case LIST -> writeList(json, (List<?>) value);
                case JSON -> json.writeRawValue((String) value);
                case TEXT, DATE, TIME, BYTES -> json.writeString(value.toString());
            }
        }
    }

    private void write(JsonGenerator json, BigDecimal value) throws IOException {
        if (numbersAsText) {
            json.writeString(Decimals.plain(value));
        } else {
            json.writeNumber(Decimals.plain(value));
        }
    }

    private static void writeList(JsonGenerator json, List<?> values) throws IOException {
        json.writeStartArray();
        for (Object each : values) {
            json.writeString(String.valueOf(each));
        }
        json.writeEndArray();
    }
}
