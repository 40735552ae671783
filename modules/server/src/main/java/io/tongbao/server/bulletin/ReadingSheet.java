package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Item;
import io.tongbao.server.bulletin.Block.Items;
import io.tongbao.server.bulletin.Block.Paragraph;
import io.tongbao.server.bulletin.Block.Row;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** The sheet that reads as the bulletin does: all but the annex, one below the other. */
final class ReadingSheet {
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
        heading(sheet, document.title(), 16);
        document.lead().forEach(each -> line(sheet, each));
        for (Section section : document.sections()) {
            if (!section.isAnnex()) {
                row++;
                heading(sheet, section.heading(), 13);
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
            heading(sheet, String.join(document.language().of("  ", ", "), grid.caption()), 11);
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

    private void heading(Worksheet sheet, String words, int size) {
        sheet.value(row, 0, words);
        sheet.style(row, 0).bold().fontSize(size).set();
        row++;
    }

    /** Broken into rows: cells that are joined find no height of their own, and are written in no fixed order. */
    private void line(Worksheet sheet, String words) {
        for (String each : broken(words, FIRST_WIDTH + (columns - 1) * WIDTH)) {
            sheet.value(row, 0, each);
            row++;
        }
    }

    private List<String> broken(String words, int room) {
        BreakIterator breaks = BreakIterator.getLineInstance(document.language().locale());
        breaks.setText(words);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int last = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (last > start && TextTable.width(words.substring(start, next).stripTrailing()) > room) {
                lines.add(words.substring(start, last).stripTrailing());
                start = last;
            }
            last = next;
        }
        lines.add(words.substring(start));
        return lines;
    }
}
