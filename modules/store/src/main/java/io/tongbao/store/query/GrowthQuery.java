package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Questions to {@code stats.growth} and {@code stats.growth_history}. */
public final class GrowthQuery {
    private final Database database;

    public GrowthQuery(Database database) {
        this.database = database;
    }

    /** Figures as they stand. */
    public Table current(Filter filter) {
        return listCurrent(filter).table();
    }

    /** The same of some regions. */
    public Table current(Filter filter, Collection<String> regions) {
        Select select = select("stats.growth", filter)
                .where("v.region = any (?)", regions.toArray(String[]::new))
                .inGroupThen(filter.group());
        return listing(select, filter).table();
    }

    /** The same as a list. */
    public Listing listCurrent(Filter filter) {
        return listing(select("stats.growth", filter).inGroup(filter.group()), filter);
    }

    /** Every vintage, oldest first. */
    public Table history(Filter filter) {
        return listHistory(filter).table();
    }

    /** The same as a list. */
    public Listing listHistory(Filter filter) {
        return Listing.of(
                        database,
                        select("stats.growth_history", filter).inGroup(filter.group()),
                        Sort.by("indicator"),
                        Sort.by("region"),
                        Sort.by("period", ColumnType.DATE),
                        Sort.by("generation", ColumnType.INTEGER),
                        Sort.by("sequence", ColumnType.INTEGER))
                .limit(filter.limit());
    }

    /** Figures as known at a moment (K7): the same columns, without a version. */
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
                        Sql.of("growth_as_of"),
                        KnownBy.sql(moment.at()),
                        filter.indicator(),
                        filter.from(),
                        filter.to(),
                        filter.region(),
                        filter.group(),
                        regions),
                filter);
    }

    private Listing listing(Select select, Filter filter) {
        return Listing.of(database, select, Sort.by("indicator"), Sort.by("region"), Sort.by("period", ColumnType.DATE))
                .limit(filter.limit());
    }

    private static Select select(String view, Filter filter) {
        return Select.from(view)
                .where("v.indicator = ?", filter.indicator())
                .where("v.region = ?", filter.region())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to());
    }
}
