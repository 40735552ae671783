package io.tongbao.store.query;

import io.tongbao.store.Database;

/** Questions to {@code stats.rejects}. */
public final class RejectsQuery {
    private final Database database;

    public RejectsQuery(Database database) {
        this.database = database;
    }

    /**
     * Refused events, newest first.
     *
     * @param filter region, indicator and limit count; a refused event's period need not be one
     */
    public Table refused(Filter filter) {
        return Select.from("stats.rejects")
                .where("v.region = ?", filter.region())
                .where("v.indicator = ?", filter.indicator())
                .orderBy("v.known_at desc, v.source_topic, v.source_partition, v.source_offset desc")
                .limit(filter.limit())
                .run(database);
    }

    /** The event that was refused where it came in; no row where none was. */
    public Table at(RejectPlace place) {
        return Select.from("stats.rejects")
                .where("v.source_topic = ?", place.topic())
                .where("v.source_partition = ?", place.partition())
                .where("v.source_offset = ?", place.offset())
                .run(database);
    }
}
