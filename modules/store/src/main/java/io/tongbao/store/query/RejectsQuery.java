package io.tongbao.store.query;

import io.tongbao.store.Database;
import org.jspecify.annotations.Nullable;

/** Questions to {@code stats.rejects}. */
public final class RejectsQuery {
    private static final String LATEST = "v.known_at desc, v.source_topic, v.source_partition, v.source_offset desc";

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
        return listRefused(filter).table();
    }

    /** The same as a list. */
    public Listing listRefused(Filter filter) {
        return Listing.of(
                        database,
                        Select.from("stats.rejects")
                                .where("v.region = ?", filter.region())
                                .where("v.indicator = ?", filter.indicator()),
                        Sort.by("known_at", ColumnType.TIME).greatestFirst(),
                        Sort.by("source_topic"),
                        Sort.by("source_partition", ColumnType.INTEGER),
                        Sort.by("source_offset", ColumnType.INTEGER).greatestFirst())
                .limit(filter.limit());
    }

    /**
     * The latest, the last first.
     *
     * @param publisher whose ingress topic they came in by; null for everybody's, the shared topics' too
     * @param limit most of them, 1 or more
     */
    public Table latest(@Nullable String publisher, int limit) {
        return Select.from("stats.rejects")
                .where("v.publisher = ?", publisher)
                .orderBy(LATEST)
                .limit(limit)
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
