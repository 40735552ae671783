package io.tongbao.publisher.sheets;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number its line in the file or its row in the sheet, from 1
 * @param cells as text, as far as the row goes; what is not filled is empty
 */
public record Line(long number, List<String> cells) {
    public Line {
        cells = List.copyOf(cells);
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Whether it is a comment: its first cell begins with {@code #}. */
    public boolean isComment() {
        return !cells.isEmpty() && cells.get(0).strip().startsWith("#");
    }
}
