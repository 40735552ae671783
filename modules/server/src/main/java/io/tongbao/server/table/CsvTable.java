package io.tongbao.server.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CSV in UTF-8: a header, empty cells for nothing, lists parted by semicolons as in the files we read. No text
 * is a formula to a spreadsheet ({@link SpreadsheetText}).
 */
public final class CsvTable implements TableWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer text;
    private final CsvWriter csv;
    private final boolean isMarked;
    private List<Column> columns = List.of();

    /** @param isMarked whether it begins with a byte order mark, without which Excel misreads Chinese */
    public CsvTable(OutputStream out, boolean isMarked) {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().build(text);
        this.isMarked = isMarked;
    }

    @Override
    public void begin(List<Column> all) throws IOException {
        columns = all;
        if (isMarked) {
            text.write(BYTE_ORDER_MARK);
        }
        write(all.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<@Nullable Object> row) throws IOException {
        List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(cell(columns.get(i).type(), row.get(i)));
        }
        write(cells);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
        text.flush();
    }

    private void write(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static String cell(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case NUMBER -> Decimals.plain((BigDecimal) value);
            case LIST ->
                SpreadsheetText.harmless(
                        ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(";")));
            case TEXT, JSON -> SpreadsheetText.harmless(value.toString());
            case INTEGER, BOOLEAN, DATE, TIME, BYTES -> value.toString();
        };
    }
}
