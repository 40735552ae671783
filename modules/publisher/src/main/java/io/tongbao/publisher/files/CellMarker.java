package io.tongbao.publisher.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Says in a comment what is with a cell, and makes it red where it is wrong. */
final class CellMarker {
    /** By whom the comments are; those of an earlier round are taken away. */
    private static final String AUTHOR = "通报 Tongbao";

    private static final int WIDTH = 5;
    private static final int HEIGHT = 6;

    private final Workbook book;
    private final CreationHelper helper;
    private final Map<Short, CellStyle> red = new HashMap<>();

    CellMarker(Workbook book) {
        this.book = book;
        this.helper = book.getCreationHelper();
    }

    void mark(Cell cell, Marks.Mark mark) {
        if (mark.isWrong()) {
            // one more style for each that marked cells have: a workbook has room for some thousands only
            cell.setCellStyle(
                    red.computeIfAbsent(cell.getCellStyle().getIndex(), index -> filled(cell.getCellStyle())));
        }
        cell.removeCellComment();
        cell.setCellComment(comment(cell, mark.text()));
    }

    private Comment comment(Cell cell, String text) {
        Sheet sheet = cell.getSheet();
        Drawing<?> drawing =
                sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex()); // where it is anchored it belongs
        anchor.setCol2(cell.getColumnIndex() + 1 + WIDTH);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + HEIGHT);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor(AUTHOR);
        return comment;
    }

    private CellStyle filled(CellStyle own) {
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(own);
        style.setFillForegroundColor(IndexedColors.RED.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** Takes away the marks of an earlier round. */
    static void clear(Workbook book) {
        Map<Short, CellStyle> plain = new HashMap<>();
        for (Sheet sheet : book) {
            for (Comment comment :
                    List.copyOf(new ArrayList<>(sheet.getCellComments().values()))) {
                Row row = AUTHOR.equals(comment.getAuthor()) ? sheet.getRow(comment.getRow()) : null;
                Cell cell = row == null ? null : row.getCell(comment.getColumn());
                if (cell != null) {
                    cell.removeCellComment();
                }
                if (cell != null && cell.getCellStyle().getFillForegroundColor() == IndexedColors.RED.getIndex()) {
                    cell.setCellStyle(plain.computeIfAbsent(cell.getCellStyle().getIndex(), index -> {
                        CellStyle style = book.createCellStyle();
                        style.cloneStyleFrom(cell.getCellStyle());
                        style.setFillPattern(FillPatternType.NO_FILL);
                        return style;
                    }));
                }
            }
        }
    }
}
