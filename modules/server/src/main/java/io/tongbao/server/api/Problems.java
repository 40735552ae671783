package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.tongbao.server.bulletin.NoBulletinException;
import io.tongbao.server.gate.GateException;
import io.tongbao.server.gate.RefusedException;
import io.tongbao.store.StoreException;
import io.tongbao.store.query.AlertNotOpenException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as {@code application/problem+json} (RFC 9457); {@code field} and {@code value} name a parameter at fault. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonFactory JSON = new JsonFactory();
    /** Media type of a problem. */
    public static final String TYPE = "application/problem+json";
    /** Bytes of the largest body that is taken. */
    public static final long LARGEST_BODY = 16L << 20;

    private static final String LIMIT = (LARGEST_BODY >> 20) + " MB";

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_LARGE = 413;

    private Problems() {}

    /** Answers every failure of a route so. */
    public static void register(RoutesConfig routes) {
        routes.exception(
                BadParameterException.class,
                (e, ctx) -> answer(
                        ctx, 400, e.getMessage(), new TreeMap<>(Map.of("field", e.field(), "value", e.value()))));
        routes.exception(
                AlertNotOpenException.class,
                (e, ctx) -> answer(ctx, e.isKnown() ? 409 : 404, e.getMessage(), Map.of("field", "id")));
        routes.exception(
                NoBulletinException.class,
                (e, ctx) -> answer(
                        ctx, 404, e.getMessage(), new TreeMap<>(Map.of("field", e.field(), "detail_zh", e.zh()))));
        routes.exception(
                RefusedException.class,
                (e, ctx) -> answer(
                        ctx,
                        e.isKnown() ? 409 : 404,
                        e.getMessage(),
                        new TreeMap<>(Map.of("field", "place", "detail_zh", e.zh()))));
        routes.exception(GateException.class, (e, ctx) -> {
            e.headers().forEach(ctx::header);
            TreeMap<String, String> more = new TreeMap<>(e.fields());
            more.put("detail_zh", e.zh());
            answer(ctx, e.status(), e.getMessage(), more);
        });
        routes.exception(
                HttpResponseException.class,
                (e, ctx) -> answer(
                        ctx,
                        e.getStatus(),
                        explain(e, ctx),
                        e.getStatus() == TOO_LARGE
                                ? Map.of("detail_zh", "内容超过" + LIMIT + "；请拆分文件，或删除图片和带格式的空行")
                                : Map.of()));
        routes.exception(StoreException.class, (e, ctx) -> {
            LOG.warn("{} {} could not be answered: {}", ctx.method(), ctx.path(), e.getMessage());
            answer(ctx, 503, "The database does not answer. Try again; see /health/ready.", Map.of());
        });
        routes.exception(EofException.class, (e, ctx) -> ctx.status(REQUEST_TIMEOUT));
        routes.error(REQUEST_TIMEOUT, Problems::brokenOff);
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            answer(ctx, 500, "The server failed; its log says why.", Map.of());
        });
    }

    /** What a client does not send to its end is no failure of the server; who still listens is told. */
    private static void brokenOff(Context ctx) {
        LOG.info("{} {} was broken off by the client", ctx.method(), ctx.path());
        answer(
                ctx,
                REQUEST_TIMEOUT,
                "The upload did not come to its end; send it again.",
                Map.of("detail_zh", "上传中断，内容未收全；请重新提交"));
    }

    private static String explain(HttpResponseException e, Context ctx) {
        if (e.getStatus() == TOO_LARGE) {
            return "The body is larger than " + LIMIT + "; split it, or remove pictures and formatted blank rows.";
        }
        return e.getStatus() == 404 ? "There is nothing at " + ctx.path() + "." : String.valueOf(e.getMessage());
    }

    /**
     * The problem of what is no request of HTTP.
     *
     * @param reason what the server's parser says; null where it says nothing
     */
    public static byte[] unreadable(int status, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? "" : " (" + reason + ")";
        return json(
                status,
                "The request cannot be read" + why + ": see how it is encoded.",
                "",
                Map.of("detail_zh", "请求无法解析" + why + "，请检查其编码"));
    }

    private static void answer(Context ctx, int status, @Nullable String detail, Map<String, String> more) {
        ctx.status(status).contentType(TYPE).result(json(status, detail, ctx.path(), more));
    }

    private static byte[] json(int status, @Nullable String detail, String instance, Map<String, String> more) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", HttpStatus.forStatus(status).getMessage());
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
            json.writeStringField("instance", instance);
            for (Map.Entry<String, String> each : more.entrySet()) {
                json.writeStringField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a problem could not be written", e);
        }
        return body.toByteArray();
    }
}
