package io.tongbao.server.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables as CSV in UTF-8: a header, empty cells for nothing, lists parted by semicolons as in the files we read. */
final class TableCsv {
    private TableCsv() {}

    static void write(OutputStream out, Table table) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
            for (List<@Nullable Object> row : table.rows()) {
                List<String> cells = new ArrayList<>(row.size());
                for (int i = 0; i < row.size(); i++) {
                    cells.add(cell(table.columns().get(i).type(), row.get(i)));
                }
                csv.writeRecord(cells);
            }
        }
    }

    private static String cell(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case NUMBER -> Decimals.plain((BigDecimal) value);
            case LIST -> ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(";"));
            case TEXT, INTEGER, BOOLEAN, DATE, TIME, JSON, BYTES -> value.toString();
        };
    }
}
