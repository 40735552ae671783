package io.tongbao.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Uploads of which only the beginning comes. */
class BrokenOffTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Problems.class);
    private static final int BRIEF_MS = 300;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        LOG.addAppender(logged);
        LOG.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(logged);
        LOG.setLevel(null);
    }

    @Test
    void anUploadThatEndsTooSoonIsAnsweredAndNoFailureOfTheServer() throws IOException {
        answeredAndNoted(answer(true));
    }

    @Test
    void anUploadThatStandsStillIsAnsweredAndNoFailureOfTheServer() throws IOException {
        answeredAndNoted(answer(false));
    }

    private void answeredAndNoted(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("application/problem+json", "\"status\":408", "\"detail_zh\":\"上传中断");
        assertThat(logged.list).singleElement().satisfies(each -> {
            assertThat(each.getLevel()).isEqualTo(Level.INFO);
            assertThat(each.getThrowableProxy()).isNull();
            assertThat(each.getFormattedMessage()).contains("POST /upload");
        });
    }

    /** What comes back for a request whose body is cut; {@code ends} says whether the client says so, or falls silent. */
    private static String answer(boolean ends) throws IOException {
        Javalin server = Javalin.create(settings -> {
            settings.startup.showJavalinBanner = false;
            settings.jetty.addConnector((jetty, http) -> {
                ServerConnector connector = new ServerConnector(jetty);
                connector.setHost("127.0.0.1");
                connector.setIdleTimeout(ends ? Integer.MAX_VALUE : BRIEF_MS);
                return connector;
            });
            Problems.register(settings.routes);
            settings.routes.post("/upload", ctx -> ctx.result(ctx.bodyAsBytes()));
        });
        server.start(0);
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.getOutputStream()
                    .write("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf"
                            .getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            if (ends) {
                client.shutdownOutput();
            }
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            server.stop();
        }
    }
}
