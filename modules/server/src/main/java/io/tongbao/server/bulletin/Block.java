package io.tongbao.server.bulletin;

import io.tongbao.statistics.Language;
import java.util.List;
import java.util.stream.Stream;

/** What a {@link Section} is made of. */
public sealed interface Block {
    /** Sentences. */
    record Paragraph(String text) implements Block {}

    /** A numbered list. */
    record Items(List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * One of a numbered list.
     *
     * @param head what it is, in short
     * @param text more of it
     */
    record Item(String head, String text) {}

    /**
     * A table.
     *
     * @param caption what it is of, and then what is to be known of all its numbers, such as the period; may be empty
     * @param rows with a cell for each column
     * @param notes sentences below it
     */
    record Grid(List<String> caption, List<Column> columns, List<Row> rows, List<String> notes) implements Block {
        public Grid {
            caption = List.copyOf(caption);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }

        Grid shortened(int most, Language language) {
            int more = rows.size() - most;
            return more <= 0
                    ? this
                    : new Grid(
                            caption,
                            columns,
                            rows.subList(0, most),
                            Stream.concat(
                                            Stream.of(language.of(
                                                    "另有" + more + "行，见上方文件。",
                                                    more + " more rows are in the files above.")),
                                            notes.stream())
                                    .toList());
        }
    }

    /**
     * A column of a table.
     *
     * @param name for programs
     * @param title for people
     * @param isRight whether its cells are aligned right, as numbers are
     */
    record Column(String name, String title, boolean isRight) {
        static Column left(String name, String title) {
            return new Column(name, title, false);
        }

        static Column right(String name, String title) {
            return new Column(name, title, true);
        }
    }

    /**
     * A row of a table.
     *
     * @param isWhole whether it is of the region above the members
     */
    record Row(boolean isWhole, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(Cell... cells) {
            return new Row(false, List.of(cells));
        }
    }
}
