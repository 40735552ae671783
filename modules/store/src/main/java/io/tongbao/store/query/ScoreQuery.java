package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;

/** Questions to {@code stats.scores}: what each item gave to a composite score. */
public final class ScoreQuery {
    private final Database database;

    public ScoreQuery(Database database) {
        this.database = database;
    }

    /** Scores as they stand, item by item, best members first. */
    public Table current(Filter filter) {
        return Select.from("stats.scores")
                .where("v.ranking = ?", filter.ranking())
                .where("v.group_code = ?", filter.group())
                .where("v.indicator = ?", filter.indicator())
                .where("v.region = ?", filter.region())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .orderBy("v.ranking, v.period, v.rank nulls last, v.region, v.place")
                .limit(filter.limit())
                .run(database);
    }

    /** Scores as known at a moment (K7), in the same order: the same columns, without a snapshot. */
    public Table asOf(Filter filter, Moment moment) {
        return Select.of(
                        Sql.of("scores_as_of"),
                        KnownBy.sql(moment.at()),
                        filter.ranking(),
                        filter.from(),
                        filter.to(),
                        filter.group(),
                        filter.indicator(),
                        filter.indicator(),
                        filter.region(),
                        filter.region())
                .limit(filter.limit())
                .run(database);
    }
}
