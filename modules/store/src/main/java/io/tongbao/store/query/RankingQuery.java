package io.tongbao.store.query;

import io.tongbao.store.Database;

/** Questions to {@code stats.rankings}. */
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
}
