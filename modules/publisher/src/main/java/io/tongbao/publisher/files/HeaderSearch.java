package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.CellText;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.Line;
import io.tongbao.publisher.sheets.Lines;
import io.tongbao.publisher.sheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for the header among the first rows of a sheet: below title lines, and over two rows where cells are merged. */
final class HeaderSearch {
    /** Rows with something in them, among which the header must be. */
    private static final int ROWS = 30;

    /** Fewer known titles than this, and no header is recognised. */
    private static final int RECOGNISED = 2;

    /** Below the title of several columns, the one with the amount itself. */
    private static final Set<String> AMOUNT = Set.of("数值", "数额", "绝对额", "绝对数", "绝对量", "总量", "实绩");

    private final String file;
    private final Sheet sheet;
    private final Codes codes;
    private final List<Line> lines = new ArrayList<>();
    private @Nullable FileException failure;
    private long failedWith;

    private HeaderSearch(String file, Sheet sheet, Codes codes) {
        this.file = file;
        this.sheet = sheet;
        this.codes = codes;
    }

    /**
     * What a search came to.
     *
     * @param header null where none was recognised
     * @param first the first row, for messages; empty where the sheet is blank
     */
    record Found(@Nullable Header header, String first) {}

    /**
     * Searches a sheet.
     *
     * @param file as messages name the sheet
     * @throws FileException if a row is a header but not a right one
     */
    static Found in(String file, Sheet sheet, Codes codes, Lines lines) {
        return new HeaderSearch(file, sheet, codes).search(lines);
    }

    private Found search(Lines all) {
        for (Line line = all.next(); line != null && lines.size() < ROWS; line = all.next()) {
            if (!line.isBlank() && !line.isComment()) {
                lines.add(line);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            Header header = at(i);
            if (header != null) {
                return new Found(header, first());
            }
        }
        if (failure != null) {
            throw failure;
        }
        return new Found(null, first());
    }

    private String first() {
        return lines.isEmpty()
                ? ""
                : lines.get(0).cells().stream().map(CellText::strip).collect(Collectors.joining(","));
    }

    private @Nullable Header at(int index) {
        Line upper = lines.get(index);
        if (index + 1 < lines.size()) {
            Line lower = lines.get(index + 1);
            List<Title> merged = merged(upper.cells(), lower.cells());
            Header header = merged == null ? null : read(merged, lower.number(), index);
            if (header != null) {
                return header;
            }
        }
        return read(upper.cells().stream().map(Title::of).toList(), upper.number(), index);
    }

    /** The header, if it is one; why it is none is kept where it nearly was. */
    private @Nullable Header read(List<Title> titles, long last, int index) {
        long known = Header.known(titles);
        if (known < RECOGNISED) {
            return null;
        }
        try {
            TitleLines above = TitleLines.read(file, sheet, lines.subList(0, index), codes);
            return Header.read(file, titles, last, above);
        } catch (FileException e) {
            if (known > failedWith) {
                failure = e;
                failedWith = known;
            }
            return null;
        }
    }

    /** Titles over two rows: of merged cells only the first has the text. Null where the lower row is none of titles. */
    private static @Nullable List<Title> merged(List<String> upper, List<String> lower) {
        List<Title> titles = new ArrayList<>();
        String above = "";
        boolean isUpper = false;
        boolean isLower = false;
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String top = i < upper.size() ? CellText.strip(upper.get(i)) : "";
            String bottom = i < lower.size() ? CellText.strip(lower.get(i)) : "";
            above = top.isEmpty() ? above : top;
            if (bottom.isEmpty()) {
                titles.add(Title.of(top));
                isUpper |= Columns.isKnown(Title.of(top)); // a title line above a header has none
            } else {
                Title title = merged(above, bottom);
                if (!Columns.isKnown(title) && !MonthTitle.is(title) && !title.isForReference()) {
                    return null;
                }
                titles.add(title);
                isLower = true;
            }
        }
        return isUpper && isLower ? titles : null;
    }

    private static Title merged(String above, String bottom) {
        Title both = Title.of(above + bottom);
        if (Columns.isKnown(both) || MonthTitle.is(both)) {
            return both;
        }
        Title alone = Title.of(bottom);
        if (AMOUNT.contains(alone.name())) {
            return new Title(both.written(), Title.of(above).name(), alone.unit());
        }
        return Columns.isKnown(alone) ? alone : both;
    }
}
