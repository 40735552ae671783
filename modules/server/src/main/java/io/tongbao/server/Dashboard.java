package io.tongbao.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.util.Map;
import java.util.Objects;

/**
 * What pages load, from the class path, and the page for those who report at {@code /zh/submit} and {@code /en/submit}.
 * Nothing they need comes from elsewhere, and their headers hold them to that.
 */
final class Dashboard {
    // the tooltip of the chart sets styles on its elements
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private Dashboard() {}

    static void register(JavalinConfig settings) {
        // versioned by their path, so that browsers may keep them
        files(settings, "/vendor", "/dashboard/vendor", "public, max-age=31536000, immutable");
        files(settings, "/", "/dashboard", "no-cache");
        settings.routes.get("/zh/submit", Dashboard::submit);
        settings.routes.get("/en/submit", Dashboard::submit);
        settings.routes.before(ctx -> ctx.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer"));
    }

    /** One file for both: it reads its language from its address. */
    private static void submit(Context ctx) {
        if (ctx.path().endsWith("/")) {
            ctx.redirect("../submit"); // what it loads is named from where it is
            return;
        }
        ctx.contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(Objects.requireNonNull(Dashboard.class.getResourceAsStream("/dashboard/submit.html")));
    }

    private static void files(JavalinConfig settings, String path, String directory, String cache) {
        settings.staticFiles.add(files -> {
            files.hostedPath = path;
            files.directory = directory;
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", cache);
        });
    }
}
