package io.tongbao.publisher.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003, read as a whole: it has 65,536 rows a sheet at most. */
record XlsGrid(FileSource source, List<Sheet> sheets) implements Grid {
    XlsGrid {
        sheets = List.copyOf(sheets);
    }

    static XlsGrid open(FileSource source) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (HSSFWorkbook workbook = OldWorkbook.open(source)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                sheets.add(new Sheet(i, workbook.getSheetName(i), hidden));
            }
        }
        return new XlsGrid(source, sheets);
    }

    @Override
    public Lines lines(Sheet sheet) {
        return Reading.of(source, () -> new XlsLines(source, OldWorkbook.open(source), sheet.index()));
    }

    /** The rows of a sheet; blank ones that are not stored are left out. */
    private static final class XlsLines implements Lines {
        private final FileSource source;
        private final HSSFWorkbook workbook;
        private final HSSFSheet sheet;
        private int at;

        XlsLines(FileSource source, HSSFWorkbook workbook, int index) {
            this.source = source;
            this.workbook = workbook;
            this.sheet = workbook.getSheetAt(index);
        }

        @Override
        public @Nullable Line next() {
            while (at <= sheet.getLastRowNum()) {
                HSSFRow row = sheet.getRow(at);
                at++;
                if (row != null && row.getLastCellNum() > 0) {
                    return new Line(at, cells(row));
                }
            }
            return null;
        }

        private List<String> cells(HSSFRow row) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                HSSFCell cell = row.getCell(i);
                cells.add(cell == null ? "" : text(cell));
            }
            return cells;
        }

        private String text(HSSFCell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case NUMERIC -> number(cell);
                case STRING -> cell.getStringCellValue();
                case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
                case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
                default -> "";
            };
        }

        private String number(HSSFCell cell) {
            double value = cell.getNumericCellValue();
            HSSFCellStyle style = cell.getCellStyle();
            CellFormat format = new CellFormat(style.getDataFormat(), style.getDataFormatString());
            return format.text(
                    BigDecimal.valueOf(value), workbook.getInternalWorkbook().isUsing1904DateWindowing());
        }

        @Override
        public void close() {
            Reading.of(source, () -> {
                workbook.close();
                return source;
            });
        }
    }
}
