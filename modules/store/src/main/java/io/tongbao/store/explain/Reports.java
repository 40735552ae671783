package io.tongbao.store.explain;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accepted reports of two years and a part, and which of them stand at a moment (R2). */
final class Reports {
    private final Database database;
    private final @Nullable Instant at;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<Key, List<Report>> standing = new HashMap<>();
    private final Set<List<String>> loaded = new HashSet<>();

    Reports(Database database, @Nullable Instant at, Period period) {
        this.database = database;
        this.at = at;
        this.from = LocalDate.of(period.year() - 2, 1, 1);
        this.to = period.firstDay();
    }

    /** Those that stand, OFFICIAL before DEPARTMENT before SELF_REPORTED; each with what it replaced. */
    List<Report> standing(Key key) {
        load(key.indicator(), List.of(key.region()));
        return standing.getOrDefault(key, List.of());
    }

    /** The one whose number stands: of the first class that gives it, or of one class alone. */
    @Nullable
    Report giver(Key key, ReportNumber number, @Nullable DataClass only) {
        return standing(key).stream()
                .filter(each -> only == null || each.dataClass().equals(only.name()))
                .filter(each -> each.number(number.field()) != null)
                .findFirst()
                .orElse(null);
    }

    /** Reads what will be asked for, together. */
    void load(String indicator, Collection<String> regions) {
        List<String> missing = regions.stream()
                .filter(each -> loaded.add(List.of(indicator, each)))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<Key, List<Report>> found = new HashMap<>();
        Table table = ask(indicator, missing.toArray(String[]::new));
        for (int i = 0; i < table.rows().size(); i++) {
            Report report = ReportReader.read(new FigureRow(table, i));
            found.computeIfAbsent(
                            new Key(report.region(), indicator, Period.of(report.period())), key -> new ArrayList<>())
                    .add(report);
        }
        found.forEach((key, all) -> standing.put(key, withReplaced(all)));
    }

    private static List<Report> withReplaced(List<Report> all) {
        return all.stream()
                .filter(Report::standing)
                .sorted(Comparator.comparing(each -> DataClass.valueOf(each.dataClass())))
                .map(each -> each.replacing(all.stream()
                        .filter(other -> !other.standing() && other.dataClass().equals(each.dataClass()))
                        .filter(other -> !other.disposition().equals(Disposition.UNCHANGED.name()))
                        .toList()))
                .toList();
    }

    private Table ask(String indicator, String[] regions) {
        return Select.of(
                        Sql.of("explain_reports"),
                        KnownBy.sql(at),
                        indicator,
                        from,
                        to,
                        regions,
                        KnownBy.sql(at),
                        indicator,
                        from,
                        to,
                        regions)
                .run(database);
    }
}
