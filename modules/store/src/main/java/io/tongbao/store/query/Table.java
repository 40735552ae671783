package io.tongbao.store.query;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An answer: rows of a view.
 *
 * @param columns in the view's order
 * @param rows one value for each column, of its type, or null
 */
public record Table(List<Column> columns, List<List<@Nullable Object>> rows) implements Rows {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Where a column stands, from 0.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + column + " among " + columns);
    }

    /** Whether there is a column of that name. */
    public boolean has(String column) {
        return columns.stream().anyMatch(each -> each.name().equals(column));
    }

    /** A value by row, from 0, and column name. */
    public @Nullable Object value(int row, String column) {
        return rows.get(row).get(index(column));
    }

    /** All values of a column. */
    public List<@Nullable Object> values(String column) {
        int index = index(column);
        return rows.stream().<@Nullable Object>map(row -> row.get(index)).toList();
    }

    /** The same rows with some columns only, in the order given. */
    public Table only(List<String> names) {
        List<Integer> kept = names.stream().map(this::index).toList();
        return new Table(
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /** Some of the rows with all columns. */
    public Table where(Predicate<Fields> asked) {
        return new Table(
                columns,
                Fields.of(this).stream()
                        .filter(asked)
                        .map(each -> rows.get(each.row()))
                        .toList());
    }

    @Override
    public void to(RowSink sink) throws IOException {
        sink.begin(columns);
        for (List<@Nullable Object> row : rows) {
            sink.row(row);
        }
    }
}
