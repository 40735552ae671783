package io.tongbao.store.query;

import io.tongbao.store.Database;

/** Questions to {@code stats.reports}, as of a moment too. */
public final class ReportsQuery {
    private final Database database;

    public ReportsQuery(Database database) {
        this.database = database;
    }

    /** Accepted reports in the order in which they became known. */
    public Table accepted(Filter filter) {
        return listAccepted(filter).table();
    }

    /** The same as a list. */
    public Listing listAccepted(Filter filter) {
        return listing(
                Select.from("stats.reports")
                        .where("v.region = ?", filter.region())
                        .where("v.indicator = ?", filter.indicator())
                        .where("v.period >= ?", filter.from())
                        .where("v.period <= ?", filter.to())
                        .inGroup(filter.group()),
                filter);
    }

    /** Those known at a moment (K7), of a group with the members of then. */
    public Table asOf(Filter filter, Moment moment) {
        return listAsOf(filter, moment).table();
    }

    /** The same as a list. */
    public Listing listAsOf(Filter filter, Moment moment) {
        return listing(
                Select.asOf(
                        "stats.reports_as_of",
                        moment,
                        filter.group(),
                        filter.indicator(),
                        filter.from(),
                        filter.to(),
                        filter.region()),
                filter);
    }

    private Listing listing(Select select, Filter filter) {
        return Listing.of(
                        database,
                        select,
                        Sort.by("known_at", ColumnType.TIME),
                        Sort.by("source_topic"),
                        Sort.by("source_partition", ColumnType.INTEGER),
                        Sort.by("source_offset", ColumnType.INTEGER),
                        // one progress report changes several sums
                        Sort.by("region"),
                        Sort.by("indicator"),
                        Sort.by("period", ColumnType.DATE))
                .limit(filter.limit());
    }
}
