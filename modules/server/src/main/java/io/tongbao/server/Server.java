package io.tongbao.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.tongbao.server.api.AlertRoutes;
import io.tongbao.server.api.Api;
import io.tongbao.server.api.BulletinRoute;
import io.tongbao.server.api.PlainRequests;
import io.tongbao.server.api.Problems;
import io.tongbao.server.api.RejectRoutes;
import io.tongbao.server.events.LandingEvents;
import io.tongbao.server.gate.GateRoutes;
import io.tongbao.server.gate.Gatekeeper;
import io.tongbao.server.gate.TemplateRoutes;
import io.tongbao.server.page.Pages;
import io.tongbao.server.sdmx.SdmxRoutes;
import io.tongbao.store.Database;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** The running HTTP server. It reads the database and writes nothing there; what it takes goes to Kafka. */
public final class Server implements AutoCloseable {
    /** Longer than clients and proxies keep theirs (30 to 60 s): else a request may meet a connection just ended. */
    private static final Duration IDLE = Duration.ofSeconds(75);

    private final Javalin javalin;

    private final LandingEvents events;
    private final @Nullable GateRoutes gate;
    private final String host;

    private Server(Javalin javalin, LandingEvents events, @Nullable GateRoutes gate, String host) {
        this.javalin = javalin;
        this.events = events;
        this.gate = gate;
        this.host = host;
    }

    /**
     * Starts it; returns when it answers.
     *
     * @param database migrated; the caller closes it after the server. It may be out of reach: then data routes answer
     *     503 and {@code /health/ready} says so
     * @throws io.javalin.util.JavalinException when the port cannot be had
     */
    public static Server start(ServerConfig config, Database database) {
        LandingEvents events = new LandingEvents(database);
        Gatekeeper gatekeeper = new Gatekeeper(
                database,
                ServerConfig.isLoopback(config.host()),
                config.gate() == null ? 1 : config.gate().perMinute());
        GateRoutes gate = config.gate() == null ? null : new GateRoutes(database, config.gate(), gatekeeper);
        Javalin javalin = Javalin.create(settings -> configure(settings, config, database, events, gatekeeper, gate));
        answerHead(javalin.unsafe.internalRouter);
        Server server = new Server(javalin, events, gate, config.host());
        try {
            javalin.start();
        } catch (RuntimeException e) {
            server.endStreams();
            throw e;
        }
        return server;
    }

    private static void configure(
            JavalinConfig settings,
            ServerConfig config,
            Database database,
            LandingEvents events,
            Gatekeeper gatekeeper,
            @Nullable GateRoutes gate) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.jetty.modifyServer(jetty -> jetty.setErrorHandler(new UnreadableRequests()));
        settings.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new UnreadableRequests()));
        settings.jetty.addConnector((jetty, http) -> connector(jetty, http, config.host(), config.port()));
        settings.http.prefer405over404 = true;
        settings.http.maxRequestSize = Problems.LARGEST_BODY;
        // answers are compressed for whoever takes that
        settings.routes.before(ctx -> ctx.res().addHeader("Vary", "Accept-Encoding"));
        Problems.register(settings.routes);
        PlainRequests.register(settings.routes);
        Dashboard.register(settings);
        KeptAnswers kept = new KeptAnswers(config.keptMegabytes());
        new Pages(database, kept).register(settings.routes);
        new Api(database).register(settings.routes);
        new BulletinRoute(database, kept).register(settings.routes);
        new SdmxRoutes(database).register(settings.routes);
        new RejectRoutes(database, gatekeeper).register(settings.routes);
        if (config.desk() != null) {
            new AlertRoutes(database, config.desk(), gatekeeper).register(settings.routes);
        }
        if (gate != null) {
            gate.register(settings.routes);
            new TemplateRoutes(database, gatekeeper).register(settings.routes);
        }
        events.register(settings);
        OpenApi.register(settings);
        new Health(Stream.concat(Stream.of(Stage.database(database)), config.stages().stream())
                        .toList())
                .register(settings.routes);
        Metrics.register(settings, config.metrics(), config.stages());
        Metrics.count(settings, config.metrics(), () -> events.listeners() + (gate == null ? 0 : gate.listeners()));
    }

    /** As GET, without the body: left to itself the library says 200 to HEAD wherever there is something. */
    private static void answerHead(InternalRouter router) {
        List<Endpoint> all =
                router.allHttpHandlers().stream().map(each -> each.endpoint).toList();
        Set<String> declared = all.stream()
                .filter(each -> each.method.equals(HandlerType.HEAD))
                .map(each -> each.path)
                .collect(Collectors.toSet());
        all.stream()
                .filter(each -> each.method.equals(HandlerType.GET) && !declared.contains(each.path))
                .forEach(each -> router.addHttpEndpoint(new Endpoint(
                        HandlerType.HEAD,
                        each.path,
                        each.path.equals(LandingEvents.PATH)
                                ? ctx -> ctx.contentType(LandingEvents.TYPE) // it has no end
                                : each.handler)));
    }

    static ServerConnector connector(
            org.eclipse.jetty.server.Server jetty, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }

    /** Its routes, each as method and path. */
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each -> each.endpoint.method.name() + " " + each.endpoint.path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How long a connection may idle before it is ended, over all it listens with. */
    Duration idle() {
        return Arrays.stream(javalin.jettyServer().server().getConnectors())
                .map(each -> Duration.ofMillis(each.getIdleTimeout()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where the dashboard is. */
    public URI uri() {
        return uri(host, port());
    }

    /** An address that this machine reaches. */
    static URI uri(String host, int port) {
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port + "/");
    }

    /** Ends open event streams and stops. */
    @Override
    public void close() {
        endStreams();
        javalin.stop();
    }

    private void endStreams() {
        events.close();
        if (gate != null) {
            gate.close();
        }
    }
}
