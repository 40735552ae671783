package io.tongbao.store.query;

import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /**
     * The latest of the trail, the last first.
     *
     * @param publisher whose; null for everybody's
     * @param limit most lines, 1 or more
     */
    public Table latest(@Nullable String publisher, int limit) {
        return Select.from("stats.submissions")
                .where("v.publisher = ?", publisher)
                .orderBy("v.source_offset desc")
                .limit(limit)
                .run(database);
    }

    /** All lines of a receipt, in their order: tries that were refused, and the one that was taken. */
    public Table of(String receipt) {
        return Select.from("stats.submissions")
                .where("v.receipt = ?", receipt)
                .orderBy("v.source_offset")
                .run(database);
    }

    /**
     * The trail a stretch at a time, each line with all that is stored of it as JSON, {@code stored}.
     *
     * @param offset {@code source_offset} of the line before; -1 for the start
     * @param limit most lines, 1 or more
     */
    public Table after(long offset, int limit) {
        return Select.of(
                        """
                        select v.*, to_jsonb(s)::text as stored
                        from stats.submissions v
                        join tongbao.submission s on s.source_offset = v.source_offset
                        """)
                .where("v.source_offset > ?", offset)
                .orderBy("v.source_offset")
                .limit(limit)
                .run(database);
    }

    /** Offset up to which the topic has landed, that one not included; 0 where nothing has. */
    public long landedTo() {
        Table found = Select.of(
                        "select coalesce(max(next_offset), 0) as landed_to from tongbao.sink_offset where topic = ?",
                        Topics.SUBMISSIONS.name())
                .run(database);
        return ((Number) Objects.requireNonNull(found.value(0, "landed_to"))).longValue();
    }
}
