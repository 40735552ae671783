package io.tongbao.publisher.files;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * How the cells of a template look, each made once.
 *
 * @param title of the sheet
 * @param hint below it
 * @param header of the columns
 * @param locked codes
 * @param grey figures that are only shown
 * @param number to fill in
 * @param text to fill in
 */
record TemplateStyles(
        CellStyle title,
        CellStyle hint,
        CellStyle header,
        CellStyle locked,
        CellStyle grey,
        CellStyle number,
        CellStyle text) {
    private static final short LARGE = 14;
    private static final short NORMAL = 11;

    TemplateStyles(Workbook book) {
        this(
                bold(book, plain(book), LARGE),
                plain(book),
                bold(book, filled(bordered(plain(book))), NORMAL),
                filled(bordered(plain(book))),
                format(book, filled(bordered(plain(book))), "#,##0.##########"),
                unlocked(bordered(plain(book))),
                unlocked(bordered(plain(book))));
        text.setDataFormat(book.createDataFormat().getFormat("@"));
    }

    /** Of a cell to fill in. */
    CellStyle open(String title) {
        boolean isNumber = title.startsWith("本月") || title.startsWith("累计");
        return isNumber ? number : text;
    }

    private static CellStyle plain(Workbook book) {
        return book.createCellStyle();
    }

    private static CellStyle bold(Workbook book, CellStyle style, short size) {
        Font font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints(size);
        style.setFont(font);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private static CellStyle bordered(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static CellStyle filled(CellStyle style) {
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle unlocked(CellStyle style) {
        style.setLocked(false);
        return style;
    }

    private static CellStyle format(Workbook book, CellStyle style, String format) {
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
