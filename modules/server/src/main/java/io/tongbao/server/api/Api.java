package io.tongbao.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tongbao.store.Database;
import io.tongbao.store.query.AlertsQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Moments;
import io.tongbao.store.query.ProjectsQuery;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.ScoreQuery;
import io.tongbao.store.query.Table;
import io.tongbao.store.query.TargetQuery;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
        routes.get("/api/v1/growth", this::growth);
        routes.get("/api/v1/rankings", this::rankings);
        routes.get("/api/v1/scores", this::scores);
        routes.get("/api/v1/reports", this::reports);
        routes.get("/api/v1/target-progress", this::targetProgress);
        routes.get("/api/v1/projects", this::projects);
        routes.get("/api/v1/alerts", this::alerts);
        list(routes, "targets", with("region", "indicator"), targets::letters);
        whole(routes, "regions", reference::regions);
        whole(routes, "memberships", reference::memberships);
        whole(routes, "indicators", reference::indicators);
        whole(routes, "groups", reference::groups);
        whole(routes, "schemes", reference::schemes);
        routes.get("/api/v1/catalogue", catalogue::send);
        routes.get("/api/v1/explain", explanations::send);
    }

    private void growth(Context ctx) throws Exception {
        Parameters parameters = new Parameters(ctx, with("region", "indicator", "group", "includeHistory", "asOf"));
        Moment moment = parameters.moment(moments);
        if (parameters.history(moment)) {
            answer(ctx, parameters, null, growth::history);
        } else {
            answer(ctx, parameters, moment, moment == null ? growth::current : filter -> growth.asOf(filter, moment));
        }
    }

    private void rankings(Context ctx) throws Exception {
        Parameters parameters = new Parameters(ctx, with("ranking", "group", "indicator", "region", "asOf"));
        Moment moment = parameters.moment(moments);
        answer(ctx, parameters, moment, moment == null ? rankings::current : filter -> rankings.asOf(filter, moment));
    }

    private void scores(Context ctx) throws Exception {
        Parameters parameters = new Parameters(ctx, with("ranking", "group", "indicator", "region", "asOf"));
        Moment moment = parameters.moment(moments);
        answer(ctx, parameters, moment, moment == null ? scores::current : filter -> scores.asOf(filter, moment));
    }

    private void targetProgress(Context ctx) throws Exception {
        Parameters parameters =
                new Parameters(ctx, with("region", "indicator", "group", "ranking", "includeHistory", "asOf"));
        Moment moment = parameters.moment(moments);
        if (parameters.history(moment)) {
            answer(ctx, parameters, null, targets::history);
        } else {
            answer(ctx, parameters, moment, moment == null ? targets::current : filter -> targets.asOf(filter, moment));
        }
    }

    private void reports(Context ctx) throws Exception {
        Parameters parameters = new Parameters(ctx, with("region", "indicator", "group", "asOf"));
        Moment moment = parameters.moment(moments);
        answer(ctx, parameters, moment, moment == null ? reports::accepted : filter -> reports.asOf(filter, moment));
    }

    private void projects(Context ctx) throws Exception {
        Parameters parameters =
                new Parameters(ctx, with("region", "group", "batch", "stage", "includeHistory", "asOf"));
        Moment moment = parameters.moment(moments);
        boolean history = parameters.history(moment);
        answer(ctx, parameters, moment, filter -> {
            var which = new ProjectsQuery.Which(filter, parameters.text("batch"), parameters.text("stage"));
            if (moment != null) {
                return projects.asOf(which, moment);
            }
            return history ? projects.history(which) : projects.current(which);
        });
    }

    private void alerts(Context ctx) throws Exception {
        Parameters parameters =
                new Parameters(ctx, with("region", "indicator", "group", "byMonth", "includeHistory", "asOf"));
        Moment moment = parameters.moment(moments);
        LocalDate month = parameters.period("byMonth");
        boolean history = parameters.history(moment);
        if (month != null && history) {
            throw new BadParameterException("includeHistory", "true", "not be given with byMonth");
        }
        if (month != null) {
            answer(ctx, parameters, moment, filter -> alerts.byMonth(filter, month, moment));
        } else if (history) {
            answer(ctx, parameters, null, alerts::history);
        } else {
            answer(ctx, parameters, moment, moment == null ? alerts::current : filter -> alerts.asOf(filter, moment));
        }
    }

    private static void list(RoutesConfig routes, String name, Set<String> filters, Function<Filter, Table> query) {
        routes.get("/api/v1/" + name, ctx -> answer(ctx, new Parameters(ctx, filters), null, query));
    }

    private static void whole(RoutesConfig routes, String name, Supplier<Table> query) {
        list(routes, name, Set.of(), filter -> query.get());
    }

    private static void answer(
            Context ctx, Parameters parameters, @Nullable Moment moment, Function<Filter, Table> query)
            throws Exception {
        Page page = Page.of(parameters);
        Table found = query.apply(parameters.filter().withLimit(page.asked()));
        Answer.send(ctx, parameters, page, found, moment);
    }

    private static Set<String> with(String... names) {
        Set<String> all = new HashSet<>(PERIODS);
        all.addAll(List.of(names));
        return Set.copyOf(all);
    }
}
