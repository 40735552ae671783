package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The figures of a bulletin's annex 附表: of whatever the group is ranked by, or has targets for. */
final class AnnexQuery {
    private final Database database;

    AnnexQuery(Database database) {
        this.database = database;
    }

    /**
     * The period that each indicator is told of.
     *
     * @param rankings of the bulletin; an indicator is told of the period that it is ranked in
     * @param targets of the bulletin; one that is not ranked, of the latest period in which somebody has a figure
     */
    static Map<String, LocalDate> periods(Table rankings, Table targets) {
        Map<String, LocalDate> periods = latest(rankings, row -> !"SCORE".equals(rankings.value(row, "measure")));
        latest(targets, row -> targets.value(row, "actual") != null).forEach(periods::putIfAbsent);
        latest(targets, row -> true).forEach(periods::putIfAbsent);
        return periods;
    }

    /**
     * An annex.
     *
     * @param shown one row for each indicator and region: the region above the group first, then the members, with a figure or
     *     without
     * @param reported how many members have given what the region above the group adds up, shown or not
     */
    record Annex(Table shown, MembersReported reported) {}

    /**
     * Reads it.
     *
     * @param periods by indicator, of those that are shown
     * @param ancestor figures of the region above the group
     * @param moment as known at; null for now
     */
    Annex of(String group, Map<String, LocalDate> periods, Table ancestor, @Nullable Moment moment) {
        Map<String, LocalDate> counted = latest(ancestor, row -> ancestor.value(row, "expected") != null);
        counted.putAll(periods);
        Table listed = list(group, counted, moment);
        MembersReported reported = MembersReported.of(listed);
        return new Annex(reported.in(listed.where(row -> periods.containsKey(row.text("indicator")))), reported);
    }

    private Table list(String group, Map<String, LocalDate> periods, @Nullable Moment moment) {
        String[] indicators = periods.keySet().toArray(String[]::new);
        String[] days = periods.values().stream().map(LocalDate::toString).toArray(String[]::new);
        return moment == null
                ? Select.of(Sql.of("bulletin_annex"), group, indicators, days).run(database)
                : Select.of(Sql.of("bulletin_annex_as_of"), KnownBy.sql(moment.at()), group, indicators, days)
                        .run(database);
    }

    private static Map<String, LocalDate> latest(Table table, IntPredicate counts) {
        Map<String, LocalDate> periods = new TreeMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (counts.test(row)) {
                periods.merge(
                        String.valueOf(table.value(row, "indicator")),
                        (LocalDate) Objects.requireNonNull(table.value(row, "period"), "period"),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return periods;
    }
}
