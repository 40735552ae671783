package io.tongbao.notifier.outlet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** Posts JSON. One for all outlets; safe for several threads. */
public final class Post {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client;
    private final Duration patience;

    /**
     * A client.
     *
     * @param patience with an answer
     */
    public Post(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1) // an offer of HTTP/2 confuses simple servers
                .build();
    }

    /**
     * Posts and judges the answer: where the server could not be reached, is overloaded or broken, later; where it refuses
     * with another status, refused; else as {@code judge} says.
     *
     * @param judge of the body of an answer with a status of success
     */
    Answer json(String url, JsonNode body, Function<String, Answer> judge) throws InterruptedException {
        return json(url, Json.bytes(body), Map.of(), judge);
    }

    /** The same of bytes, with more headers. */
    Answer json(String url, byte[] body, Map<String, String> headers, Function<String, Answer> judge)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return judge(response.statusCode(), response.body(), judge);
        } catch (IOException e) {
            return Answer.later("no answer: " + e);
        }
    }

    private static Answer judge(int status, String body, Function<String, Answer> judge) {
        if (status / 100 == 2) {
            return judge.apply(body);
        }
        String text = "HTTP " + status + " " + body;
        if (status == TOO_MANY_REQUESTS) {
            return Answer.tooMany(text);
        }
        return status >= SERVER_ERROR || status == REQUEST_TIMEOUT ? Answer.later(text) : Answer.refused(text);
    }
}
