package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bulletin of a group shows for a period. */
public final class BulletinQuery {
    private final Database database;

    public BulletinQuery(Database database) {
        this.database = database;
    }

    /**
     * Each indicator's latest period not after the one given, within its year (K4).
     *
     * @param period by its first day
     */
    public Bulletin of(String group, LocalDate period) {
        Table rankings =
                Select.of(Sql.of("bulletin_rankings"), group, period, period).run(database);
        Table targets = Select.of(Sql.of("bulletin_targets"), period, group).run(database);
        return new Bulletin(
                group,
                period,
                rankings,
                Select.of(Sql.of("bulletin_ancestor"), group, period, period).run(database),
                targets,
                alerts(group, period, null),
                new AnnexQuery(database).of(group, rankings, targets, null),
                null);
    }

    /** The same as known at a moment; a release is compared with the release before it (K4). */
    public Bulletin asOf(String group, LocalDate period, Moment moment) {
        Table rankings = rankings(group, period, moment);
        Table ancestor = ancestor(group, period, moment);
        Table targets = targets(group, period, moment);
        Table alerts = alerts(group, period, moment);
        Table annex = new AnnexQuery(database).of(group, rankings, targets, moment);
        Moment previous = moment.release() == null
                ? null
                : new Moments(database).releaseBefore(moment).orElse(null);
        if (previous == null || previous.period() == null) {
            return new Bulletin(
                    group, period, rankings, ancestor, targets, alerts, annex, new Edition(moment, null, List.of()));
        }
        Table before = rankings(group, previous.period(), previous);
        Table above = ancestor(group, previous.period(), previous);
        Filter year = Filter.ALL.within(previous.period().withDayOfYear(1), previous.period());
        List<Revised> revised = Revisions.between(
                before,
                new RankingQuery(database).asOf(year.withGroup(group), moment),
                above,
                above.rows().isEmpty()
                        ? above
                        : new GrowthQuery(database)
                                .asOf(year.withRegion(String.valueOf(above.value(0, "region"))), moment));
        return new Bulletin(
                group,
                period,
                ReleaseMoves.against(rankings, before),
                ancestor,
                targets,
                alerts,
                annex,
                new Edition(moment, previous, revised));
    }

    private Table rankings(String group, LocalDate period, Moment moment) {
        return Select.of(Sql.of("bulletin_rankings_as_of"), KnownBy.sql(moment.at()), period, period, group)
                .run(database);
    }

    private Table targets(String group, LocalDate period, Moment moment) {
        return Select.of(Sql.of("bulletin_targets_as_of"), KnownBy.sql(moment.at()), period, group)
                .run(database);
    }

    private Table alerts(String group, LocalDate period, @Nullable Moment moment) {
        return new AlertsQuery(database).byMonth(Filter.ALL.withGroup(group), period, moment);
    }

    private Table ancestor(String group, LocalDate period, Moment moment) {
        OffsetDateTime at = KnownBy.sql(moment.at());
        return Select.of(Sql.of("bulletin_ancestor_as_of"), at, period, period, at, group, at, group)
                .run(database);
    }
}
