package io.tongbao.publisher.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 2007 and later, read a row at a time. */
final class XlsxGrid implements Grid {
    private final FileSource source;
    private final byte[] bytes;
    private final Archive.Seen seen;
    private final ReadingOptions options;
    private final List<Sheet> sheets;

    private XlsxGrid(FileSource source, byte[] bytes, Archive.Seen seen, ReadingOptions options) throws IOException {
        this.source = source;
        this.bytes = bytes;
        this.seen = seen;
        this.options = options;
        try (ReadableWorkbook workbook = open()) {
            this.sheets = workbook.getSheets()
                    .map(each ->
                            new Sheet(each.getIndex(), each.getName(), each.getVisibility() != SheetVisibility.VISIBLE))
                    .toList();
        }
    }

    static XlsxGrid open(FileSource source) throws IOException {
        byte[] bytes = Limits.bytes(source, Limits.WORKBOOK_BYTES);
        Archive.Seen seen = Archive.check(source.name(), bytes);
        // what cannot be read as its type says is an error in its cell, not of the file
        ReadingOptions options = new ReadingOptions(seen.hasStyles(), true);
        return damaged(source, () -> new XlsxGrid(source, bytes, seen, options));
    }

    @Override
    public FileSource source() {
        return source;
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public Lines lines(Sheet sheet) {
        return damaged(source, () -> new XlsxLines(open(), sheet.index()));
    }

    /** Bytes of all its parts. */
    long unpacked() {
        return seen.unpacked();
    }

    private ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(bytes), options);
    }

    /** The library throws whatever comes of XML that makes no sense. */
    @SuppressWarnings("CatchingUnchecked")
    private static <T> T damaged(FileSource source, Reading<T> reading) {
        try {
            return reading.read();
        } catch (FileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged(source.name(), e);
        }
    }

    /** The rows of a sheet; blank ones that are not stored are left out. */
    private final class XlsxLines implements Lines {
        private final ReadableWorkbook workbook;
        private final Stream<Row> rows;
        private final Iterator<Row> row;
        private long number;

        XlsxLines(ReadableWorkbook workbook, int index) throws IOException {
            this.workbook = workbook;
            this.rows = workbook.getSheet(index).orElseThrow().openStream();
            this.row = rows.iterator();
        }

        @Override
        public @Nullable Line next() {
            return damaged(source, () -> Optional.ofNullable(line())).orElse(null);
        }

        private @Nullable Line line() {
            if (!row.hasNext()) {
                return null;
            }
            Row next = row.next();
            number = Math.max(number + 1, next.getRowNum()); // rows need not be numbered
            List<String> cells = new ArrayList<>(next.getCellCount());
            for (Cell cell : next) {
                cells.add(cell == null ? "" : text(cell));
            }
            return new Line(number, cells);
        }

        private String text(Cell cell) {
            Object value = cell.getValue();
            if (value instanceof BigDecimal amount) {
                Integer id = cell.getDataFormatId();
                return new CellFormat(id == null ? -1 : id, cell.getDataFormatString())
                        .text(amount, workbook.isDate1904());
            }
            if (value instanceof Boolean yes) {
                return yes ? "TRUE" : "FALSE";
            }
            if (value != null) {
                return value.toString();
            }
            String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
            String formula = cell.getFormula();
            // no text is a result too, where somebody computed
            boolean isUnresolved = cell.getRawValue() == null || (raw.isEmpty() && seen.hasUnresolved());
            return isUnresolved && formula != null ? "=" + formula : raw;
        }

        @Override
        public void close() {
            Reading.of(source, () -> {
                rows.close();
                workbook.close();
                return source;
            });
        }
    }
}
