package io.tongbao.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongbao.publisher.SubmissionWriter;
import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import io.tongbao.server.gate.GateConfig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A server with a gateway beside a running system, and those who speak HTTP to it. */
final class SideGateway implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningSystem system;
    private final SubmissionWriter writer;
    private final Server server;

    private SideGateway(RunningSystem system, SubmissionWriter writer, Server server) {
        this.system = system;
        this.writer = writer;
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param instance of its own, beside others
     * @param published called when something was published
     */
    static SideGateway beside(RunningSystem system, String instance, Runnable published) {
        SubmissionWriter writer = SubmissionWriter.connect(
                Map.of("bootstrap.servers", system.endpoints().bootstrapServers()),
                system.pipeline().registry(),
                instance);
        ServerConfig config = ServerConfig.loopback(0).withGate(new GateConfig(writer, published, 1_000));
        return new SideGateway(
                system, writer, Server.start(config, system.pipeline().database()));
    }

    /** An answer as bytes. */
    record Answer(HttpResponse<byte[]> http) {
        int status() {
            return http.statusCode();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(http.body());
            } catch (IOException e) {
                throw new AssertionError(text(), e);
            }
        }
    }

    /** Headers as name, value, name, value. */
    Answer get(String path, String... headers) throws Exception {
        return new Answer(http.send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    Answer post(String path, byte[] body, String... headers) throws Exception {
        return postLater(path, body, headers).get();
    }

    CompletableFuture<Answer> postLater(String path, byte[] body, String... headers) {
        HttpRequest request = request(path, headers)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(Answer::new);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("api/v1/" + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Issues a key; its header's value. */
    String key(Path folder, String holder, String... more) throws IOException {
        Path file = Files.createTempDirectory(folder, "key").resolve("key.txt");
        String[] words = {
            "keys", "issue", "--holder", holder, "--to", file.toString(), "--by", "Wang", "--reason", "test"
        };
        String[] call = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, call, words.length, more.length);
        RunningSystem.Answer issued = system.type(call);
        if (issued.status() != 0) {
            throw new AssertionError(issued.text());
        }
        return "Bearer " + Files.readString(file).strip();
    }

    @Override
    public void close() {
        server.close();
        writer.close();
    }
}
