package io.tongbao.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.util.Map;

/** The page at {@code /}: files of the class path. Nothing it needs comes from elsewhere, and its headers hold it to that. */
final class Dashboard {
    // the tooltip of the chart sets styles on its elements
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private Dashboard() {}

    static void register(JavalinConfig settings) {
        // versioned by their path, so that browsers may keep them
        files(settings, "/vendor", "/dashboard/vendor", "public, max-age=31536000, immutable");
        files(settings, "/", "/dashboard", "no-cache");
        settings.routes.before(ctx -> ctx.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer"));
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
