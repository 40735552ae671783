package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Questions to {@code stats.alerts} and {@code stats.alert_history}: open ones first, the worst first. */
public final class AlertsQuery {
    private static final Sort BY_LEVEL = Sort.by(
            "tongbao.alert_order(v.level, v.kind)",
            new Column("level", ColumnType.TEXT),
            new Column("kind", ColumnType.TEXT));
    private static final Sort BY_GAP = Sort.by("gap", ColumnType.NUMBER).nullsLast();
    private static final Sort BY_START =
            Sort.by("since_period", ColumnType.DATE).nullsLast();
    private static final Sort[] WORST_FIRST = {
        Sort.by("open", ColumnType.BOOLEAN).greatestFirst(), BY_LEVEL, BY_GAP, BY_START, Sort.by("alert_id")
    };

    private static final int MOST_NEAR = 3;

    private final Database database;

    public AlertsQuery(Database database) {
        this.database = database;
    }

    /** Alerts as they stand; those closed last. */
    public Table current(Filter filter) {
        return listCurrent(filter).table();
    }

    /** The same as a list. */
    public Listing listCurrent(Filter filter) {
        return listing(filtered(Select.from("stats.alerts"), filter), filter, WORST_FIRST);
    }

    /** Alerts as they stood at a moment, of a group with the members of then. */
    public Table asOf(Filter filter, Moment moment) {
        return listAsOf(filter, moment).table();
    }

    /** The same as a list. */
    public Listing listAsOf(Filter filter, Moment moment) {
        return listing(
                filtered(Select.asOf("stats.alerts_as_of", moment, filter.group()), filter.withGroup(null)),
                filter,
                WORST_FIRST);
    }

    /** Every step of every alert, each alert's in order. */
    public Table history(Filter filter) {
        return listHistory(filter).table();
    }

    /** The same as a list. */
    public Listing listHistory(Filter filter) {
        return listing(
                filtered(Select.from("stats.alert_history"), filter),
                filter,
                Sort.by("alert_id"),
                Sort.by("step", ColumnType.INTEGER));
    }

    /**
     * The open alert by an id: one row.
     *
     * @throws AlertNotOpenException where there is none, naming those that look most like it
     */
    public Table open(String id) {
        Table found = Select.from("stats.alerts").where("v.alert_id = ?", id).run(database);
        if (found.rows().isEmpty()) {
            Table near = Select.of(Sql.of("alerts_near"), id, id, MOST_NEAR).run(database);
            throw AlertNotOpenException.unknown(
                    id, near.values("alert_id").stream().map(String::valueOf).toList());
        }
        if (!Boolean.TRUE.equals(found.value(0, "open"))) {
            throw AlertNotOpenException.closed(id, String.valueOf(found.value(0, "state")));
        }
        return found;
    }

    /**
     * The same, which nobody may have taken up since it escalated last.
     *
     * @throws AlertNotOpenException where there is none, or somebody has
     */
    public Table openForAll(String id) {
        Table found = open(id);
        Object by = found.value(0, "taken_up_by");
        if (by != null) {
            throw AlertNotOpenException.takenUp(id, by.toString());
        }
        return found;
    }

    /**
     * Alerts that are open by the figures up to a month, as bulletins of it tell them.
     *
     * @param filter of a group: of its members and of the region above it
     * @param month by its first day
     * @param moment at which that was known, with the members of then; null for now
     */
    public Table byMonth(Filter filter, LocalDate month, @Nullable Moment moment) {
        return listByMonth(filter, month, moment).table();
    }

    /** The same as a list. */
    public Listing listByMonth(Filter filter, LocalDate month, @Nullable Moment moment) {
        return listing(
                filtered(ofMonth(filter.group(), month, moment), filter.withGroup(null)),
                filter,
                BY_LEVEL,
                BY_GAP,
                BY_START,
                Sort.by("region"),
                Sort.by("alert_id"));
    }

    private static Select ofMonth(@Nullable String group, LocalDate month, @Nullable Moment moment) {
        if (moment == null) {
            return group == null
                    ? Select.from("stats.alerts_by_month(?)", month)
                    : Select.of(Sql.of("bulletin_alerts"), month, group);
        }
        if (group == null) {
            return Select.asOf("stats.alerts_by_month_as_of", moment, null, month);
        }
        OffsetDateTime at = KnownBy.sql(moment.at());
        return Select.of(Sql.of("bulletin_alerts_as_of"), at, month, at, group, at, group, month, month);
    }

    private static Select filtered(Select select, Filter filter) {
        return select.where("v.region = ?", filter.region())
                .where("v.indicator = ?", filter.indicator())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .inGroup(filter.group());
    }

    private Listing listing(Select select, Filter filter, Sort... order) {
        return Listing.of(database, select, order).limit(filter.limit());
    }
}
