package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tongbao.server.gate.Gatekeeper;
import io.tongbao.server.gate.Refused;
import io.tongbao.server.table.JsonRows;
import io.tongbao.store.Database;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was refused, for operators: {@code GET /api/v1/rejects}, and {@code …/{place}} of one as the list tells its place.
 * Sending one again is the gateway's.
 */
public final class RejectRoutes {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> KNOWN = Stream.of(
                    Parameters.OF_LISTS, Narrowing.UPDATES, Set.of("region", "indicator"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Database database;
    private final Gatekeeper gatekeeper;

    /** @param gatekeeper tells operators */
    public RejectRoutes(Database database, Gatekeeper gatekeeper) {
        this.database = database;
        this.gatekeeper = gatekeeper;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/api/v1/rejects", this::list);
        routes.get("/api/v1/rejects/{place}", this::one);
    }

    private void list(Context ctx) throws IOException {
        gatekeeper.requireOperator(ctx);
        Parameters parameters = new Parameters(ctx, KNOWN);
        new Answer(ctx, database, parameters, "rejects", null)
                .send(() -> Narrowing.updated(parameters, new RejectsQuery(database).listRefused(parameters.filter())));
    }

    private void one(Context ctx) throws IOException {
        gatekeeper.requireOperator(ctx);
        Table found = Refused.find(database, ctx.pathParam("place")).row();
        ctx.contentType("application/json").header("Cache-Control", "no-store");
        try (JsonGenerator json = JSON.createGenerator(ctx.outputStream())) {
            new JsonRows(false).write(json, found.columns(), found.rows().get(0));
        }
    }
}
