package io.tongbao.store.explain;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whole rankings and what items gave to scores, as they stand or as known at a moment. */
final class Boards {
    private final Database database;
    private final @Nullable Instant at;

    Boards(Database database, @Nullable Instant at) {
        this.database = database;
        this.at = at;
    }

    /** {@code stats.rankings} of one ranking and period, best first. */
    List<FigureRow> places(String ranking, LocalDate period) {
        return rows(
                at == null
                        ? Select.of(Sql.of("explain_places"), ranking, period)
                        : Select.of(Sql.of("explain_places_as_of"), KnownBy.sql(at), ranking, null, period, period));
    }

    /** {@code stats.scores} of one ranking and period, item by item. */
    List<FigureRow> items(String ranking, LocalDate period) {
        return rows(
                at == null
                        ? Select.of(Sql.of("explain_scores"), ranking, period)
                        : Select.of(Sql.of("explain_scores_as_of"), KnownBy.sql(at), ranking, period, period));
    }

    private List<FigureRow> rows(Select select) {
        Table table = select.run(database);
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> new FigureRow(table, row))
                .toList();
    }
}
