package io.tongbao.embedded.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.rest.entities.ErrorMessage;
import io.confluent.kafka.schemaregistry.utils.JacksonMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link Registry} behind HTTP. */
public final class RegistryServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int THREADS = 4;

    static {
        // otherwise each answer waits 40 ms for the acknowledgement of its own headers; read once, when the class loads
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final SchemaTopic topic;
    private final HttpServer http;
    private final ExecutorService threads;
    private final Routes routes;

    private RegistryServer(SchemaTopic topic, HttpServer http, Routes routes) {
        this.topic = topic;
        this.http = http;
        this.routes = routes;
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "schema-registry");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Reads all of {@code _schemas}, then serves.
     *
     * @throws IOException if Kafka does not answer, the topic holds what no registry writes, or the address is taken
     */
    public static RegistryServer start(String bootstrapServers, InetSocketAddress address) throws IOException {
        SchemaTopic topic = SchemaTopic.open(bootstrapServers);
        RegistryServer started = null;
        try {
            Routes routes = new RegistryApi(Registry.load(topic)).routes();
            started = new RegistryServer(topic, HttpServer.create(address, 0), routes);
            started.http.setExecutor(started.threads);
            started.http.createContext("/", started::handle);
            started.http.start();
            return started;
        } finally {
            if (started == null) {
                topic.close();
            }
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        topic.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            byte[] body = exchange.getRequestBody().readAllBytes();
            int status = 200;
            Object answer;
            try {
                answer = routes.answer(
                        Request.of(exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(), body));
            } catch (RegistryException refused) {
                LOG.debug("{} {}: {}", exchange.getRequestMethod(), uri, refused.getMessage());
                status = refused.status();
                answer = new ErrorMessage(refused.code(), refused.getMessage());
            } catch (RuntimeException failed) {
                LOG.error("{} {} failed", exchange.getRequestMethod(), uri, failed);
                status = 500;
                answer = new ErrorMessage(500, failed.toString());
            }
            byte[] bytes = JacksonMapper.INSTANCE.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
