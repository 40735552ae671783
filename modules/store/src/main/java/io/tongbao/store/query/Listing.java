package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list in its order, which can be read whole, as a stretch after a row, or row by row as the database gives them. No two
 * rows are alike in all that it is ordered by, so that a row's place is told by its key whatever lands meanwhile.
 */
public final class Listing implements Rows {
    private final Database database;
    private final Select select;
    private final List<Sort> order;
    private final int limit;

    private Listing(Database database, Select select, List<Sort> order, int limit) {
        this.database = database;
        this.select = select;
        this.order = order;
        this.limit = limit;
    }

    /** @param order unique for each row */
    static Listing of(Database database, Select select, Sort... order) {
        return new Listing(database, select, List.of(order), 0);
    }

    /** Columns that tell a row's place, each once. */
    public List<Column> key() {
        return order.stream()
                .flatMap(each -> each.columns().stream())
                .distinct()
                .toList();
    }

    /**
     * What comes after a row.
     *
     * @param key of the row: a value for each column of {@link #key}, of its type, or null
     */
    public Listing after(List<@Nullable Object> key) {
        Select rest = Select.within(select);
        if (order.stream().anyMatch(each -> each.mayBeNull() || each.descending())) {
            rest.and(beyond(), beyondValues(key));
        } else {
            // an index answers this one
            rest.and(
                    "(" + join(order.stream().map(Sort::expression)) + ") > ("
                            + join(order.stream().map(Sort::given)) + ")",
                    order.stream().flatMap(each -> values(each, key)).toList());
        }
        return new Listing(database, rest, order, limit);
    }

    /** Rows whose text in a column is one of some. */
    public Listing among(String column, Collection<String> texts) {
        return new Listing(
                database,
                Select.within(select).where("v." + column + " = any (?)", texts.toArray(String[]::new)),
                order,
                limit);
    }

    /**
     * The same series by series, each from its earliest period on; the rows have {@code period}.
     *
     * @param series columns of text that tell one series from another
     */
    public Listing bySeries(List<String> series) {
        List<Sort> sorts = Stream.concat(series.stream().map(Sort::by), Stream.of(Sort.by("period", ColumnType.DATE)))
                .toList();
        return new Listing(database, select, sorts, limit);
    }

    /** What became known later than a moment; the rows have {@code known_at}. */
    public Listing knownAfter(Instant moment) {
        return new Listing(database, Select.within(select).where("v.known_at > ?", KnownBy.sql(moment)), order, limit);
    }

    /**
     * The first and the last rows of each series by {@code period}; the rows have it.
     *
     * @param series columns that tell one series from another
     * @param first how many of the earliest periods; 0 for none
     * @param last how many of the latest
     */
    public Listing observations(List<String> series, int first, int last) {
        String same = join(series.stream().map(each -> "v." + each));
        Select edges = Select.around(
                "select (x.v).* from (select v,"
                        + " row_number() over (partition by " + same + " order by v.period) as from_first,"
                        + " row_number() over (partition by " + same + " order by v.period desc) as from_last from ",
                select,
                " v) x where x.from_first <= ? or x.from_last <= ?",
                first,
                last);
        return new Listing(database, edges, order, limit);
    }

    /** At most so many rows; 0 for all. */
    public Listing limit(int rows) {
        return new Listing(database, select, order, rows);
    }

    /** The whole of it, at once. */
    public Table table() {
        return ordered().run(database);
    }

    @Override
    public void to(RowSink sink) throws IOException {
        ordered().stream(database, sink);
    }

    private Select ordered() {
        return Select.within(select)
                .orderBy(join(order.stream().map(Sort::clause)))
                .limit(limit);
    }

    /** Equal so far, and then beyond: by the first thing, or the second, and so on. */
    private String beyond() {
        List<String> ways = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (Sort each : order) {
            String comparison = each.expression() + (each.descending() ? " < " : " > ") + each.given();
            String after = each.mayBeNull()
                    ? "(" + comparison + " or (" + each.expression() + " is null and " + each.given() + " is not null))"
                    : comparison;
            ways.add("(" + equal + after + ")");
            equal.append(each.expression())
                    .append(" is not distinct from ")
                    .append(each.given())
                    .append(" and ");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private List<@Nullable Object> beyondValues(List<@Nullable Object> key) {
        List<@Nullable Object> all = new ArrayList<>();
        List<@Nullable Object> equal = new ArrayList<>();
        for (Sort each : order) {
            List<@Nullable Object> own = new ArrayList<>();
            values(each, key).forEach(own::add);
            all.addAll(equal);
            all.addAll(own);
            if (each.mayBeNull()) {
                all.addAll(own);
            }
            equal.addAll(own);
        }
        return all;
    }

    private Stream<@Nullable Object> values(Sort sort, List<@Nullable Object> key) {
        List<Column> columns = key();
        return sort.columns().stream().<@Nullable Object>map(each -> sql(key.get(columns.indexOf(each))));
    }

    private static @Nullable Object sql(@Nullable Object value) {
        return value instanceof Instant moment ? KnownBy.sql(moment) : value;
    }

    private static String join(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}
