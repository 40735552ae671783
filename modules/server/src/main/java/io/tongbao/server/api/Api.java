package io.tongbao.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tongbao.statistics.project.Stage;
import io.tongbao.store.Database;
import io.tongbao.store.query.AlertsQuery;
import io.tongbao.store.query.CompletenessQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.KnownCodes;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists under {@code /api/v1}, named and shaped as the views of schema {@code stats}. */
public final class Api {
    private static final Set<String> PERIODS = Set.of("period", "from", "to", "startPeriod", "endPeriod");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final GrowthQuery growth;
    private final RankingQuery rankings;
    private final ScoreQuery scores;
    private final TargetQuery targets;
    private final ProjectsQuery projects;
    private final AlertsQuery alerts;
    private final ReportsQuery reports;
    private final ReferenceQuery reference;
    private final Catalogue catalogue;
    private final CompletenessQuery completeness;
    private final Moments moments;
    private final KnownCodes codes;
    private final Clock clock = Clock.systemUTC();
    private final ExplanationRoute explanations;

    public Api(Database database) {
        this.database = database;
        growth = new GrowthQuery(database);
        rankings = new RankingQuery(database);
        scores = new ScoreQuery(database);
        targets = new TargetQuery(database);
        projects = new ProjectsQuery(database);
        alerts = new AlertsQuery(database);
        reports = new ReportsQuery(database);
        reference = new ReferenceQuery(database);
        catalogue = new Catalogue(database);
        completeness = new CompletenessQuery(database);
        moments = new Moments(database);
        codes = new KnownCodes(database);
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
        get(routes, "completeness", this::completeness);
        whole(routes, "regions", reference::listRegions);
        whole(routes, "memberships", reference::listMemberships);
        whole(routes, "indicators", reference::listIndicators);
        whole(routes, "groups", reference::listGroups);
        whole(routes, "schemes", reference::listSchemes);
        routes.get("/api/v1/catalogue", catalogue::send);
        routes.get("/api/v1/explain", explanations::send);
    }

    private void growth(Context ctx) throws IOException {
        Parameters parameters = new Parameters(
                ctx, with(Set.of("region", "indicator", "group", "includeHistory", "asOf"), Narrowing.SERIES));
        Moment moment = parameters.moment(moments);
        boolean history = parameters.history(moment);
        Filter filter = filter(parameters);
        answer(ctx, parameters, "growth", moment, () -> {
            Listing found = history
                    ? growth.listHistory(filter)
                    : moment == null ? growth.listCurrent(filter) : growth.listAsOf(filter, moment);
            return Narrowing.observations(
                    parameters, Narrowing.updated(parameters, found), List.of("indicator", "region"));
        });
    }

    private void rankings(Context ctx) throws IOException {
        Parameters parameters = new Parameters(
                ctx,
                with(Set.of("ranking", "group", "indicator", "region", "includeHistory", "asOf"), Narrowing.SERIES));
        Moment moment = parameters.moment(moments);
        boolean history = parameters.history(moment);
        Filter filter = filter(parameters);
        answer(ctx, parameters, "rankings", moment, () -> {
            Listing found = history
                    ? rankings.listHistory(filter)
                    : moment == null ? rankings.listCurrent(filter) : rankings.listAsOf(filter, moment);
            return Narrowing.observations(
                    parameters, Narrowing.updated(parameters, found), List.of("ranking", "region"));
        });
    }

    private void scores(Context ctx) throws IOException {
        Parameters parameters =
                new Parameters(ctx, with(Set.of("ranking", "group", "indicator", "region", "asOf"), Narrowing.SERIES));
        Moment moment = parameters.moment(moments);
        Filter filter = filter(parameters);
        answer(ctx, parameters, "scores", moment, () -> {
            Listing found = moment == null ? scores.listCurrent(filter) : scores.listAsOf(filter, moment);
            return Narrowing.observations(
                    parameters, Narrowing.updated(parameters, found), List.of("ranking", "region", "item"));
        });
    }

    private void targetProgress(Context ctx) throws IOException {
        Parameters parameters = new Parameters(
                ctx,
                with(Set.of("region", "indicator", "group", "ranking", "includeHistory", "asOf"), Narrowing.SERIES));
        Moment moment = parameters.moment(moments);
        boolean history = parameters.history(moment);
        Filter filter = filter(parameters);
        answer(ctx, parameters, "target-progress", moment, () -> {
            Listing found = history
                    ? targets.listHistory(filter)
                    : moment == null ? targets.listCurrent(filter) : targets.listAsOf(filter, moment);
            return Narrowing.observations(
                    parameters, Narrowing.updated(parameters, found), List.of("indicator", "kind", "region"));
        });
    }

