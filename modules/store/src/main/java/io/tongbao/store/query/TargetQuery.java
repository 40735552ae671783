package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;

/** Questions to {@code stats.target_progress}, its history, and {@code stats.targets}. */
public final class TargetQuery {
    private final Database database;

    public TargetQuery(Database database) {
        this.database = database;
    }

    /** Where units stand against their targets now (T3 to T6). */
    public Table current(Filter filter) {
        return select("stats.target_progress", filter)
                .orderBy("v.indicator, v.kind, v.region, v.period")
                .limit(filter.limit())
                .run(database);
    }

    /** The same as known at a moment: the same columns, without a version. */
    public Table asOf(Filter filter, Moment moment) {
        return Select.of(
                        Sql.of("target_progress_as_of"),
                        KnownBy.sql(moment.at()),
                        filter.indicator(),
                        filter.from(),
                        filter.to(),
                        filter.region(),
                        filter.group(),
                        filter.ranking(),
                        filter.ranking())
                .limit(filter.limit())
                .run(database);
    }

    /** Every vintage of that, oldest first. */
    public Table history(Filter filter) {
        return select("stats.target_progress_history", filter)
                .orderBy("v.indicator, v.kind, v.region, v.period, string_to_array(v.version, '.')::bigint[]")
                .limit(filter.limit())
                .run(database);
    }

    /** The letters that were taken, every version; of the years in which the filter's periods lie. */
    public Table letters(Filter filter) {
        return Select.from("stats.targets")
                .where("v.region = ?", filter.region())
                .where("v.indicator = ?", filter.indicator())
                .where("v.year >= extract(year from ?::date)", filter.from())
                .where("v.year <= extract(year from ?::date)", filter.to())
                .orderBy("v.region, v.indicator, v.year, v.kind, v.version, v.known_at")
                .limit(filter.limit())
                .run(database);
    }

    private static Select select(String view, Filter filter) {
        return Select.from(view)
                .where("v.indicator = ?", filter.indicator())
                .where("v.region = ?", filter.region())
                .where("v.ranking = ?", filter.ranking())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .inGroup(filter.group());
    }
}
