package io.tongbao.store.query;

import io.tongbao.store.Database;

/** Questions to {@code stats.deliveries}: what somebody has to see to first. */
public final class DeliveriesQuery {
    private static final String TROUBLE_FIRST =
            "array_position(array['FAILED', 'PARTLY_DELIVERED', 'PENDING', 'SILENCED'], v.status), v.noted_at desc,"
                    + " v.receiver, v.alert_id, v.step";

    private final Database database;

    public DeliveriesQuery(Database database) {
        this.database = database;
    }

    /** Who is told of which step; what was refused first, then what did not get to all, then what waits. */
    public Table all(Filter filter) {
        return Select.from("stats.deliveries")
                .where("v.region = ?", filter.region())
                .where("v.subject = ?", filter.indicator())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .inGroup(filter.group())
                .orderBy(TROUBLE_FIRST)
                .limit(filter.limit())
                .run(database);
    }
}
