package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions to {@code stats.rankings} and {@code stats.rankings_history}, and about which rankings there are. */
public final class RankingQuery {
    private static final String RANKS =
            "v.period, v.region, v.region_zh, v.region_en, v.rank, v.ranked, v.reason_unranked";

    private final Database database;

    public RankingQuery(Database database) {
        this.database = database;
    }

    /** Rankings as they stand, best first, unranked members last. */
    public Table current(Filter filter) {
        return listCurrent(filter).table();
    }

    /**
     * Some lines of one ranking and period, best first, unranked members last; besides them the first line, and those who are first and
     * last, where few share that place. More columns: {@code line} from 1, {@code listed} how many lines there are, {@code lowest} the last
     * rank, {@code sharing} how many have the row's rank.
     *
     * @param filter names one ranking and period
     * @param moment as known at; null for now
     * @param first line
     * @param last line
     * @param most more in one place are not few
     */
    public Table lines(Filter filter, @Nullable Moment moment, int first, int last, int most) {
        Select rows = moment == null ? rows("stats.rankings", filter) : rowsAsOf(filter, moment);
        return Select.with("places_shown", rows, first, last, most).run(database);
    }

    /**
     * Ranks alone of one ranking, period by period, best first, unranked members last: period, region, region_zh, region_en, rank,
     * ranked, reason_unranked. What else a line tells is not looked up, which takes longer than these.
     *
     * @param first the first day of the first period
     * @param last the first day of the last one
     * @param moment as known at; null for now
     * @param regions whose; null for all
     */
    public Table ranks(
            String ranking,
            LocalDate first,
            LocalDate last,
            @Nullable Moment moment,
            @Nullable Collection<String> regions) {
        String @Nullable [] codes = regions == null ? null : regions.toArray(String[]::new);
        if (moment != null) {
            return Select.of(Sql.of("ranks_as_of"), KnownBy.sql(moment.at()), ranking, first, last, codes)
                    .run(database);
        }
        Select rows = rows("stats.rankings", Filter.ALL.withRanking(ranking).within(first, last))
                .where("v.region = any (?)", codes);
        return Select.around("select " + RANKS + " from ", rows, " v")
                .orderBy("v.period, v.rank nulls last, v.region")
                .run(database);
    }

    /** The same as a list. */
    public Listing listCurrent(Filter filter) {
        return listing(rows("stats.rankings", filter), filter);
    }

    /** Every place that was shown, oldest first, and that its member left. */
    public Table history(Filter filter) {
        return listHistory(filter).table();
    }

    /** The same as a list. */
    public Listing listHistory(Filter filter) {
        return Listing.of(
                        database,
                        rows("stats.rankings_history", filter),
                        Sort.by("ranking"),
                        Sort.by("period", ColumnType.DATE),
                        Sort.by("region"),
                        Sort.by("string_to_array(v.version, '.')::bigint[]", new Column("version", ColumnType.TEXT)))
                .limit(filter.limit());
    }

    /** Rankings as known at a moment (K7), in the same order: the same columns, without a snapshot. */
    public Table asOf(Filter filter, Moment moment) {
        return listAsOf(filter, moment).table();
    }

    /** The same as a list. */
    public Listing listAsOf(Filter filter, Moment moment) {
        return listing(rowsAsOf(filter, moment), filter);
    }

    private static Select rows(String view, Filter filter) {
        return Select.from(view)
                .where("v.ranking = ?", filter.ranking())
                .where("v.group_code = ?", filter.group())
                .where("v.indicator = ?", filter.indicator())
                .where("v.region = ?", filter.region())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to());
    }

    private static Select rowsAsOf(Filter filter, Moment moment) {
        return Select.of(
                Sql.of("rankings_as_of"),
                KnownBy.sql(moment.at()),
                filter.ranking(),
                filter.indicator(),
                filter.from(),
                filter.to(),
                filter.group(),
                filter.region());
    }

    private Listing listing(Select select, Filter filter) {
        return Listing.of(
                        database,
                        select,
                        Sort.by("ranking"),
                        Sort.by("period", ColumnType.DATE),
                        Sort.by("rank", ColumnType.INTEGER).nullsLast(),
                        Sort.by("region"))
                .limit(filter.limit());
    }

    /**
     * Which rankings there are: ranking, group_code, indicator, measure, and their periods as {@code yyyy-MM-dd}, latest
     * first. Those with the latest period first, then by group; growth before levels.
     */
    public Table index() {
        return Select.of(Sql.of("ranking_index")).run(database);
    }

    /** The same of one group, with the names of what is compared: indicator_zh, indicator_en. */
    public Table index(String group) {
        return Select.of(Sql.of("rankings_of_group"), group).run(database);
    }

    /** The same as known at a moment: what had been ranked by then, under the names of then, whatever has landed since. */
    public Table indexAsOf(String group, Moment moment) {
        return Select.of(Sql.of("rankings_of_group_as_of"), KnownBy.sql(moment.at()), group)
                .run(database);
    }

    /**
     * The group of a ranking; of none given, the one with the latest ranking.
     *
     * @return empty where nothing was ranked yet
     */
    public Optional<String> groupOf(@Nullable String ranking) {
        return first(Select.of(Sql.of("group_of_ranking"), ranking, ranking));
    }

    /** The same as known at a moment. */
    public Optional<String> groupAsOf(@Nullable String ranking, Moment moment) {
        return first(Select.of(Sql.of("group_of_ranking_as_of"), KnownBy.sql(moment.at()), ranking));
    }

    /**
     * The group that a unit is looked at in, first by code: one that has been ranked and that the region is or was a member of, else
     * that it is the region above of (K1). It is the same one whatever lands in it.
     *
     * @param moment as known at; null for now
     * @return empty where there is none
     */
    public Optional<String> groupOfUnit(String region, @Nullable Moment moment) {
        return first(Select.of(Sql.of("group_of_unit"), moment == null ? null : KnownBy.sql(moment.at()), region));
    }

    private Optional<String> first(Select groups) {
        return groups.run(database).values("group_code").stream()
                .map(String::valueOf)
                .findFirst();
    }
}
