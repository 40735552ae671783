package io.tongbao.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.tongbao.server.Languages;
import io.tongbao.server.bulletin.NoBulletinException;
import io.tongbao.server.gate.GateException;
import io.tongbao.server.gate.RefusedException;
import io.tongbao.server.sdmx.NoResultsException;
import io.tongbao.statistics.Language;
import io.tongbao.store.StoreException;
import io.tongbao.store.query.AlertNotOpenException;
import io.tongbao.store.query.UnknownCodeException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errors as {@code application/problem+json} (RFC 9457), in the language of {@code Accept-Language} (English where it says
 * nothing) and beside it in both; {@code field} and {@code value} name what is at fault, {@code errors} where it stands.
 */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    /** Media type of a problem. */
    public static final String TYPE = Problem.TYPE;
    /** Bytes of the largest body that is taken. */
    public static final long LARGEST_BODY = 16L << 20;

    private static final String LIMIT = (LARGEST_BODY >> 20) + " MB";

    private static final int NOT_ALLOWED = 405;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_LARGE = 413;

    private Problems() {}

    /** Answers every failure of a route so. */
    public static void register(RoutesConfig routes) {
        routes.exception(BadParameterException.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(
                UnknownCodeException.class,
                (e, ctx) -> answer(ctx, of(new BadParameterException(e.field(), e.value(), e.en(), e.zh()))));
        routes.exception(
                AlertNotOpenException.class,
                (e, ctx) -> answer(
                        ctx,
                        Problem.of(e.isKnown() ? 409 : 404, e.en(), e.zh())
                                .with(Map.of("field", "id"))
                                .with(new Problem.Fault("path", "id"))));
        routes.exception(
                NoBulletinException.class,
                (e, ctx) -> answer(
                        ctx,
                        Problem.of(404, String.valueOf(e.getMessage()), e.zh()).with(Map.of("field", e.field()))));
        routes.exception(
                RefusedException.class,
                (e, ctx) -> answer(
                        ctx,
                        Problem.of(e.isKnown() ? 409 : 404, String.valueOf(e.getMessage()), e.zh())
                                .with(Map.of("field", "place"))
                                .with(new Problem.Fault("path", "place"))));
        routes.exception(GateException.class, (e, ctx) -> {
            e.headers().forEach(ctx::header);
            answer(
                    ctx,
                    Problem.of(e.status(), String.valueOf(e.getMessage()), e.zh())
                            .with(new TreeMap<>(e.fields())));
        });
        routes.exception(
                NoResultsException.class,
                (e, ctx) -> answer(ctx, Problem.of(404, String.valueOf(e.getMessage()), e.zh())));
        routes.exception(HttpResponseException.class, (e, ctx) -> {
            allow(e, ctx);
            answer(ctx, of(e, ctx));
        });
        routes.exception(StoreException.class, (e, ctx) -> {
            LOG.warn("{} {} could not be answered: {}", ctx.method(), ctx.path(), e.getMessage());
            answer(
                    ctx,
                    Problem.of(
                            503,
                            "The database does not answer. Try again; see /health/ready.",
                            "数据库没有应答，请稍后重试；状态见/health/ready"));
        });
        routes.exception(EofException.class, (e, ctx) -> ctx.status(REQUEST_TIMEOUT));
        routes.error(REQUEST_TIMEOUT, Problems::brokenOff);
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            answer(ctx, Problem.of(500, "The server failed; its log says why.", "服务器出错，原因见其日志"));
        });
    }

    /** What a client does not send to its end is no failure of the server; who still listens is told. */
    private static void brokenOff(Context ctx) {
        LOG.info("{} {} was broken off by the client", ctx.method(), ctx.path());
        answer(
                ctx,
                Problem.of(REQUEST_TIMEOUT, "The upload did not come to its end; send it again.", "上传中断，内容未收全；请重新提交"));
    }

    /** With 405, which RFC 9110 wants to tell what may be asked instead. */
    private static void allow(HttpResponseException e, Context ctx) {
        String methods = e.getDetails().get("availableMethods");
        if (e.getStatus() == NOT_ALLOWED && methods != null) {
            ctx.header("Allow", methods);
        }
    }

    private static Problem of(BadParameterException e) {
        return Problem.of(400, String.valueOf(e.getMessage()), e.zh())
                .with(new TreeMap<>(Map.of("field", e.field(), "value", e.value())))
                .with(new Problem.Fault(e.in(), e.field()));
    }

    private static Problem of(HttpResponseException e, Context ctx) {
        return switch (e.getStatus()) {
            case TOO_LARGE ->
                Problem.of(
                        TOO_LARGE,
                        "The body is larger than " + LIMIT + "; split it, or remove pictures and formatted blank rows.",
                        "内容超过" + LIMIT + "；请拆分文件，或删除图片和带格式的空行");
            case 404 -> Problem.of(404, "There is nothing at " + ctx.path() + ".", ctx.path() + "处没有内容");
            default ->
                Problem.of(
                        e.getStatus(),
                        String.valueOf(e.getMessage()),
                        e.getDetails().get("zh"));
        };
    }

    /**
     * The problem of what is no request of HTTP.
     *
     * @param reason what the server's parser says; null where it says nothing
     */
    public static byte[] unreadable(int status, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? "" : " (" + reason + ")";
        return Problem.of(
                        status,
                        "The request cannot be read" + why + ": see how it is encoded.",
                        "请求无法解析" + why + "，请检查其编码")
                .json(Language.EN, "");
    }

    /**
     * Answers one in both languages.
     *
     * @param zh the detail in Chinese
     */
    public static void answer(Context ctx, int status, String en, String zh) {
        answer(ctx, Problem.of(status, en, zh));
    }

    private static void answer(Context ctx, Problem problem) {
        ctx.status(problem.status()).contentType(TYPE).result(problem.json(Languages.of(ctx, Language.EN), ctx.path()));
    }
}
