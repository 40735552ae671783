package io.tongbao.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.server.bulletin.TextTable;
import io.tongbao.server.table.SpreadsheetText;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.Table;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How rows are printed. */
enum TableFormat {
    /** For people. */
    TABLE,
    /** For spreadsheets. */
    CSV,
    /** For programs. */
    JSON;

    void print(Table table, PrintWriter out) {
        switch (this) {
            case TABLE -> text(table).lines().forEach(out::println);
            case CSV -> csv(table, out, true);
            case JSON -> out.println(json(table));
        }
        out.flush();
    }

    private static TextTable text(Table table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        TextTable text = new TextTable(names);
        table.rows()
                .forEach(row -> text.row(row.stream().map(TableFormat::plain).toList()));
        return text;
    }

    /** Rows as CSV, with their header or as a later stretch of the same table. */
    static void csv(Table table, PrintWriter out, boolean withHeader) {
        if (withHeader) {
            out.println(
                    String.join(",", table.columns().stream().map(Column::name).toList()));
        }
        table.rows()
                .forEach(row -> out.println(String.join(
                        ",",
                        row.stream()
                                .map(TableFormat::harmless)
                                .map(TableFormat::quoted)
                                .toList())));
    }

    private static String harmless(@Nullable Object value) {
        boolean isNumber = value instanceof Number;
        return isNumber ? plain(value) : SpreadsheetText.harmless(plain(value));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private static String json(Table table) {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode rows = mapper.createArrayNode();
        for (List<@Nullable Object> row : table.rows()) {
            ObjectNode object = rows.addObject();
            for (int i = 0; i < row.size(); i++) {
                String name = table.columns().get(i).name();
                Object value = row.get(i);
                if (value instanceof BigDecimal number) {
                    object.put(name, number);
                } else if (value instanceof Integer number) {
                    object.put(name, number);
                } else if (value instanceof Long number) {
                    object.put(name, number);
                } else if (value instanceof Boolean flag) {
                    object.put(name, flag);
                } else {
                    object.put(name, value == null ? null : plain(value));
                }
            }
        }
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows could not be written as JSON", e);
        }
    }

    private static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
