package io.tongbao.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.List;

/** For a process that nobody reads from: {@code /health/live}, {@code /health/ready} and {@code /metrics}, nothing else. */
public final class StatusServer implements AutoCloseable {
    private final Javalin javalin;
    private final String host;

    private StatusServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Starts it; returns when it answers.
     *
     * @param host address to listen on
     * @param port port to listen on; 0 takes a free one
     * @param stages whose state {@code /health/ready} reports
     * @throws io.javalin.util.JavalinException when the port cannot be had
     */
    public static StatusServer start(String host, int port, List<Stage> stages, PrometheusMeterRegistry metrics) {
        Javalin javalin = Javalin.create(settings -> configure(settings, host, port, stages, metrics));
        javalin.start();
        return new StatusServer(javalin, host);
    }

    private static void configure(
            JavalinConfig settings, String host, int port, List<Stage> stages, PrometheusMeterRegistry metrics) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.jetty.addConnector((jetty, http) -> Server.connector(jetty, http, host, port));
        new Health(stages).register(settings.routes);
        Metrics.register(settings, metrics, stages);
    }

    /** Where it answers. */
    public URI uri() {
        return Server.uri(host, javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
