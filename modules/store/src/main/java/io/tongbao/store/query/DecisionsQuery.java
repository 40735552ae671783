package io.tongbao.store.query;

import io.tongbao.store.Database;

/** Questions about what was decided. */
public final class DecisionsQuery {
    private final Database database;

    public DecisionsQuery(Database database) {
        this.database = database;
    }

    /** {@code stats.decisions}, in their order. */
    public Table all(Filter filter) {
        return Select.from("stats.decisions")
                .where("v.region = ?", filter.region())
                .where("v.indicator = ?", filter.indicator())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .orderBy("v.source_topic, v.source_partition, v.source_offset")
                .limit(filter.limit())
                .run(database);
    }

    /** {@code stats.period_locks}: what is locked now. */
    public Table locks() {
        return Select.from("stats.period_locks")
                .orderBy("v.period, v.indicator nulls first")
                .run(database);
    }

    /** {@code stats.releases}, the earliest moment first. */
    public Table releases() {
        return Select.from("stats.releases").orderBy("v.moment, v.name").run(database);
    }
}
