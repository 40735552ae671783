package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.FileSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests. */
public final class Books {
    private Books() {}

    /** A workbook of Excel 2007 and later. */
    public static byte[] xlsx(Consumer<Workbook> fill) {
        return bytes(new XSSFWorkbook(), fill);
    }

    /** A workbook of Excel 97 to 2003. */
    public static byte[] xls(Consumer<Workbook> fill) {
        return bytes(new HSSFWorkbook(), fill);
    }

    /** A sheet with rows of texts, numbers and nothing (null). */
    public static Sheet sheet(Workbook book, String name, Object[]... rows) {
        Sheet sheet = book.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            row(sheet, i, rows[i]);
        }
        return sheet;
    }

    static Object[] of(Object... cells) {
        return cells;
    }

    static Row row(Sheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
        return row;
    }

    /** A cell shown as a format says. */
    static void format(Cell cell, String format) {
        Workbook book = cell.getSheet().getWorkbook();
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    static OpenedFile open(String name, byte[] bytes) {
        return OpenedFile.of(FileSource.of(name, bytes));
    }

    /** The same workbook, changed. */
    static byte[] edit(byte[] book, Consumer<Workbook> change) {
        try {
            return bytes(WorkbookFactory.create(new ByteArrayInputStream(book)), change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Workbook book, Consumer<Workbook> fill) {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
