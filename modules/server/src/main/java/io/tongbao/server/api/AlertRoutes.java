package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tongbao.server.gate.Gatekeeper;
import io.tongbao.statistics.alert.AlertKey;
import io.tongbao.store.Database;
import io.tongbao.store.query.AlertsQuery;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What operators do about alerts: {@code POST /api/v1/alerts/{id}/ack} and {@code …/exempt}, with a JSON object of text.
 */
public final class AlertRoutes {
    private static final JsonFactory JSON = new JsonFactory();

    private final AlertsQuery alerts;
    private final AlertDesk desk;
    private final Gatekeeper gatekeeper;

    /** @param gatekeeper tells operators */
    public AlertRoutes(Database database, AlertDesk desk, Gatekeeper gatekeeper) {
        this.alerts = new AlertsQuery(database);
        this.desk = desk;
        this.gatekeeper = gatekeeper;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/alerts/{id}/ack", this::acknowledge);
        routes.post("/api/v1/alerts/{id}/exempt", this::exempt);
    }

    private void acknowledge(Context ctx) throws IOException {
        gatekeeper.requireOperator(ctx);
        Map<String, String> body = JsonBody.read(ctx, Set.of("by", "reason"));
        String id = id(ctx);
        alerts.openForAll(id);
        desk.acknowledge(id, given(body, "by"), given(body, "reason"));
        sent(ctx, id, "ACKNOWLEDGE");
    }

    private void exempt(Context ctx) throws IOException {
        gatekeeper.requireOperator(ctx);
        Map<String, String> body = JsonBody.read(ctx, Set.of("by", "reason", "document"));
        String id = id(ctx);
        alerts.open(id);
        desk.exempt(id, given(body, "by"), given(body, "reason"), given(body, "document"));
        sent(ctx, id, "EXEMPT");
    }

    private static String id(Context ctx) {
        String id = ctx.pathParam("id");
        try {
            return AlertKey.of(id).id();
        } catch (IllegalArgumentException e) {
            BadParameterException bad = BadParameterException.ofPath(
                    "id",
                    id,
                    "be an id as GET /api/v1/alerts gives it, such as t1.behind_pace.budget_revenue.2023",
                    "为GET /api/v1/alerts所列编号，如t1.behind_pace.budget_revenue.2023");
            bad.initCause(e);
            throw bad;
        }
    }

    private static String given(Map<String, String> body, String field) {
        return Objects.requireNonNull(body.get(field));
    }

    /** Taken, and not yet seen in the lists. */
    private static void sent(Context ctx, String id, String kind) throws IOException {
        ctx.status(202).contentType("application/json").header("Cache-Control", "no-store");
        try (JsonGenerator json = JSON.createGenerator(ctx.outputStream())) {
            json.writeStartObject();
            json.writeStringField("alert_id", id);
            json.writeStringField("decision", kind);
            json.writeEndObject();
        }
    }
}
