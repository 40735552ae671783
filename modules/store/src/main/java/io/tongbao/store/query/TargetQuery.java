package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Questions to {@code stats.target_progress}, its history, and {@code stats.targets}. */
public final class TargetQuery {
    private final Database database;

    public TargetQuery(Database database) {
        this.database = database;
    }

    /** Where units stand against their targets now (T3 to T6). */
    public Table current(Filter filter) {
        return listCurrent(filter).table();
    }

    /** The same of some regions. */
    public Table current(Filter filter, Collection<String> regions) {
        return listCurrent(filter).among("region", regions).table();
    }

    /** The same as a list. */
    public Listing listCurrent(Filter filter) {
        return listing(select("stats.target_progress", filter), filter);
    }

    /** The same as known at a moment: the same columns, without a version. */
    public Table asOf(Filter filter, Moment moment) {
        return listAsOf(filter, moment).table();
    }

    /** The same of some regions. */
    public Table asOf(Filter filter, Moment moment, Collection<String> regions) {
        return list(filter, moment, regions.toArray(String[]::new)).table();
    }

    /** The same as a list. */
    public Listing listAsOf(Filter filter, Moment moment) {
        return list(filter, moment, null);
    }

    private Listing list(Filter filter, Moment moment, String @Nullable [] regions) {
        return listing(
                Select.of(
                        Sql.of("target_progress_as_of"),
                        KnownBy.sql(moment.at()),
                        filter.indicator(),
                        filter.from(),
                        filter.to(),
                        filter.region(),
                        filter.group(),
                        regions,
                        filter.ranking(),
                        filter.ranking()),
                filter);
    }

    /** Every vintage of that, oldest first. */
    public Table history(Filter filter) {
        return listHistory(filter).table();
    }

    /** The same as a list. */
    public Listing listHistory(Filter filter) {
        return Listing.of(
                        database,
                        select("stats.target_progress_history", filter),
                        Sort.by("indicator"),
                        Sort.by("kind"),
                        Sort.by("region"),
                        Sort.by("period", ColumnType.DATE),
                        Sort.by("string_to_array(v.version, '.')::bigint[]", new Column("version", ColumnType.TEXT)))
                .limit(filter.limit());
    }

    /** The letters that were taken, every version; of the years in which the filter's periods lie. */
    public Table letters(Filter filter) {
        return listLetters(filter).table();
    }

    /** The same as a list. */
    public Listing listLetters(Filter filter) {
        return Listing.of(
                        database,
                        Select.from("stats.targets")
                                .where("v.region = ?", filter.region())
                                .where("v.indicator = ?", filter.indicator())
                                .where("v.year >= extract(year from ?::date)", filter.from())
                                .where("v.year <= extract(year from ?::date)", filter.to()),
                        Sort.by("region"),
                        Sort.by("indicator"),
                        Sort.by("year", ColumnType.INTEGER),
                        Sort.by("kind"),
                        Sort.by("version", ColumnType.INTEGER),
                        Sort.by("known_at", ColumnType.TIME),
                        Sort.by("source_partition", ColumnType.INTEGER),
                        Sort.by("source_offset", ColumnType.INTEGER))
                .limit(filter.limit());
    }

    private Listing listing(Select select, Filter filter) {
        return Listing.of(
                        database,
                        select,
                        Sort.by("indicator"),
                        Sort.by("kind"),
                        Sort.by("region"),
                        Sort.by("period", ColumnType.DATE))
                .limit(filter.limit());
    }

    private static Select select(String view, Filter filter) {
        return Select.from(view)
                .where("v.indicator = ?", filter.indicator())
                .where("v.region = ?", filter.region())
                .where("v.ranking = ?", filter.ranking())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .inGroup(filter.group());
    }
}
