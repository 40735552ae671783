package io.tongbao.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.kafka.common.errors.InterruptException;

/** Calls a gateway, and comes again when it asks for that: 429, 503, or a connection that failed. Never tells the key. */
final class GatewayClient {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long AGAIN_MS = 1_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI server;
    private final String key;
    private final Duration patience;
    private final LongConsumer waits;

    /**
     * @param server with a slash at its end
     * @param key empty for none
     * @param patience how long to try again in all
     * @param waits gets the seconds that it waits before it comes again
     */
    GatewayClient(URI server, String key, Duration patience, LongConsumer waits) {
        this.server = server;
        this.key = key;
        this.patience = patience;
        this.waits = waits;
    }

    /** An answer; {@code json} is missing where it is none. */
    record Answer(int status, JsonNode json) {}

    /** Posts a body, which is its own idempotency key: rows that were refused before are judged anew. */
    Answer post(String path, String contentType, byte[] body) {
        return call(request(path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Gets what is at a path. */
    Answer get(String path) {
        return call(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve("api/v1/" + path)).timeout(ANSWER);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private Answer call(HttpRequest request) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            long wait;
            try {
                HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 429 && answer.statusCode() != 503) {
                    return new Answer(answer.statusCode(), json(answer.body()));
                }
                wait = TimeUnit.SECONDS.toMillis(answer.headers()
                        .firstValue("Retry-After")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(Long::valueOf)
                        .orElse(1L));
                if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait) > until) {
                    throw new UnreachableException(
                            server + " answers " + answer.statusCode() + ": "
                                    + json(answer.body()).path("detail").asText("try again later")
                                    + "; the same command again never sends anything twice / 请稍后重发，不会重复接收",
                            new IOException("status " + answer.statusCode()));
                }
            } catch (IOException e) {
                wait = AGAIN_MS;
                if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait) > until) {
                    throw new UnreachableException(
                            server + " is not reached (" + e.getClass().getSimpleName()
                                    + "); check address and network, then run the same command again: nothing is taken"
                                    + " twice / 无法连接，请检查地址与网络后重试，不会重复接收",
                            e);
                }
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
            pause(wait);
        }
    }

    private void pause(long millis) {
        waits.accept(Math.max(1, millis / 1_000));
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(millis, 1));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        try {
            JsonNode found = JSON.readTree(body);
            return found == null ? MissingNode.getInstance() : found;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance(); // a proxy's own page, say: the status tells
        }
    }
}
