package io.tongbao.store.query;

import io.tongbao.store.Database;

/** Questions to {@code stats.warnings}. */
public final class WarningsQuery {
    private final Database database;

    public WarningsQuery(Database database) {
        this.database = database;
    }

    /** What the checks found in reports that stand, in the order in which they became known. */
    public Table standing(Filter filter) {
        return Select.from("stats.warnings")
                .where("v.standing = ?", true)
                .where("v.region = ?", filter.region())
                .where("v.indicator = ?", filter.indicator())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .inGroup(filter.group())
                .orderBy("v.known_at, v.region, v.indicator, v.period, v.severity desc, v.check_code")
                .limit(filter.limit())
                .run(database);
    }
}
