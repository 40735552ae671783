package io.tongbao.store.explain;

import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of {@code stats.growth}, or of {@code stats.growth_as_of}, of two years and a part. */
final class Figures {
    /** From so many regions on, all are asked for at once. */
    private static final int MANY = 100;

    private final Database database;
    private final @Nullable Instant at;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<Key, FigureRow> rows = new HashMap<>();
    private final Set<List<String>> loaded = new HashSet<>();

    Figures(Database database, @Nullable Instant at, Period period) {
        this.database = database;
        this.at = at;
        this.from = LocalDate.of(period.year() - 2, 1, 1);
        this.to = period.firstDay();
    }

    /** What stands; null where nothing does. */
    @Nullable
    FigureRow of(Key key) {
        load(key.indicator(), List.of(key.region()));
        return rows.get(key);
    }

    /** Reads what will be asked for, together. */
    void load(String indicator, Collection<String> regions) {
        List<String> missing = regions.stream()
                .filter(each -> loaded.add(List.of(indicator, each)))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Table found = ask(indicator, missing.toArray(String[]::new));
        for (int i = 0; i < found.rows().size(); i++) {
            FigureRow row = new FigureRow(found, i);
            LocalDate day = row.day("period");
            if (day != null) {
                rows.put(new Key(row.required("region"), indicator, Period.of(day)), row);
            }
        }
    }

    private Table ask(String indicator, String[] regions) {
        if (at == null) {
            return Select.of(Sql.of("explain_figures"), indicator, regions, from, to)
                    .run(database);
        }
        return (regions.length < MANY
                        ? Select.of(Sql.of("explain_figures_as_of"), regions, KnownBy.sql(at), indicator, from, to)
                        : Select.of(
                                Sql.of("explain_figures_as_of_many"), KnownBy.sql(at), indicator, from, to, regions))
                .run(database);
    }
}
