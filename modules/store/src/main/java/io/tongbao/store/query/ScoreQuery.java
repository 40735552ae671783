package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;

/** Questions to {@code stats.scores}: what each item gave to a composite score. */
public final class ScoreQuery {
    private final Database database;

    public ScoreQuery(Database database) {
        this.database = database;
    }

    /** Scores as they stand, item by item, best members first. */
    public Table current(Filter filter) {
        return listCurrent(filter).table();
    }

    /** The same as a list. */
    public Listing listCurrent(Filter filter) {
        return listing(
                Select.from("stats.scores")
                        .where("v.ranking = ?", filter.ranking())
                        .where("v.group_code = ?", filter.group())
                        .where("v.indicator = ?", filter.indicator())
                        .where("v.region = ?", filter.region())
                        .where("v.period >= ?", filter.from())
                        .where("v.period <= ?", filter.to()),
                filter);
    }

    /** Scores as known at a moment (K7), in the same order: the same columns, without a snapshot. */
    public Table asOf(Filter filter, Moment moment) {
        return listAsOf(filter, moment).table();
    }

    /** The same as a list. */
    public Listing listAsOf(Filter filter, Moment moment) {
        return listing(
                Select.of(
                        Sql.of("scores_as_of"),
                        KnownBy.sql(moment.at()),
                        filter.ranking(),
                        filter.from(),
                        filter.to(),
                        filter.group(),
                        filter.indicator(),
                        filter.indicator(),
                        filter.region(),
                        filter.region()),
                filter);
    }

    private Listing listing(Select select, Filter filter) {
        return Listing.of(
                        database,
                        select,
                        Sort.by("ranking"),
                        Sort.by("period", ColumnType.DATE),
                        Sort.by("rank", ColumnType.INTEGER).nullsLast(),
                        Sort.by("region"),
                        Sort.by("place", ColumnType.INTEGER))
                .limit(filter.limit());
    }
}
