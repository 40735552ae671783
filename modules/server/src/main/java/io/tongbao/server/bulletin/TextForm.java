package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Item;
import io.tongbao.server.bulletin.Block.Items;
import io.tongbao.server.bulletin.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** A bulletin as lines for a terminal, where a Chinese character is two wide. */
public final class TextForm {
    private final Document document;
    private final List<String> lines = new ArrayList<>();

    private TextForm(Document document) {
        this.document = document;
    }

    /** The lines, without ends of line. */
    public static List<String> lines(Document document) {
        return new TextForm(document).lines();
    }

    private List<String> lines() {
        lines.add(document.title());
        lines.add("═".repeat(TextTable.width(document.title())));
        lines.addAll(document.lead());
        for (Section section : document.sections()) {
            lines.add("");
            lines.add(section.heading());
            section.blocks().forEach(this::add);
        }
        return lines;
    }

    private void add(Block block) {
        if (block instanceof Paragraph paragraph) {
            lines.add(paragraph.text());
        } else if (block instanceof Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                Item item = list.items().get(i);
                lines.add(i + 1 + ". " + item.head());
                lines.add("   " + item.text());
            }
        } else if (block instanceof Grid grid) {
            add(grid);
        }
    }

    private void add(Grid grid) {
        lines.add("");
        if (!grid.caption().isEmpty()) {
            lines.add(String.join(document.language().of("  ", ", "), grid.caption()));
        }
        TextTable table =
                new TextTable(grid.columns().stream().map(TextForm::title).toList());
        grid.rows()
                .forEach(row -> table.row(row.cells().stream().map(Cell::shown).toList()));
        lines.addAll(table.lines());
        lines.addAll(grid.notes());
    }

    private static String title(Column column) {
        return (column.isRight() ? ">" : "") + column.title();
    }
}
