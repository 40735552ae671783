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
        Select select = Select.of(
                        Sql.of("completeness"),
                        KnownBy.sql(moment == null ? null : moment.at()),
                        filter.indicator(),
                        filter.group(),
                        period,
                        today)
                .where("v.region = ?", filter.region());
        return Listing.of(
                        database,
                        select,
                        Sort.by(
                                "array_position(array['OVERDUE', 'DUE', 'LATE', 'REPORTED', 'EXCUSED'], v.state)",
                                new Column("state", ColumnType.TEXT)),
                        Sort.by("due_on", ColumnType.DATE).nullsLast(),
                        Sort.by("indicator"),
                        Sort.by("region"))
                .limit(filter.limit());
    }
}
