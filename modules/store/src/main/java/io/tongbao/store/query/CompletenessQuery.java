package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who has reported a period, who has not, and who is late. */
public final class CompletenessQuery {
    private final Database database;

    public CompletenessQuery(Database database) {
        this.database = database;
    }

    /**
     * Of each indicator and region that is expected: indicator, region, their names, period, state ({@code OVERDUE}, {@code DUE},
     * {@code LATE}, {@code REPORTED} or {@code EXCUSED}), due_on (V14), known_at of the first report and revision; those that are
     * overdue first.
     *
     * @param filter group, region and indicator count
     * @param period by its first day
     * @param moment at which it is told; null for now
     * @param today Asia/Shanghai, at that moment
     */
    public Listing list(Filter filter, LocalDate period, @Nullable Moment moment, LocalDate today) {
        Select rows =
                named(cells(filter, period, moment, today, null, null), moment).where("v.region = ?", filter.region());
        return ordered(rows).limit(filter.limit());
    }

    /**
     * The same of some members of the filter's group.
     *
     * @param first of them, from 1, in the order of their codes
     * @param last of them
     */
    public Table list(Filter filter, LocalDate period, @Nullable Moment moment, LocalDate today, int first, int last) {
        return ordered(named(cells(filter, period, moment, today, first, last), moment))
                .table();
    }

    /** How often each state is: state, cells; and regions, of how many of the group's members something is expected. */
    public Table states(Filter filter, LocalDate period, @Nullable Moment moment, LocalDate today) {
        return Select.with("completeness_states", cells(filter, period, moment, today, null, null))
                .run(database);
    }

    private static Select named(Select cells, @Nullable Moment moment) {
        return Select.with("completeness", cells, KnownBy.sql(moment == null ? null : moment.at()));
    }

    private static Select cells(
            Filter filter,
            LocalDate period,
            @Nullable Moment moment,
            LocalDate today,
            @Nullable Integer first,
            @Nullable Integer last) {
        return Select.of(
                Sql.of("completeness_cells"),
                KnownBy.sql(moment == null ? null : moment.at()),
                filter.indicator(),
                filter.group(),
                period,
                first,
                last,
                today);
    }

    private Listing ordered(Select rows) {
        return Listing.of(
                database,
                rows,
                Sort.by(
                        "array_position(array['OVERDUE', 'DUE', 'LATE', 'REPORTED', 'EXCUSED'], v.state)",
                        new Column("state", ColumnType.TEXT)),
                Sort.by("due_on", ColumnType.DATE).nullsLast(),
                Sort.by("indicator"),
                Sort.by("region"));
    }
}
