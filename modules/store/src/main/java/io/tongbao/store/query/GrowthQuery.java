package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;

/** Questions to {@code stats.growth} and {@code stats.growth_history}. */
public final class GrowthQuery {
    private final Database database;

    public GrowthQuery(Database database) {
        this.database = database;
    }

    /** Figures as they stand. */
    public Table current(Filter filter) {
        return select("stats.growth", filter)
                .orderBy("v.indicator, v.region, v.period")
                .limit(filter.limit())
                .run(database);
    }

    /** Every vintage, oldest first. */
    public Table history(Filter filter) {
        return select("stats.growth_history", filter)
                .orderBy("v.indicator, v.region, v.period, v.generation, v.sequence")
                .limit(filter.limit())
                .run(database);
    }

    /** Figures as known at a moment (K7): the same columns, without a version. */
    public Table asOf(Filter filter, Moment moment) {
        return Select.of(
                        Sql.of("growth_as_of"),
                        KnownBy.sql(moment.at()),
                        filter.indicator(),
                        filter.from(),
                        filter.to(),
                        filter.region(),
                        filter.group())
                .limit(filter.limit())
                .run(database);
    }

    private static Select select(String view, Filter filter) {
        return Select.from(view)
                .where("v.indicator = ?", filter.indicator())
                .where("v.region = ?", filter.region())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .inGroup(filter.group());
    }
}
