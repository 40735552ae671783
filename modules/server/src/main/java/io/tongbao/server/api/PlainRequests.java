package io.tongbao.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tongbao.statistics.Quoted;
import io.tongbao.statistics.Texts;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses an address with control characters: no code has one, and no question to the database may have NUL. */
public final class PlainRequests {
    private static final Pattern CONTROL = Pattern.compile("(?i)%(?:[01][0-9a-f]|7f)");
    private static final Pattern UNFINISHED = Pattern.compile("(?i)%(?![0-9a-f]{2})");

    private PlainRequests() {}

    /** Before every route. */
    public static void register(RoutesConfig routes) {
        routes.before(PlainRequests::require);
    }

    /** @throws BadParameterException that names what has one */
    private static void require(Context ctx) {
        if (CONTROL.matcher(ctx.req().getRequestURI()).find()) {
            throw bad("path", ctx.path());
        }
        String query = ctx.queryString();
        if (query != null && UNFINISHED.matcher(query).find()) {
            throw new BadParameterException(
                    "query",
                    Quoted.of(query, Texts.SHORT),
                    "have two hexadecimal digits after each %",
                    "在每个%后有两位十六进制数字");
        }
        for (Map.Entry<String, List<String>> each : ctx.queryParamMap().entrySet()) {
            for (String value : each.getValue()) {
                if ((each.getKey() + value).chars().anyMatch(Character::isISOControl)) {
                    throw bad(each.getKey(), value);
                }
            }
        }
    }

    private static BadParameterException bad(String parameter, String value) {
        return new BadParameterException(
                Quoted.of(parameter, Texts.SHORT),
                Quoted.of(value, Texts.SHORT),
                "be free of control characters",
                "不含控制字符");
    }
}
