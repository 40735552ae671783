package io.tongbao.server.gate;

import io.javalin.http.Context;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.server.gate.Parts.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the requests by which something is handed in. */
final class Handing {
    private static final int KEY_LENGTH = 200;
    private static final String FORM = "multipart/form-data";
    private static final Set<String> PARAMETERS = Set.of("dryRun", "partial", "file");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            Workbooks.XLS,
            Workbooks.XLSX,
            "application/octet-stream",
            CloudEvents.STRUCTURED,
            CloudEvents.BATCH,
            FORM);

    private Handing() {}

    /**
     * Whether the file is asked for with its bad cells marked: by accepting a workbook.
     *
     * @throws GateException 406 where it is not only to be checked: what is taken is answered with a receipt
     */
    static boolean wantsMarks(Context ctx, boolean isRehearsal) {
        String accept = Objects.requireNonNullElse(ctx.header("Accept"), "").toLowerCase(Locale.ROOT);
        boolean wants = accept.contains(Workbooks.XLSX) || accept.contains(Workbooks.XLS);
        if (wants && !isRehearsal) {
            throw new GateException(
                    406,
                    "a marked workbook is given with dryRun=true only; what is taken is answered with a receipt, as"
                            + " application/json",
                    "仅在dryRun=true时返回标注的工作簿；接收结果以application/json返回回执");
        }
        return wants;
    }

    /**
     * What was handed in.
     *
     * @throws GateException 400 or 415 naming what would be right
     */
    static HandedIn of(Context ctx, Sender sender, FileKind kind) {
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

    /** A parameter that is true or false; false where it is not given. */
    static boolean flag(Context ctx, String name) {
        String value = Objects.requireNonNullElse(ctx.queryParam(name), "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new GateException(
                    400, name + " '" + value + "': must be true or false", name + "“" + value + "”应为true或false");
        }
        return value.equals("true");
    }
}
