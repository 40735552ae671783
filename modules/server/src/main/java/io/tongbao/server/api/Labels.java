package io.tongbao.server.api;

import io.tongbao.statistics.Language;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.RowSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How codes are told that have names in columns beside them ({@code region} and {@code region_zh}, {@code region_en}), as
 * {@code labels} of SDMX-CSV means it: {@code id} the code alone, {@code name} the code and its name in a column of its own
 * ({@code region_name}), {@code both} as {@code code: name} in one.
 */
final class Labels implements RowSink {
    /** The words of {@code labels}. */
    enum Kind {
        ID,
        NAME,
        BOTH
    }

    /**
     * A column that is handed on.
     *
     * @param value where its value stands
     * @param name where the name stands that is added to it; -1 for none
     */
    private record Told(Column column, int value, int name) {}

    private final Kind kind;
    private final Language language;
    private final RowSink next;
    private List<Told> told = List.of();

    Labels(Kind kind, Language language, RowSink next) {
        this.kind = kind;
        this.language = language;
        this.next = next;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        List<String> names = columns.stream().map(Column::name).toList();
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (isName(column.name(), names)) {
                continue;
            }
            int name = nameOf(column.name(), names);
            if (name < 0 || kind == Kind.ID) {
                all.add(new Told(column, i, -1));
            } else if (kind == Kind.BOTH) {
                all.add(new Told(column, i, name));
            } else {
                all.add(new Told(column, i, -1));
                all.add(new Told(new Column(column.name() + "_name", ColumnType.TEXT), name, -1));
            }
        }
        told = all;
        next.begin(all.stream().map(Told::column).toList());
    }

    @Override
    public void row(List<@Nullable Object> row) throws IOException {
        List<@Nullable Object> values = new ArrayList<>(told.size());
        for (Told each : told) {
            Object value = row.get(each.value());
            Object name = each.name() < 0 ? null : row.get(each.name());
            values.add(value == null || name == null ? value : value + ": " + name);
        }
        next.row(values);
    }

    private static boolean isName(String column, List<String> names) {
        return column.matches(".*_(zh|en)") && names.contains(column.substring(0, column.length() - 3));
    }

    private int nameOf(String column, List<String> names) {
        int own = names.indexOf(column + "_" + language.name().toLowerCase(Locale.ROOT));
        return own < 0 ? names.indexOf(column + "_zh") : own;
    }
}
