package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a bulletin of a group shows for a period. */
public final class BulletinQuery {
    private final Database database;
    private final AnnexQuery annex;

    public BulletinQuery(Database database) {
        this.database = database;
        this.annex = new AnnexQuery(database);
    }

    /**
     * Each indicator's latest period not after the one given, within its year (K4).
     *
     * @param period by its first day
     */
    public Bulletin of(String group, LocalDate period) {
        Supplier<Table> alerts = database.ahead(() -> alerts(group, period, null));
        Supplier<Table> letters = database.ahead(
                () -> Select.of(Sql.of("bulletin_targets"), period, group).run(database));
        Supplier<Table> above = database.ahead(() ->
                Select.of(Sql.of("bulletin_ancestor"), group, period, period).run(database));
        Table rankings =
                Select.of(Sql.of("bulletin_rankings"), group, period, period).run(database);
        Table targets = letters.get();
        Table ancestor = above.get();
        AnnexQuery.Annex figures = annex.of(group, AnnexQuery.periods(rankings, targets), ancestor, null);
        return new Bulletin(
                group, period, rankings, figures.reported().in(ancestor), targets, alerts.get(), figures.shown(), null);
    }

    /** The same as known at a moment; a release is compared with the release before it (K4). */
    public Bulletin asOf(String group, LocalDate period, Moment moment) {
        Supplier<Table> standing = database.ahead(() -> alerts(group, period, moment));
        Supplier<Table> letters = database.ahead(() -> targets(group, period, moment));
        Supplier<Table> above = database.ahead(() -> ancestor(group, period, moment));
        Table rankings = rankings(group, period, moment);
        Table targets = letters.get();
        Table ancestor = above.get();
        AnnexQuery.Annex figures = annex.of(group, AnnexQuery.periods(rankings, targets), ancestor, moment);
        Table alerts = standing.get();
        Moment previous = moment.release() == null
                ? null
                : new Moments(database).releaseBefore(moment).orElse(null);
        if (previous == null || previous.period() == null) {
            return new Bulletin(
                    group,
                    period,
                    rankings,
                    figures.reported().in(ancestor),
                    targets,
                    alerts,
                    figures.shown(),
                    new Edition(moment, null, List.of(), List.of()));
        }
        Table before = rankings(group, previous.period(), previous);
        Revisions revisions = revisions(group, before, previous, previous.period(), moment);
        return new Bulletin(
                group,
                period,
                ReleaseMoves.against(rankings, before),
                figures.reported().in(ancestor),
                targets,
                alerts,
                figures.shown(),
                new Edition(moment, previous, revisions.all(), revisions.lights()));
    }

    /** What the bulletin of a release showed and now shows otherwise. */
    private Revisions revisions(String group, Table before, Moment previous, LocalDate last, Moment moment) {
        Supplier<Table> total = database.ahead(() -> ancestor(group, last, previous));
        Table targets = targets(group, last, previous);
        Table above = total.get();
        Map<String, LocalDate> periods = AnnexQuery.periods(before, targets);
        Supplier<AnnexQuery.Annex> again = database.ahead(() -> annex.of(group, periods, above, moment));
        AnnexQuery.Annex was = annex.of(group, periods, above, previous);
        AnnexQuery.Annex now = again.get();
        NamesThen names = NamesThen.of(database, moment, before, above, targets, was.shown());
        Filter year = Filter.ALL.within(last.withDayOfYear(1), last);
        Revisions revisions = new Revisions();
        revisions.places(names.in(before), new RankingQuery(database).asOf(year.withGroup(group), moment));
        if (!above.rows().isEmpty()) {
            String ancestor = String.valueOf(above.value(0, "region"));
            revisions.figures(
                    names.in(was.reported().in(above)),
                    now.reported().in(new GrowthQuery(database).asOf(year.withRegion(ancestor), moment)));
            revisions.attained(names.in(targets), new TargetQuery(database).asOf(year.withRegion(ancestor), moment));
        }
        revisions.figures(names.in(was.shown()), now.shown());
        revisions.attained(names.in(targets), new TargetQuery(database).asOf(year.withGroup(group), moment));
        return revisions;
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
