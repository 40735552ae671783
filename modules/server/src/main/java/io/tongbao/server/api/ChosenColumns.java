package io.tongbao.server.api;

import io.tongbao.store.query.Column;
import io.tongbao.store.query.RowSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands on the columns that {@code fields} names, in its order. */
final class ChosenColumns implements RowSink {
    private final String fields;
    private final boolean named;
    private final RowSink next;
    private int[] places = {};

    private ChosenColumns(String fields, boolean named, RowSink next) {
        this.fields = fields;
        this.named = named;
        this.next = next;
    }

    /**
     * Those columns, or all.
     *
     * @param fields names parted by commas; null for all columns
     * @param named whether the name of a code ({@code region_name} of {@code region}) comes after it unless it is chosen too
     */
    static RowSink of(@Nullable String fields, boolean named, RowSink next) {
        return fields == null ? next : new ChosenColumns(fields, named, next);
    }

    /** @throws BadParameterException where a name is no column's */
    @Override
    public void begin(List<Column> columns) throws IOException {
        List<String> known = columns.stream().map(Column::name).toList();
        List<String> wanted = List.of(fields.split(",", -1));
        if (!known.containsAll(wanted) || Set.copyOf(wanted).size() < wanted.size()) {
            throw new BadParameterException(
                    "fields",
                    fields,
                    "be names parted by commas, each once, out of " + known,
                    "为以逗号分隔、互不重复的列名，可选" + known);
        }
        List<String> told = named
                ? wanted.stream()
                        .flatMap(each -> Stream.of(each, each + "_name"))
                        .filter(each -> wanted.contains(each) || known.contains(each))
                        .distinct()
                        .toList()
                : wanted;
        places = told.stream().mapToInt(known::indexOf).toArray();
        next.begin(told.stream().map(each -> columns.get(known.indexOf(each))).toList());
    }

    @Override
    public void row(List<@Nullable Object> row) throws IOException {
        List<@Nullable Object> chosen = new ArrayList<>(places.length);
        for (int place : places) {
            chosen.add(row.get(place));
        }
        next.row(chosen);
    }
}
