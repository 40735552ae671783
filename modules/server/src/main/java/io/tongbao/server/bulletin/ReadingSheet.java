package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Item;
import io.tongbao.server.bulletin.Block.Items;
import io.tongbao.server.bulletin.Block.Paragraph;
import io.tongbao.server.bulletin.Block.Row;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that reads as the bulletin does: all but the annex, one below the other. */
final class ReadingSheet {
    private static final int LINE_HEIGHT = 16;
    private static final int WIDTH = 16;
    /** Of the indicator or the unit. */
    private static final int FIRST_WIDTH = 28;

    private final Document document;
    private final int columns;
    private int row;

    ReadingSheet(Document document) {
        this.document = document;
        this.columns = document.sections().stream()
                .filter(each -> !each.isAnnex())
                .flatMap(each -> each.blocks().stream())
                .mapToInt(each -> each instanceof Grid grid ? grid.columns().size() : 1)
                .max()
                .orElse(1);
    }

    void fill(Worksheet sheet) {
        for (int column = 0; column < columns; column++) {
            sheet.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
        }
        line(sheet, document.title());
        sheet.style(0, 0).bold().fontSize(16).set();
        document.lead().forEach(each -> line(sheet, each));
        for (Section section : document.sections()) {
            if (!section.isAnnex()) {
                row++;
                line(sheet, section.heading());
                sheet.style(row - 1, 0).bold().fontSize(13).set();
                section.blocks().forEach(block -> add(sheet, block));
            }
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("— &P / &N —", Position.CENTER);
    }

    private void add(Worksheet sheet, Block block) {
        if (block instanceof Paragraph paragraph) {
            line(sheet, paragraph.text());
        } else if (block instanceof Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                Item item = list.items().get(i);
                line(sheet, i + 1 + ". " + item.head());
                line(sheet, item.text());
            }
        } else if (block instanceof Grid grid) {
            add(sheet, grid);
        }
    }

    private void add(Worksheet sheet, Grid grid) {
        row++;
        if (!grid.caption().isEmpty()) {
            line(sheet, String.join(document.language().of("  ", ", "), grid.caption()));
            sheet.style(row - 1, 0).bold().set();
        }
        SheetCells cells = new SheetCells(sheet);
        for (int column = 0; column < grid.columns().size(); column++) {
            cells.head(row, column, grid.columns().get(column).title());
        }
        row++;
        for (Row each : grid.rows()) {
            for (int column = 0; column < grid.columns().size(); column++) {
                cells.write(
                        row,
                        column,
                        each.cells().get(column),
                        grid.columns().get(column).isRight());
            }
            row++;
        }
        grid.notes().forEach(each -> line(sheet, each));
    }

    /** Over the whole width, as high as its text needs: cells that are joined find no height of their own. */
    private void line(Worksheet sheet, String words) {
        sheet.value(row, 0, words);
        if (columns > 1) {
            sheet.range(row, 0, row, columns - 1).merge();
        }
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        int room = FIRST_WIDTH + (columns - 1) * WIDTH;
        int lines = 1 + TextTable.width(words) / Math.max(1, room);
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, lines * LINE_HEIGHT));
        }
        row++;
    }
}
