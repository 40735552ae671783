package io.tongbao.server.bulletin;

import io.tongbao.server.bulletin.Block.Column;
import io.tongbao.server.bulletin.Block.Grid;
import io.tongbao.server.bulletin.Block.Item;
import io.tongbao.server.bulletin.Block.Items;
import io.tongbao.server.bulletin.Block.Paragraph;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A bulletin as Markdown with tables, as of CommonMark and GitHub; names that have a meaning there are escaped. */
final class MarkdownForm {
    /** What may begin or end something within a line. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~#&!]");
    /** What makes the beginning of a line a list or a rule. */
    private static final Pattern OPENING = Pattern.compile("^(\\s*)([-+=]|(\\d+)([.)]))");

    private final Document document;
    private final StringBuilder text = new StringBuilder();

    private MarkdownForm(Document document) {
        this.document = document;
    }

    static String of(Document document) {
        return new MarkdownForm(document).text();
    }

    private String text() {
        text.append("# ").append(inline(document.title())).append('\n');
        document.lead().forEach(each -> paragraph(each));
        for (Section section : document.sections()) {
            text.append("\n## ").append(inline(section.heading())).append('\n');
            section.blocks().forEach(this::add);
        }
        return text.toString();
    }

    private void add(Block block) {
        if (block instanceof Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (block instanceof Items list) {
            text.append('\n');
            for (int i = 0; i < list.items().size(); i++) {
                Item item = list.items().get(i);
                String mark = i + 1 + ". ";
                text.append(mark).append(inline(item.head())).append("  \n");
                text.append(" ".repeat(mark.length())).append(line(item.text())).append('\n');
            }
        } else if (block instanceof Grid grid) {
            add(grid);
        }
    }

    private void add(Grid grid) {
        if (!grid.caption().isEmpty()) {
            text.append("\n**")
                    .append(inline(String.join(document.language().of("，", ", "), grid.caption())))
                    .append("**\n");
        }
        text.append('\n');
        row(grid.columns().stream().map(Column::title).toList());
        row(grid.columns().stream().map(each -> each.isRight() ? "--:" : ":--").toList());
        grid.rows()
                .forEach(row -> row(row.cells().stream()
                        .map(cell -> row.isWhole() && !cell.shown().isEmpty()
                                ? "**" + inline(cell.shown()) + "**"
                                : inline(cell.shown()))
                        .toList()));
        grid.notes().forEach(this::paragraph);
    }

    private void row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void paragraph(String words) {
        text.append('\n').append(line(words)).append('\n');
    }

    private static String line(String words) {
        return OPENING.matcher(inline(words)).replaceFirst(found -> {
            String sign = found.group(4);
            return Matcher.quoteReplacement(
                    found.group(1) + (sign == null ? "\\" + found.group(2) : found.group(3) + "\\" + sign));
        });
    }

    private static String inline(String words) {
        return SPECIAL.matcher(words.replaceAll("\\s*\\R\\s*", " ")).replaceAll("\\\\$0");
    }
}
