package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Questions to {@code stats.alerts} and {@code stats.alert_history}: open ones first, the worst first. */
public final class AlertsQuery {
    private static final String WORST_FIRST =
            "v.open desc, tongbao.alert_order(v.level, v.kind), v.gap nulls last, v.since_period, v.alert_id";

    private static final int MOST_NEAR = 3;

    private final Database database;

    public AlertsQuery(Database database) {
        this.database = database;
    }

    /** Alerts as they stand; those closed last. */
    public Table current(Filter filter) {
        return filtered(Select.from("stats.alerts"), filter)
                .orderBy(WORST_FIRST)
                .limit(filter.limit())
                .run(database);
    }

    /** Alerts as they stood at a moment, of a group with the members of then. */
    public Table asOf(Filter filter, Moment moment) {
        return filtered(Select.asOf("stats.alerts_as_of", moment, filter.group()), filter.withGroup(null))
                .orderBy(WORST_FIRST)
                .limit(filter.limit())
                .run(database);
    }

    /** Every step of every alert, each alert's in order. */
    public Table history(Filter filter) {
        return filtered(Select.from("stats.alert_history"), filter)
                .orderBy("v.alert_id, v.step")
                .limit(filter.limit())
                .run(database);
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

    /** Alerts of the region above a group and of its members that were open by the figures of a period; worst first. */
    Table ofGroup(String group, LocalDate period) {
        return Select.of(Sql.of("bulletin_alerts"), period, period, group).run(database);
    }

    /** The same as they stood at a moment, with the members of then. */
    Table ofGroupAsOf(String group, LocalDate period, Moment moment) {
        OffsetDateTime at = KnownBy.sql(moment.at());
        return Select.of(Sql.of("bulletin_alerts_as_of"), at, period, period, at, group, at, group, period, period)
                .run(database);
    }

    private static Select filtered(Select select, Filter filter) {
        return select.where("v.region = ?", filter.region())
                .where("v.indicator = ?", filter.indicator())
                .where("v.period >= ?", filter.from())
                .where("v.period <= ?", filter.to())
                .inGroup(filter.group());
    }
}
