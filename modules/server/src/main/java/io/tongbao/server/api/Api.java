package io.tongbao.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tongbao.store.Database;
import io.tongbao.store.query.AlertsQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Listing;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import io.tongbao.store.query.ProjectsQuery;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.ScoreQuery;
import io.tongbao.store.query.TargetQuery;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The lists under {@code /api/v1}, named and shaped as the views of schema {@code stats}. */
public final class Api {
    private static final Set<String> PERIODS = Set.of("period", "from", "to");

    private final GrowthQuery growth;
    private final RankingQuery rankings;
    private final ScoreQuery scores;
    private final TargetQuery targets;
    private final ProjectsQuery projects;
    private final AlertsQuery alerts;
    private final ReportsQuery reports;
    private final ReferenceQuery reference;
    private final Catalogue catalogue;
    private final Moments moments;
    private final ExplanationRoute explanations;

    public Api(Database database) {
        growth = new GrowthQuery(database);
        rankings = new RankingQuery(database);
        scores = new ScoreQuery(database);
        targets = new TargetQuery(database);
        projects = new ProjectsQuery(database);
        alerts = new AlertsQuery(database);
        reports = new ReportsQuery(database);
        reference = new ReferenceQuery(database);
        catalogue = new Catalogue(database);
        moments = new Moments(database);
        explanations = new ExplanationRoute(database);
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        get(routes, "growth", this::growth);
        get(routes, "rankings", this::rankings);
        get(routes, "scores", this::scores);
        get(routes, "reports", this::reports);
        get(routes, "target-progress", this::targetProgress);
        get(routes, "projects", this::projects);
        get(routes, "alerts", this::alerts);
        get(routes, "targets", this::targets);
        whole(routes, "regions", reference::listRegions);
        whole(routes, "memberships", reference::listMemberships);
        whole(routes, "indicators", reference::listIndicators);
        whole(routes, "groups", reference::listGroups);
        whole(routes, "schemes", reference::listSchemes);
        routes.get("/api/v1/catalogue", catalogue::send);
        routes.get("/api/v1/explain", explanations::send);
    }

    private void growth(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, with("region", "indicator", "group", "includeHistory", "asOf"));
        Moment moment = parameters.moment(moments);
        Filter filter = parameters.filter();
        Listing found = parameters.history(moment)
                ? growth.listHistory(filter)
                : moment == null ? growth.listCurrent(filter) : growth.listAsOf(filter, moment);
        new Answer(ctx, parameters, "growth", moment).send(found);
    }

    private void rankings(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, with("ranking", "group", "indicator", "region", "asOf"));
        Moment moment = parameters.moment(moments);
        Filter filter = parameters.filter();
        Listing found = moment == null ? rankings.listCurrent(filter) : rankings.listAsOf(filter, moment);
        new Answer(ctx, parameters, "rankings", moment).send(found);
    }

    private void scores(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, with("ranking", "group", "indicator", "region", "asOf"));
        Moment moment = parameters.moment(moments);
        Filter filter = parameters.filter();
        Listing found = moment == null ? scores.listCurrent(filter) : scores.listAsOf(filter, moment);
        new Answer(ctx, parameters, "scores", moment).send(found);
    }

    private void targetProgress(Context ctx) throws IOException {
        Parameters parameters =
                new Parameters(ctx, with("region", "indicator", "group", "ranking", "includeHistory", "asOf"));
        Moment moment = parameters.moment(moments);
        Filter filter = parameters.filter();
        Listing found = parameters.history(moment)
                ? targets.listHistory(filter)
                : moment == null ? targets.listCurrent(filter) : targets.listAsOf(filter, moment);
        new Answer(ctx, parameters, "target-progress", moment).send(found);
    }

    private void targets(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, with("region", "indicator"));
        new Answer(ctx, parameters, "targets", null).send(targets.listLetters(parameters.filter()));
    }

    private void reports(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, with("region", "indicator", "group", "asOf"));
        Moment moment = parameters.moment(moments);
        Filter filter = parameters.filter();
        Listing found = moment == null ? reports.listAccepted(filter) : reports.listAsOf(filter, moment);
        new Answer(ctx, parameters, "reports", moment).send(found);
    }

    private void projects(Context ctx) throws IOException {
        Parameters parameters =
                new Parameters(ctx, with("region", "group", "batch", "stage", "includeHistory", "asOf"));
        Moment moment = parameters.moment(moments);
        var which = new ProjectsQuery.Which(parameters.filter(), parameters.text("batch"), parameters.text("stage"));
        Listing found = parameters.history(moment)
                ? projects.listHistory(which)
                : moment == null ? projects.listCurrent(which) : projects.listAsOf(which, moment);
        new Answer(ctx, parameters, "projects", moment).send(found);
    }

    private void alerts(Context ctx) throws IOException {
        Parameters parameters =
                new Parameters(ctx, with("region", "indicator", "group", "byMonth", "includeHistory", "asOf"));
        Moment moment = parameters.moment(moments);
        LocalDate month = parameters.period("byMonth");
        boolean history = parameters.history(moment);
        if (month != null && history) {
            throw new BadParameterException("includeHistory", "true", "not be given with byMonth");
        }
        Filter filter = parameters.filter();
        Listing found;
        if (month != null) {
            found = alerts.listByMonth(filter, month, moment);
        } else if (history) {
            found = alerts.listHistory(filter);
        } else {
            found = moment == null ? alerts.listCurrent(filter) : alerts.listAsOf(filter, moment);
        }
        new Answer(ctx, parameters, "alerts", moment).send(found);
    }

    private static void whole(RoutesConfig routes, String name, Supplier<Listing> query) {
        get(routes, name, ctx -> new Answer(ctx, new Parameters(ctx, Set.of()), name, null).send(query.get()));
    }

    private static void get(RoutesConfig routes, String name, Handler handler) {
        routes.get("/api/v1/" + name, handler);
        routes.head("/api/v1/" + name, handler);
    }

    private static Set<String> with(String... names) {
        Set<String> all = new HashSet<>(PERIODS);
        all.addAll(List.of(names));
        return Set.copyOf(all);
    }
}
