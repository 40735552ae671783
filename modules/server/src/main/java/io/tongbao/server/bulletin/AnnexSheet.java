package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** The annex as one table, to be filtered and sorted: before the columns that all its tables have, what each is of. */
final class AnnexSheet {
    /** What each row is of: the indicator, and what is to be known of its numbers. */
    private static final int KEYS = 2;

    private final Document document;
    private final List<Grid> grids = new ArrayList<>();

    AnnexSheet(Document document, Section annex) {
        this.document = document;
        for (Block each : annex.blocks()) {
            if (each instanceof Grid grid) {
                grids.add(grid);
            }
        }
    }

    void fill(Worksheet sheet) {
        List<Column> columns = grids.get(0).columns();
        SheetCells cells = new SheetCells(sheet);
        cells.head(0, 0, document.language().of("指标", "indicator"));
        cells.head(0, 1, document.language().of("口径", "period and units"));
        for (int column = 0; column < columns.size(); column++) {
            cells.head(0, KEYS + column, title(column));
        }
        int row = 1;
        for (Grid grid : grids) {
            for (Row each : grid.rows()) {
                cells.write(row, 0, new Cell.Text(grid.caption().get(0)), false);
                cells.write(row, 1, new Cell.Text(about(grid)), false);
                for (int column = 0; column < columns.size(); column++) {
                    cells.write(
                            row,
                            KEYS + column,
                            each.cells().get(column),
                            columns.get(column).isRight());
                }
                row++;
            }
        }
        int last = KEYS + columns.size() - 1;
        sheet.freezePane(KEYS + 1, 1);
        sheet.setAutoFilter(0, 0, row - 1, last);
        widths(sheet, columns);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        sheet.footer("— &P / &N —", Position.CENTER);
    }

    /** Where the tables name a column otherwise, all its names. */
    private String title(int column) {
        return grids.stream()
                .map(each -> each.columns().get(column).title())
                .distinct()
                .collect(Collectors.joining("/"));
    }

    private String about(Grid grid) {
        return String.join(
                document.language().of("；", "; "),
                grid.caption().subList(1, grid.caption().size()));
    }

    private void widths(Worksheet sheet, List<Column> columns) {
        sheet.width(
                0,
                SheetCells.width(
                        widest(grids.stream().map(each -> each.caption().get(0)).toList())));
        sheet.width(1, SheetCells.width(widest(grids.stream().map(this::about).toList())));
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            List<String> shown = new ArrayList<>(List.of(title(column)));
            grids.forEach(grid ->
                    grid.rows().forEach(row -> shown.add(row.cells().get(at).shown())));
            sheet.width(KEYS + column, SheetCells.width(widest(shown)));
        }
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(TextTable::width).max().orElse(0);
    }
}
