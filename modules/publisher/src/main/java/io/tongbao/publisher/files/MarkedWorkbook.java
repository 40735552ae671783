package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.EditableWorkbook;
import io.tongbao.publisher.sheets.FileSource;
import io.tongbao.publisher.sheets.Grid;
import io.tongbao.publisher.sheets.Line;
import io.tongbao.publisher.sheets.Lines;
import io.tongbao.publisher.sheets.Reading;
import io.tongbao.publisher.sheets.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The workbook that a clerk gets back: the own one, with each bad cell red and what is wrong with it as a comment. Of a
 * CSV, and of a workbook too large to be changed, it is a new one of the same rows.
 *
 * @param isOld whether it is of Excel 97 to 2003 (.xls), as the own one was
 * @param bytes its content
 */
public record MarkedWorkbook(boolean isOld, byte[] bytes) {
    /** Rows of a new workbook that are held in memory. */
    private static final int WINDOW = 100;

    private static final int LAST_ROW = 1_048_576;

    /**
     * Marks the cells.
     *
     * @param notes of what is not read: commented, and not red
     * @throws io.tongbao.publisher.sheets.FileException if the file cannot be read
     */
    public static MarkedWorkbook of(FileSource source, List<CellProblem> problems, List<FileNote> notes) {
        Marks marks = Marks.of(problems, notes);
        return Reading.of(source, () -> {
            Optional<Workbook> own = EditableWorkbook.open(source);
            if (own.isEmpty()) {
                return rebuilt(Grid.open(source), marks);
            }
            try (Workbook book = own.get()) {
                CellMarker.clear(book);
                mark(book, marks);
                return new MarkedWorkbook(book instanceof HSSFWorkbook, bytes(book));
            }
        });
    }

    private static void mark(Workbook book, Marks marks) {
        CellMarker marker = new CellMarker(book);
        for (Map.Entry<Marks.Place, Marks.Mark> each : marks.byPlace().entrySet()) {
            org.apache.poi.ss.usermodel.Sheet sheet =
                    book.getSheetAt(each.getKey().sheet());
            int at = (int) each.getKey().row() - 1;
            Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            Cell cell = row.getCell(each.getKey().position(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            marker.mark(cell, each.getValue());
        }
    }

    private static MarkedWorkbook rebuilt(Grid grid, Marks marks) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW)) {
            book.setCompressTempFiles(true);
            CellMarker marker = new CellMarker(book);
            for (Sheet sheet : grid.sheets()) {
                String name = sheet.isNamed() ? sheet.name() : grid.source().name();
                try (Lines lines = grid.lines(sheet)) {
                    rows(book.createSheet(WorkbookUtil.createSafeSheetName(name)), lines, sheet, marks, marker);
                }
            }
            return new MarkedWorkbook(false, bytes(book));
        }
    }

    private static void rows(
            org.apache.poi.ss.usermodel.Sheet into, Lines lines, Sheet sheet, Marks marks, CellMarker marker) {
        for (Line line = lines.next(); line != null && line.number() <= LAST_ROW; line = lines.next()) {
            Row row = into.createRow((int) line.number() - 1);
            for (int i = 0; i < line.cells().size(); i++) {
                row.createCell(i).setCellValue(line.cells().get(i));
            }
            marks.of(sheet.index(), line.number())
                    .forEach((position, mark) ->
                            marker.mark(row.getCell(position, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), mark));
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }
}
