package io.tongbao.server;

import io.tongbao.contracts.Topics;
import io.tongbao.server.api.AlertDesk;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.sink.Batch;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.Landing;
import io.tongbao.store.sink.RecordPlace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.generic.IndexedRecord;

/** A server on a free port, in front of a real PostgreSQL that holds {@link Figures}. */
final class Running implements AutoCloseable {
    static final LocalDate APRIL = LocalDate.of(2023, 4, 1);
    static final LocalDate MARCH = LocalDate.of(2023, 3, 1);

    private static final Description DESCRIPTION = Description.read();

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedPostgres postgres;
    private final Database database;
    private final Server server;
    private final AtomicLong offset = new AtomicLong();
    private final List<String> decided = new CopyOnWriteArrayList<>();

    Running(List<Stage> stages) throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        database = new Database(
                new DatabaseConfig(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", 4));
        database.migrate();
        land(Topics.DEFINITIONS.name(), Figures.reference());
        land(
                Topics.GROWTH.name(),
                Figures.figure("t1", MARCH, "900", "7.1", 1),
                Figures.figure("t1", APRIL, "1200.5", "8.75", 2),
                Figures.figure("t2", APRIL, "1100", "8.75", 3),
                Figures.figure("t3", APRIL, "12345678901234567.123456", "-2.05", 4));
        land(Topics.RANKINGS.name(), Figures.ranking(MARCH, 5), Figures.ranking(APRIL, 6));
        server = Server.start(ServerConfig.loopback(0).withStages(stages).withDesk(new Desk()), database);
    }

    /** Notes what is decided. */
    private final class Desk implements AlertDesk {
        @Override
        public void acknowledge(String id, String by, String reason) {
            decided.add(String.join("|", "ack", id, by, reason));
        }

        @Override
        public void exempt(String id, String by, String reason, String document) {
            decided.add(String.join("|", "exempt", id, by, reason, document));
        }
    }

    /** What was decided so far. */
    List<String> decided() {
        return decided;
    }

    Server server() {
        return server;
    }

    /** Where its database is. */
    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Lands records as the sink does. */
    void land(String topic, IndexedRecord... records) throws SQLException {
        land(topic, Instant.EPOCH, records);
    }

    /** Lands records that the broker has taken at a time: of definitions it is when they were known. */
    void land(String topic, Instant taken, IndexedRecord... records) throws SQLException {
        List<IncomingRecord> incoming = Arrays.stream(records)
                .map(each -> new IncomingRecord(
                        new RecordPlace(topic, 0, offset.getAndIncrement()), "key", null, taken, each))
                .toList();
        try (Connection connection = database.connection()) {
            new Landing().land(connection, new Batch(incoming, List.of(), List.of()));
        }
    }

    /** Asks; headers as name, value, name, value. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return described("GET", http.send(request(path, headers), HttpResponse.BodyHandlers.ofString()));
    }

    /** Asks for the headers. */
    HttpResponse<String> head(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.uri().resolve(path)).method("HEAD", HttpRequest.BodyPublishers.noBody());
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a body. */
    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return described(
                "POST",
                http.send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofString()));
    }

    /** Every answer is what the description of the API says. */
    private static HttpResponse<String> described(String method, HttpResponse<String> answer) {
        DESCRIPTION.check(method, answer);
        return answer;
    }

    HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    HttpClient http() {
        return http;
    }

    /** Takes the database away, for good. */
    void losePostgres() throws IOException {
        postgres.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        database.close();
        postgres.close();
    }
}
