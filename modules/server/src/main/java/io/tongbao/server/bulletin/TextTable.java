package io.tongbao.server.bulletin;

import java.util.ArrayList;
import java.util.List;

/** Columns under each other on a terminal, where a Chinese character is two wide. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<String> titles;
    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param titles those that begin with {@code >} head a column that is aligned right */
    public TextTable(List<String> titles) {
        this.titles = titles.stream()
                .map(each -> each.startsWith(">") ? each.substring(1) : each)
                .toList();
        this.right = titles.stream().map(each -> each.startsWith(">")).toList();
    }

    /** What has several lines, such as the answer of a mail server, is put on one. */
    public TextTable row(List<String> cells) {
        rows.add(cells.stream().map(each -> each.replaceAll("\\s*\\R\\s*", " ")).toList());
        return this;
    }

    /** Titles, a rule, and the rows. */
    public List<String> lines() {
        int[] widths = new int[titles.size()];
        measure(widths, titles);
        rows.forEach(each -> measure(widths, each));
        List<String> lines = new ArrayList<>();
        lines.add(line(widths, titles));
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.isEmpty() ? "" : GAP).append("─".repeat(width));
        }
        lines.add(rule.toString());
        rows.forEach(each -> lines.add(line(widths, each)));
        return lines;
    }

    /** Columns of a terminal that a text takes. */
    public static int width(String text) {
        return text.codePoints().map(each -> isWide(each) ? 2 : 1).sum();
    }

    private static boolean isWide(int codePoint) {
        return (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    }

    private static void measure(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(cells.get(i)));
        }
    }

    private String line(int[] widths, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : GAP).append(right.get(i) ? pad + cells.get(i) : cells.get(i) + pad);
        }
        return line.toString().stripTrailing();
    }
}
