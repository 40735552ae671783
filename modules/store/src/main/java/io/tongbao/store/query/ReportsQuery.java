package io.tongbao.store.query;

import io.tongbao.store.Database;

/** Questions to {@code stats.reports}. */
public final class ReportsQuery {
    private final Database database;

    public ReportsQuery(Database database) {
        this.database = database;
    }

    /** Accepted reports in the order in which they became known. */
    public Table accepted(Filter filter) {
        return Select.from("stats.reports")
                .where("v.region = ?", filter.region())
                .where("v.indicator = ?", filter.indicator())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .inGroup(filter.group())
                .orderBy("v.known_at, v.source_topic, v.source_partition, v.source_offset")
                .limit(filter.limit())
                .run(database);
    }
}
