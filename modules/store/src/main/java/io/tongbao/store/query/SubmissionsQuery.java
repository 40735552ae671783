package io.tongbao.store.query;

import io.tongbao.store.Database;

/** Questions about what was handed in. */
public final class SubmissionsQuery {
    private final Database database;

    public SubmissionsQuery(Database database) {
        this.database = database;
    }

    /**
     * The line of {@code stats.submissions} that a receipt is of: what was published stands before later tries that were
     * refused; else the latest. No row where there is none.
     */
    public Table standing(String receipt) {
        return Select.from("stats.submissions")
                .where("v.receipt = ?", receipt)
                .orderBy("v.outcome = 'PUBLISHED' desc, v.source_offset desc")
                .limit(1)
                .run(database);
    }

    /** What became of each row of a receipt, in their order: place, region, subject, period, state and where it lies. */
    public Table rows(String receipt) {
        return Select.of("select * from tongbao.receipt_rows(?)", receipt).run(database);
    }

    /** {@code stats.submissions} in their order: the trail of who sent what. */
    public Table trail(Filter filter) {
        return Select.from("stats.submissions")
                .orderBy("v.source_offset")
                .limit(filter.limit())
                .run(database);
    }
}
