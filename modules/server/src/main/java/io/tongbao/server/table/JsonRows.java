package io.tongbao.server.table;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON objects, named as the view's columns.
 *
 * @param numbersAsText decimals as strings, for readers whose numbers are binary; else as numbers, every digit kept
 */
public record JsonRows(boolean numbersAsText) {
    /** The rows as an array. */
    public void write(JsonGenerator json, Table table) throws IOException {
        json.writeStartArray();
        for (List<@Nullable Object> row : table.rows()) {
            write(json, table.columns(), row);
        }
        json.writeEndArray();
    }

    /** A row as an object. */
    public void write(JsonGenerator json, List<Column> columns, List<@Nullable Object> row) throws IOException {
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
