package io.tongbao.benchmarks.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** Who is told of alerts: takes every message and keeps what it tells. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Told> told = new ArrayList<>();

    /**
     * A step that a message told.
     *
     * @param atNs when, as {@link System#nanoTime}
     * @param message its identity
     * @param step {@code alert step}
     */
    record Told(long atNs, String message, String step) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/alerts", this::take);
        server.setExecutor(Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** All that was told so far, in its order. */
    synchronized List<Told> told() {
        return List.copyOf(told);
    }

    private synchronized void keep(JsonNode message) {
        for (JsonNode each : message.path("changes")) {
            told.add(new Told(
                    System.nanoTime(),
                    message.path("message").asText(),
                    each.path("alert_id").asText() + " " + each.path("step").asInt()));
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            keep(new ObjectMapper().readTree(exchange.getRequestBody()));
            byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
