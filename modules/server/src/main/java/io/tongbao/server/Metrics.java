package io.tongbao.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** {@code /metrics} for Prometheus, and what a server itself counts: stages that work, requests by route and status, open event streams. */
final class Metrics {
    private Metrics() {}

    static void register(JavalinConfig settings, PrometheusMeterRegistry metrics, List<Stage> stages) {
        for (Stage each : stages) {
            Gauge.builder("tongbao.stage.ready", each, stage -> stage.trouble().get() == null ? 1 : 0)
                    .description("1 while a stage works, 0 while it does not; /health/ready says why")
                    .tag("stage", each.name())
                    .register(metrics);
        }
        settings.routes.get("/metrics", ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.scrape("text/plain; version=0.0.4; charset=utf-8")));
    }

    static void count(JavalinConfig settings, PrometheusMeterRegistry metrics, Supplier<Number> streams) {
        Gauge.builder("tongbao.server.event.streams", streams)
                .description("Open streams of server-sent events")
                .register(metrics);
        settings.requestLogger.http(
                (ctx, milliseconds) -> timer(metrics, ctx).record(Duration.ofNanos((long) (milliseconds * 1e6))));
    }

    private static Timer timer(PrometheusMeterRegistry metrics, Context ctx) {
        Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
        return Timer.builder("tongbao.server.requests")
                .description("Requests answered")
                // routes as declared, as a label per address would grow without end
                .tag("route", matched == null ? "files" : matched.path)
                .tag("status", Integer.toString(ctx.statusCode()))
                .register(metrics);
    }
}
