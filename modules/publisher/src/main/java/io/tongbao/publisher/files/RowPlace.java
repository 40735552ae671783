package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.Sheet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a row stood, to say at its cells what was found when it was judged. */
public final class RowPlace {
    private final Row row;

    RowPlace(String file, Sheet sheet, long number, Header header) {
        this.row = new Row(file, sheet, number, header, List.of());
    }

    /**
     * Something found at the cell of a column, be it in the row or above the header.
     *
     * @param column by its name, such as {@code month_value}; of one that the file does not have the whole row is meant
     * @param value as it was judged; null where there was none
     * @param en what is wrong and what would be right, in English
     * @param zh the same in Chinese
     */
    public CellProblem at(String column, @Nullable String value, String en, String zh) {
        int position = row.header().position(column);
        Given given = position < 0 ? row.header().given().get(column) : null;
        return new CellProblem(
                row.file(),
                row.sheet(),
                given == null ? row.number() : given.row(),
                given == null ? position : given.position(),
                column,
                position < 0 ? "" : row.title(column),
                Objects.requireNonNullElse(value, ""),
                true,
                en,
                zh);
    }
}
