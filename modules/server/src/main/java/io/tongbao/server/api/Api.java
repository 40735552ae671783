package io.tongbao.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.ReportsQuery;
import io.tongbao.store.query.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The lists under {@code /api/v1}, named and shaped as the views of schema {@code stats}. */
public final class Api {
    private static final Set<String> PERIODS = Set.of("period", "from", "to");

    private final GrowthQuery growth;
    private final RankingQuery rankings;
    private final ReportsQuery reports;
    private final RejectsQuery rejects;
    private final ReferenceQuery reference;
    private final Catalogue catalogue;

    public Api(Database database) {
        growth = new GrowthQuery(database);
        rankings = new RankingQuery(database);
        reports = new ReportsQuery(database);
        rejects = new RejectsQuery(database);
        reference = new ReferenceQuery(database);
        catalogue = new Catalogue(database);
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/growth", this::growth);
        list(routes, "rankings", with("ranking", "group", "indicator", "region"), rankings::current);
        list(routes, "reports", with("region", "indicator", "group"), reports::accepted);
        list(routes, "rejects", Set.of("region", "indicator"), rejects::refused);
        whole(routes, "regions", reference::regions);
        whole(routes, "memberships", reference::memberships);
        whole(routes, "indicators", reference::indicators);
        whole(routes, "groups", reference::groups);
        routes.get("/api/v1/catalogue", catalogue::send);
    }

    private void growth(Context ctx) throws Exception {
        Set<String> filters = new HashSet<>(with("region", "indicator", "group"));
        filters.add("includeHistory");
        Parameters parameters = new Parameters(ctx, filters);
        boolean history =
                parameters.oneOf("includeHistory", List.of("false", "true")).equals("true");
        answer(ctx, parameters, history ? growth::history : growth::current);
    }

    private static void list(RoutesConfig routes, String name, Set<String> filters, Function<Filter, Table> query) {
        routes.get("/api/v1/" + name, ctx -> answer(ctx, new Parameters(ctx, filters), query));
    }

    private static void whole(RoutesConfig routes, String name, Supplier<Table> query) {
        list(routes, name, Set.of(), filter -> query.get());
    }

    private static void answer(Context ctx, Parameters parameters, Function<Filter, Table> query) throws Exception {
        Page page = Page.of(parameters);
        Table found = query.apply(parameters.filter().withLimit(page.asked()));
        Answer.send(ctx, parameters, page, found);
    }

    private static Set<String> with(String... names) {
        Set<String> all = new HashSet<>(PERIODS);
        all.addAll(List.of(names));
        return Set.copyOf(all);
    }
}
