package io.tongbao.store.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a result, whole as a {@link Table} or row by row. */
final class TableReader {
    private TableReader() {}

    static Table read(ResultSet result) throws SQLException {
        List<Column> columns = columns(result.getMetaData());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(row(result, columns));
        }
        return new Table(columns, rows);
    }

    /** Hands the rows on, one at a time. */
    static void hand(ResultSet result, RowSink sink) throws SQLException, IOException {
        List<Column> columns = columns(result.getMetaData());
        sink.begin(columns);
        while (result.next()) {
            sink.row(row(result, columns));
        }
    }

    private static List<@Nullable Object> row(ResultSet result, List<Column> columns) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            row.add(value(result, i + 1, columns.get(i).type()));
        }
        return Collections.unmodifiableList(row);
    }

    private static List<Column> columns(ResultSetMetaData meta) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new Column(meta.getColumnLabel(i), type(meta.getColumnTypeName(i))));
        }
        return columns;
    }

    private static ColumnType type(String name) {
        return switch (name) {
            case "int2", "int4", "int8" -> ColumnType.INTEGER;
            case "numeric" -> ColumnType.NUMBER;
            case "bool" -> ColumnType.BOOLEAN;
            case "date" -> ColumnType.DATE;
            case "timestamptz" -> ColumnType.TIME;
            case "_text" -> ColumnType.LIST;
            case "jsonb" -> ColumnType.JSON;
            case "bytea" -> ColumnType.BYTES;
            default -> ColumnType.TEXT;
        };
    }

    // each is read once: the driver makes an object of it every time it is asked
    private static @Nullable Object value(ResultSet result, int index, ColumnType type) throws SQLException {
        return switch (type) {
            case INTEGER -> unlessNull(result.getLong(index), result);
            case NUMBER -> result.getObject(index, BigDecimal.class);
            case BOOLEAN -> unlessNull(result.getBoolean(index), result);
            case DATE -> result.getObject(index, LocalDate.class);
            case TIME -> instant(result.getObject(index, OffsetDateTime.class));
            case LIST -> list(result.getArray(index));
            case BYTES -> hex(result.getBytes(index));
            case TEXT, JSON -> result.getString(index);
        };
    }

    private static @Nullable Object unlessNull(Object value, ResultSet result) throws SQLException {
        return result.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static @Nullable List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
