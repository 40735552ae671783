package io.tongbao.server.gate;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.server.gate.Parts.Part;
import io.tongbao.store.Database;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Publishing over HTTP: {@code POST /api/v1/reports}, {@code …/projects} and {@code …/targets} with a JSON array, CSV, a
 * workbook or CloudEvents, or a form with a file as {@code file} and {@code explanations} beside it; and {@code GET /api/v1/receipts/{id}}
 * for what became of it, once or as server-sent events.
 */
public final class GateRoutes implements AutoCloseable {
    private static final int KEY_LENGTH = 200;
    private static final String FORM = "multipart/form-data";
    private static final Set<String> PARAMETERS = Set.of("dryRun", "partial", "file");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/octet-stream",
            CloudEvents.STRUCTURED,
            CloudEvents.BATCH,
            FORM);

    private final Gate gate;
    private final Gatekeeper gatekeeper;
    private final ReceiptEvents events;

    /** @param trustsThisMachine whether only this machine reaches the server, so that no key is needed */
    public GateRoutes(Database database, GateConfig config, boolean trustsThisMachine) {
        this.gate = new Gate(database, config, Clock.systemUTC());
        this.gatekeeper = new Gatekeeper(database, trustsThisMachine, config.perMinute());
        this.events = new ReceiptEvents(gate::receipt);
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.post("/api/v1/reports", ctx -> take(ctx, FileKind.REPORTS));
        routes.post("/api/v1/projects", ctx -> take(ctx, FileKind.PROJECTS));
        routes.post("/api/v1/targets", ctx -> take(ctx, FileKind.TARGETS));
        routes.get("/api/v1/receipts/{id}", this::receipt);
    }

    private void take(Context ctx, FileKind kind) {
        Sender sender = gatekeeper.admit(ctx);
        boolean partial = flag(ctx, "partial");
        HandedIn handed = handed(ctx, sender, kind);
        try {
            if (flag(ctx, "dryRun")) {
                send(ctx, 200, gate.rehearse(handed, partial));
                return;
            }
            Receipt receipt = gate.take(handed, partial);
            ctx.header("Location", "/api/v1/receipts/" + receipt.id());
            send(ctx, receipt.outcome().equals(Rehearsal.PUBLISHED) ? 202 : 422, receipt);
        } catch (FileException e) {
            GateException unreadable = new GateException(422, String.valueOf(e.getMessage()), e.zh());
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    private void receipt(Context ctx) {
        String id = ctx.pathParam("id");
        Receipt found = gate.receipt(id);
        if (found == null) {
            throw new GateException(404, "receipt '" + id + "' is not known", "没有回执“" + id + "”");
        }
        ctx.header("Cache-Control", "no-cache").header("Vary", "Accept");
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("text/event-stream")) {
            new SseHandler(client -> events.join(id, client)).handle(ctx);
        } else {
            send(ctx, 200, found);
        }
    }

    private static HandedIn handed(Context ctx, Sender sender, FileKind kind) {
        Set<String> unknown = new TreeSet<>(ctx.queryParamMap().keySet());
        unknown.removeAll(PARAMETERS);
        if (!unknown.isEmpty()) {
            throw new GateException(
                    400,
                    "parameter " + unknown + " is unknown; " + new TreeSet<>(PARAMETERS) + " are taken",
                    "参数" + unknown + "未知，可用" + new TreeSet<>(PARAMETERS));
        }
        String key = ctx.header("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > KEY_LENGTH)) {
            throw new GateException(
                    400,
                    "Idempotency-Key must have 1 to " + KEY_LENGTH + " characters",
                    "Idempotency-Key应为1至" + KEY_LENGTH + "个字符");
        }
        String contentType = String.valueOf(ctx.contentType());
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (CloudEvents.isBinary(ctx.headerMap())
                || type.equals(CloudEvents.STRUCTURED)
                || type.equals(CloudEvents.BATCH)) {
            return events(ctx, sender, kind, type, key);
        }
        if (!TYPES.contains(type)) {
            throw new GateException(
                    415,
                    "Content-Type '" + type + "' is not taken; send one of " + String.join(", ", TYPES),
                    "不支持Content-Type“" + type + "”，可用" + String.join("、", TYPES));
        }
        Map<String, Part> parts = type.equals(FORM)
                ? Parts.of(contentType, ctx.bodyAsBytes(), Set.of("file", "explanations"))
                : Map.of("file", new Part(ctx.bodyAsBytes(), null, type));
        Part file = parts.get("file");
        if (file == null || file.bytes().length == 0) {
            throw empty();
        }
        Part explanations = parts.get("explanations");
        return new HandedIn(
                sender,
                kind,
                file.bytes(),
                // what it is, the file says itself: browsers tell it as the machine's programs have it
                TYPES.contains(file.type()) ? file.type() : "application/octet-stream",
                file(Objects.requireNonNullElse(ctx.queryParam("file"), Objects.requireNonNullElse(file.file(), ""))),
                key == null ? null : key.strip(),
                explanations == null ? Explanations.NONE : Explanations.of(explanations.bytes()),
                List.of());
    }

    /** An event's source and id are what an idempotency key is of other bodies; one that comes beside them stands. */
    private static HandedIn events(Context ctx, Sender sender, FileKind kind, String type, @Nullable String key) {
        byte[] body = ctx.bodyAsBytes();
        if (body.length == 0) {
            throw empty();
        }
        List<CloudEvent> events = CloudEvents.of(ctx.headerMap(), type, body, kind);
        String identity = key == null ? CloudEvent.key(events) : key.strip();
        String file = file(Objects.requireNonNullElse(ctx.queryParam("file"), ""));
        return new HandedIn(sender, kind, body, type, file, identity, Explanations.NONE, events);
    }

    private static GateException empty() {
        return new GateException(400, "the body is empty", "请求体为空");
    }

    /** Without folders, and no longer than file systems have it; null where nothing is left. */
    private static @Nullable String file(String name) {
        String last = name.strip().replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return last.isEmpty() ? null : last.substring(0, Math.min(last.length(), KEY_LENGTH));
    }

    private static boolean flag(Context ctx, String name) {
        String value = Objects.requireNonNullElse(ctx.queryParam(name), "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new GateException(
                    400, name + " '" + value + "': must be true or false", name + "“" + value + "”应为true或false");
        }
        return value.equals("true");
    }

    private static void send(Context ctx, int status, Receipt receipt) {
        ctx.status(status).contentType("application/json").result(receipt.json().getBytes(StandardCharsets.UTF_8));
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
