package io.tongbao.store.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An answer: rows of a view. */
public final class Table implements Rows {
    private final List<Column> columns;
    private final List<List<@Nullable Object>> rows;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param columns in the view's order
     * @param rows one value for each column, of its type, or null
     */
    public Table(List<Column> columns, List<List<@Nullable Object>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i).name(), i);
        }
    }

    /** In the view's order. */
    public List<Column> columns() {
        return columns;
    }

    /** One value for each column, of its type, or null. */
    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    /**
     * Where a column stands, from 0.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public int index(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("no column " + column + " among " + columns);
        }
        return place;
    }

    /** Whether there is a column of that name. */
    public boolean has(String column) {
        return places.containsKey(column);
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
