package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.time.LocalDate;
import java.util.Map;
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
        Select rows = cells(asked(filter, period, moment, today, null, null)).where("v.region = ?", filter.region());
        return ordered(rows).limit(filter.limit());
    }

    /**
     * The same of some members of the filter's group.
     *
     * @param first of them, from 1, in the order of their codes
     * @param last of them
     */
    public Table list(Filter filter, LocalDate period, @Nullable Moment moment, LocalDate today, int first, int last) {
        return ordered(cells(asked(filter, period, moment, today, first, last))).table();
    }

    /** Of all members of a group how often each state is: state, cells; and regions, how many members there are. */
    public Table states(String group, LocalDate period, @Nullable Moment moment, LocalDate today) {
        return Select.of(
                        statement("completeness_states"),
                        asked(Filter.ALL.withGroup(group), period, moment, today, null, null))
                .run(database);
    }

    private static Select cells(@Nullable Object[] asked) {
        return Select.within(Select.of(statement("completeness"), asked));
    }

    private static String statement(String name) {
        return Sql.of(name, Map.of("asked", Sql.of("completeness_asked"), "cells", Sql.of("completeness_cells")));
    }

    private static @Nullable Object[] asked(
            Filter filter,
            LocalDate period,
            @Nullable Moment moment,
            LocalDate today,
            @Nullable Integer first,
            @Nullable Integer last) {
        return new @Nullable Object[] {
            KnownBy.sql(moment == null ? null : moment.at()),
            filter.indicator(),
            filter.group(),
            period,
            first,
            last,
            today
        };
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
