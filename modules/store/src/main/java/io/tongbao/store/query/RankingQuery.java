package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;

/** Questions to {@code stats.rankings}, and about which rankings there are. */
public final class RankingQuery {
    private final Database database;

    public RankingQuery(Database database) {
        this.database = database;
    }

    /** Rankings as they stand, best first, unranked members last. */
    public Table current(Filter filter) {
        return Select.from("stats.rankings")
                .where("v.ranking = ?", filter.ranking())
                .where("v.group_code = ?", filter.group())
                .where("v.indicator = ?", filter.indicator())
                .where("v.region = ?", filter.region())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .orderBy("v.ranking, v.period, v.rank nulls last, v.region")
                .limit(filter.limit())
                .run(database);
    }

    /** Rankings as known at a moment (K7), in the same order: the same columns, without a snapshot. */
    public Table asOf(Filter filter, Moment moment) {
        return Select.of(
                        Sql.of("rankings_as_of"),
                        KnownBy.sql(moment.at()),
                        filter.ranking(),
                        filter.indicator(),
                        filter.from(),
                        filter.to(),
                        filter.group(),
                        filter.region(),
                        filter.region())
                .limit(filter.limit())
                .run(database);
    }

    /**
     * Which rankings there are: ranking, group_code, indicator, measure, and their periods as {@code yyyy-MM-dd}, latest
     * first. Those with the latest period first, then by group; growth before levels.
     */
    public Table index() {
        return Select.of(Sql.of("ranking_index")).run(database);
    }
}
