package io.tongbao.notifier.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server on loopback that keeps what it is sent and answers as it is told. */
public final class OtherSide implements AutoCloseable {
    /** What it was sent. */
    public record Received(String query, Map<String, List<String>> headers, String text) {
        /** The body as JSON. */
        public JsonNode json() {
            try {
                return new JsonMapper().readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The first value of a header. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    /** What it answers. */
    public record Reply(int status, String body) {}

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> answers = each -> new Reply(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");

    private OtherSide(HttpServer server) {
        this.server = server;
    }

    public static OtherSide start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OtherSide side = new OtherSide(server);
            server.createContext("/", side::handle);
            server.start();
            return side;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Received each = new Received(
                    exchange.getRequestURI().getRawQuery(), Map.copyOf(exchange.getRequestHeaders()), text);
            received.add(each);
            Reply reply = answers.apply(each);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Its address, with a query as robots have it. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/robot/send?access_token=KEY";
    }

    public void answers(int status, String body) {
        answers = each -> new Reply(status, body);
    }

    public void answers(Function<Received, Reply> how) {
        answers = how;
    }

    /** All that it was sent so far. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** The last that it was sent. */
    public Received last() {
        return received.get(received.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
