package io.tongbao.server.table;

import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook: numbers, days and times as such (times in UTC), text as text and never as a formula, the header frozen. What
 * does not go into one sheet goes on in the next.
 */
public final class XlsxTable implements TableWriter {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_NAME = 25;
    /** A cell takes no longer text. */
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook workbook;
    private final String name;
    private List<Column> columns = List.of();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int next;

    /** @param name of the sheet */
    public XlsxTable(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Tongbao", null);
        this.name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    @Override
    public void begin(List<Column> all) throws IOException {
        columns = all;
        open();
    }

    @Override
    public void row(List<@Nullable Object> row) throws IOException {
        if (next == Worksheet.MAX_ROWS) {
            sheet().finish();
            open();
        }
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            if (value != null) {
                write(i, columns.get(i).type(), value);
            }
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            sheet().flush();
        }
    }

    @Override
    public void end() throws IOException {
        sheet().finish();
        workbook.finish();
    }

    private void open() {
        sheets++;
        Worksheet opened = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        opened.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            opened.inlineString(0, i, columns.get(i).name());
            opened.style(0, i).bold().set();
        }
        sheet = opened;
        next = 1;
    }

    private Worksheet sheet() {
        return Objects.requireNonNull(sheet, "begin comes first");
    }

    private void write(int column, ColumnType type, Object value) {
        switch (type) {
            case INTEGER, NUMBER -> sheet().value(next, column, (Number) value);
            case BOOLEAN -> sheet().value(next, column, (Boolean) value);
            case DATE -> {
                sheet().value(next, column, (LocalDate) value);
                sheet().style(next, column).format("yyyy-mm-dd").set();
            }
            case TIME -> {
                sheet().value(next, column, LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
                sheet().style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case LIST ->
                text(column, ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(";")));
            case TEXT, JSON, BYTES -> text(column, value.toString());
        }
    }

    private void text(int column, String text) {
        sheet().inlineString(next, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }
}
