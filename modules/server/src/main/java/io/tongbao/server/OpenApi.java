package io.tongbao.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The description of the API: {@code /api/v1/openapi.yaml} as it is written, {@code /api/v1/openapi.json} for tools, and
 * {@code /api/docs} for people, by files of the class path alone.
 */
final class OpenApi {
    // its icons are addresses with data in them
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " frame-ancestors 'none'; base-uri 'none'";
    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private OpenApi() {}

    static void register(JavalinConfig settings) {
        byte[] yaml = file("openapi.yaml");
        byte[] json = json(yaml);
        settings.routes.get("/api/v1/openapi.yaml", ctx -> send(ctx, "application/yaml", yaml));
        settings.routes.get("/api/v1/openapi.json", ctx -> send(ctx, "application/json", json));
        settings.routes.get("/api/docs", ctx -> {
            if (ctx.path().endsWith("/")) {
                ctx.redirect("../docs"); // what it loads is named from where it is
                return;
            }
            ctx.header("Content-Security-Policy", POLICY);
            send(ctx, "text/html; charset=utf-8", file("docs.html"));
        });
        settings.routes.get("/api/docs.js", ctx -> send(ctx, "text/javascript; charset=utf-8", file("docs.js")));
        settings.staticFiles.add(files -> {
            files.hostedPath = "/vendor/swagger-ui";
            files.directory = "/META-INF/resources/webjars/swagger-ui/" + version();
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
    }

    private static void send(Context ctx, String type, byte[] body) {
        ctx.contentType(type).header("Cache-Control", "no-cache").result(body);
    }

    private static byte[] json(byte[] yaml) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonParser from = new YAMLFactory().createParser(yaml);
                JsonGenerator to = new JsonFactory().createGenerator(json)) {
            from.nextToken();
            to.copyCurrentStructure(from);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.yaml could not be read", e);
        }
        return json.toByteArray();
    }

    private static byte[] file(String name) {
        try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }

    /** The folder in the webjar is named so. */
    private static String version() {
        try (InputStream file =
                Objects.requireNonNull(OpenApi.class.getClassLoader().getResourceAsStream(WEBJAR), WEBJAR)) {
            Properties properties = new Properties();
            properties.load(file);
            return Objects.requireNonNull(properties.getProperty("version"), "version");
        } catch (IOException e) {
            throw new UncheckedIOException(WEBJAR + " could not be read", e);
        }
    }
}