    private void targets(Context ctx) throws IOException {
        Parameters parameters = new Parameters(ctx, with(Set.of("region", "indicator"), Narrowing.UPDATES));
        Filter filter = filter(parameters);
        answer(ctx, parameters, "targets", null, () -> Narrowing.updated(parameters, targets.listLetters(filter)));
    }

    private void reports(Context ctx) throws IOException {
        Parameters parameters = new Parameters(
                ctx, with(Set.of("region", "indicator", "group", "includeHistory", "asOf"), Narrowing.UPDATES));
        Moment moment = parameters.moment(moments);
        parameters.history(moment); // every revision is listed anyway
        Filter filter = filter(parameters);
        answer(
                ctx,
                parameters,
                "reports",
                moment,
                () -> Narrowing.updated(
                        parameters, moment == null ? reports.listAccepted(filter) : reports.listAsOf(filter, moment)));
    }

    private void completeness(Context ctx) throws IOException {
        Parameters parameters = new Parameters(
                ctx, union(Set.of("period", "group", "region", "indicator", "asOf"), Parameters.OF_LISTS));
        parameters.required("period");
        LocalDate period = Objects.requireNonNull(parameters.period("period"));
        Moment moment = parameters.moment(moments);
        Instant at = moment == null ? clock.instant() : moment.at();
        LocalDate today = LocalDate.ofInstant(at, ZONE);
        Filter filter = filter(parameters);
        answer(ctx, parameters, "completeness", moment, () -> completeness.list(filter, period, moment, today));
    }

    private void projects(Context ctx) throws IOException {
        Parameters parameters = new Parameters(
                ctx, with(Set.of("region", "group", "batch", "stage", "includeHistory", "asOf"), Narrowing.UPDATES));
        Moment moment = parameters.moment(moments);
        boolean history = parameters.history(moment);
        var which = new ProjectsQuery.Which(parameters.filter(), parameters.text("batch"), stage(parameters));
        codes.require(which);
        answer(ctx, parameters, "projects", moment, () -> {
            Listing found = history
                    ? projects.listHistory(which)
                    : moment == null ? projects.listCurrent(which) : projects.listAsOf(which, moment);
            return Narrowing.updated(parameters, found);
        });
    }

    private void alerts(Context ctx) throws IOException {
        Parameters parameters = new Parameters(
                ctx,
                with(Set.of("region", "indicator", "group", "byMonth", "includeHistory", "asOf"), Narrowing.UPDATES));
        Moment moment = parameters.moment(moments);
        LocalDate month = parameters.period("byMonth");
        boolean history = parameters.history(moment);
        if (month != null && history) {
            throw new BadParameterException("includeHistory", "true", "not be given with byMonth", "不与byMonth同用");
        }
        Filter filter = filter(parameters);
        answer(ctx, parameters, "alerts", moment, () -> {
            if (month != null) {
                return Narrowing.updated(parameters, alerts.listByMonth(filter, month, moment));
            }
            Listing found = history
                    ? alerts.listHistory(filter)
                    : moment == null ? alerts.listCurrent(filter) : alerts.listAsOf(filter, moment);
            return Narrowing.updated(parameters, found);
        });
    }

    /** What is asked for, whose codes are known. */
    private Filter filter(Parameters parameters) {
        Filter filter = parameters.filter();
        codes.require(filter);
        return filter;
    }

    private static @Nullable String stage(Parameters parameters) {
        String given = parameters.text("stage");
        return given == null
                ? null
                : Stage.of(given)
                        .orElseThrow(() -> new BadParameterException(
                                "stage",
                                given,
                                "be one of " + List.of(Stage.values()),
                                "为" + Stream.of(Stage.values()).map(Stage::zh).toList() + "之一"))
                        .name();
    }

    private void whole(RoutesConfig routes, String name, Supplier<Listing> query) {
        get(routes, name, ctx -> answer(ctx, new Parameters(ctx, Parameters.OF_LISTS), name, null, query));
    }

    private void answer(
            Context ctx, Parameters parameters, String name, @Nullable Moment moment, Supplier<Listing> question)
            throws IOException {
        new Answer(ctx, database, parameters, name, moment).send(question);
    }

    private static void get(RoutesConfig routes, String name, Handler handler) {
        routes.get("/api/v1/" + name, handler);
        routes.head("/api/v1/" + name, handler);
    }

    private static Set<String> with(Set<String> own, Set<String> narrowing) {
        return union(union(PERIODS, Parameters.OF_LISTS), union(own, narrowing));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
