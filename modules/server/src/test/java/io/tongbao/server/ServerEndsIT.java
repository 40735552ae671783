package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that loses its database, or is closed. */
class ServerEndsIT {
    private Running running;

    @BeforeEach
    void start() throws Exception {
        running = new Running(List.of());
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
    }

    @Test
    @Timeout(120)
    void saysSoWhenTheDatabaseIsAway() throws IOException, InterruptedException {
        running.losePostgres();
        HttpResponse<String> answer = running.get("api/v1/regions");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("select");
        assertThat(running.get("health/ready").statusCode()).isEqualTo(503);
        assertThat(running.get("health/live").statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(60)
    void leavesNoThreadThatKeepsTheProcessAlive() throws Exception {
        HttpResponse<Stream<String>> stream = running.http()
                .send(
                        running.request("api/v1/events", "Accept", "text/event-stream"),
                        HttpResponse.BodyHandlers.ofLines());
        assertThat(stream.body().anyMatch(line -> line.startsWith("data: "))).isTrue();
        running.server().close();
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !thread.isDaemon())
                .extracting(Thread::getName)
                .noneMatch(name -> name.matches("(?i)(javalin|jetty|landing).*"));
    }
}
