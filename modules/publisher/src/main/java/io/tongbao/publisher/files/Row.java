package io.tongbao.publisher.files;

import java.util.List;

/**
 * A row of a file under its header.
 *
 * @param file name of the file
 * @param number line of the file, from 1
 * @param header what the cells mean
 * @param cells as written
 */
record Row(String file, long number, Header header, List<String> cells) {
    /** The cell without space around it; empty where the row or the file lacks it. */
    String cell(String column) {
        return raw(column).strip();
    }

    /** The cell as written. */
    String raw(String column) {
        int at = header.position(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    /** The column's title as the file has it; the name where it has none. */
    String title(String column) {
        int at = header.position(column);
        return at < 0 ? column : header.titles().get(at);
    }

    /** Where the row stood, as in {@code reports-2023.csv, row 14}. */
    String origin() {
        return file + ", row " + number;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The first cell that stands under no title; empty if none does. */
    String stray() {
        for (int i = 0; i < cells.size(); i++) {
            boolean titled =
                    i < header.titles().size() && !header.titles().get(i).isEmpty();
            if (!titled && !cells.get(i).isBlank()) {
                return cells.get(i).strip();
            }
        }
        return "";
    }
}
