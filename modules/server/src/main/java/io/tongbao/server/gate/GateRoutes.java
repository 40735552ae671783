package io.tongbao.server.gate;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.publisher.files.MarkedWorkbook;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.store.Database;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Publishing over HTTP: {@code POST /api/v1/reports}, {@code …/projects} and {@code …/targets} with a JSON array, CSV, a
 * workbook or CloudEvents, or a form with a file as {@code file} and {@code explanations} beside it; only checked, also for
 * the file with its bad cells marked; {@code POST /api/v1/rejects/{place}/replay} for operators; and {@code GET
 * /api/v1/receipts/{id}} for what became of it, once or as server-sent events.
 */
public final class GateRoutes implements AutoCloseable {
    private final Database database;
    private final Gate gate;
    private final Gatekeeper gatekeeper;
    private final ReceiptEvents events;

    /** @param gatekeeper tells who hands in and who asks */
    public GateRoutes(Database database, GateConfig config, Gatekeeper gatekeeper) {
        this.database = database;
        this.gate = new Gate(database, config, Clock.systemUTC());
        this.gatekeeper = gatekeeper;
        this.events = new ReceiptEvents(gate::receipt);
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/reports", ctx -> take(ctx, FileKind.REPORTS));
        routes.post("/api/v1/projects", ctx -> take(ctx, FileKind.PROJECTS));
        routes.post("/api/v1/targets", ctx -> take(ctx, FileKind.TARGETS));
        routes.get("/api/v1/receipts/{id}", this::receipt);
        routes.post("/api/v1/rejects/{place}/replay", this::replay);
    }

    private void take(Context ctx, FileKind kind) {
        Sender sender = gatekeeper.admit(ctx);
        boolean partial = Handing.flag(ctx, "partial");
        boolean isRehearsal = Handing.flag(ctx, "dryRun");
        boolean wantsMarks = Handing.wantsMarks(ctx, isRehearsal);
        HandedIn handed = Handing.of(ctx, sender, kind);
        try {
            if (wantsMarks) {
                send(ctx, handed, gate.mark(handed));
                return;
            }
            if (isRehearsal) {
                send(ctx, 200, gate.rehearse(handed, partial));
                return;
            }
            Receipt receipt = gate.take(handed, partial);
            locate(ctx, receipt);
            send(ctx, receipt.outcome().equals(Rehearsal.PUBLISHED) ? 202 : 422, receipt);
        } catch (FileException e) {
            GateException unreadable = new GateException(422, String.valueOf(e.getMessage()), e.zh());
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    private void replay(Context ctx) {
        Sender operator = gatekeeper.operator(ctx);
        Receipt receipt = gate.replay(operator, Refused.find(database, ctx.pathParam("place")));
        locate(ctx, receipt);
        send(ctx, 202, receipt);
    }

    private static void locate(Context ctx, Receipt receipt) {
        ctx.header("Location", "/api/v1/receipts/" + receipt.id());
    }

    /** To whoever sent it, and to operators: to anybody else there is no such receipt. */
    private void receipt(Context ctx) {
        Sender asker = gatekeeper.identify(ctx);
        String id = ctx.pathParam("id");
        Receipt found = gate.receipt(id);
        if (found == null || !(asker.isOperator() || asker.name().equals(found.publisher()))) {
            throw new GateException(404, "receipt '" + id + "' is not known", "没有回执“" + id + "”");
        }
        ctx.header("Cache-Control", "no-cache").res().addHeader("Vary", "Accept");
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("text/event-stream")) {
            new SseHandler(client -> events.join(id, client)).handle(ctx);
        } else {
            send(ctx, 200, found);
        }
    }

    private static void send(Context ctx, int status, Receipt receipt) {
        ctx.status(status).contentType("application/json").result(receipt.json().getBytes(StandardCharsets.UTF_8));
    }

    /** Under its own name, and told that it is the marked one. */
    private static void send(Context ctx, HandedIn handed, MarkedWorkbook book) {
        String extension = book.isOld() ? ".xls" : ".xlsx";
        Workbooks.send(
                ctx,
                book.isOld() ? Workbooks.XLS : Workbooks.XLSX,
                handed.name().replaceFirst("(?i)\\.(csv|xlsx?)$", "") + "-marked" + extension,
                book.bytes());
    }

    /** How many listen to what becomes of a receipt. */
    public int listeners() {
        return events.listeners();
    }

    /** Ends open event streams. */
    @Override
    public void close() {
        events.close();
    }
}
