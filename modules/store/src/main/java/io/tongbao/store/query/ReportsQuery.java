package io.tongbao.store.query;

import io.tongbao.store.Database;

/** Questions to {@code stats.reports}, as of a moment too. */
public final class ReportsQuery {
    private static final String AS_KNOWN = "v.known_at, v.source_topic, v.source_partition, v.source_offset";

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
                .orderBy(AS_KNOWN)
                .limit(filter.limit())
                .run(database);
    }

    /** Those known at a moment (K7), of a group with the members of then. */
    public Table asOf(Filter filter, Moment moment) {
        return Select.asOf(
                        "stats.reports_as_of",
                        moment,
                        filter.group(),
                        filter.indicator(),
                        filter.from(),
                        filter.to(),
                        filter.region())
                .orderBy(AS_KNOWN)
                .limit(filter.limit())
                .run(database);
    }
}
