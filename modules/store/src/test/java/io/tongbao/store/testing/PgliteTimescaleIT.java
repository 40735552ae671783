package io.tongbao.store.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.PSQLException;

/** The shim's promises to pgjdbc, on which every contract test on this server rests. */
class PgliteTimescaleIT {

    private static PgliteTimescale server;

    private Connection connection;

    @BeforeAll
    static void start() {
        server = PgliteTimescale.startIfPresent().orElse(null);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void connect() throws SQLException {
        assumeTrue(server != null, () -> PgliteTimescale.reasonForAbsence().orElse("installed a moment ago"));
        connection = connectWith("");
        execute("CREATE TABLE figure (id int PRIMARY KEY, text text)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        if (connection == null) {
            return;
        }
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        execute("DROP TABLE figure");
        connection.close();
    }

    @Test
    void upsertsNewerFiguresIntoAHypertableAndItsCompressedChunks() throws SQLException {
        // Given
        execute("CREATE EXTENSION IF NOT EXISTS timescaledb");
        execute("CREATE TABLE growth (region text, period date, version int, PRIMARY KEY (region, period))");
        execute("SELECT create_hypertable('growth', by_range('period', INTERVAL '1 year'))");
        execute(
                "INSERT INTO growth SELECT 'a', p, 2 FROM generate_series('2020-01-01'::date, '2022-12-01', '1 month') p");
        execute("ALTER TABLE growth SET (timescaledb.compress, timescaledb.compress_orderby = 'period, region')");
        execute("SELECT compress_chunk(chunk) FROM show_chunks('growth', older_than => DATE '2022-01-01') chunk");
        // When
        execute("INSERT INTO growth AS g SELECT region, period, 1 + extract(month FROM period)::int % 3 FROM growth"
                + " ON CONFLICT (region, period) DO UPDATE SET version = excluded.version"
                + " WHERE excluded.version > g.version");
        // Then
        assertThat(number("SELECT count(*) FROM growth WHERE version = 3")).isEqualTo(12);
        assertThat(number("SELECT count(*) FROM growth WHERE version = 2")).isEqualTo(24);
        execute("DROP TABLE growth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void insertsBatchesWhetherRewrittenOrNot(String rewritten) throws SQLException {
        reconnectWith("&reWriteBatchedInserts=" + rewritten);
        int[] counts;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO figure VALUES (?, ?)")) {
            for (int id = 0; id < 5_000; id++) {
                insert.setInt(1, id);
                insert.setString(2, "数".repeat(id % 50));
                insert.addBatch();
            }
            counts = insert.executeBatch();
        }
        assertThat(counts).hasSize(5_000);
        assertThat(number("SELECT count(*) FROM figure")).isEqualTo(5_000);
        assertThat(number("SELECT max(length(text)) FROM figure")).isEqualTo(49);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "binary"})
    void copiesOutAndInAgain(String format) throws Exception {
        // Given
        execute("INSERT INTO figure SELECT i, 'row ' || i FROM generate_series(1, 100000) i");
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        // When
        long out = copies.copyOut("COPY figure TO STDOUT (FORMAT " + format + ")", copied);
        execute("TRUNCATE figure");
        InputStream back = new ByteArrayInputStream(copied.toByteArray());
        long in = copies.copyIn("COPY figure FROM STDIN (FORMAT " + format + ")", back);
        // Then
        assertThat(out).isEqualTo(100_000);
        assertThat(in).isEqualTo(100_000);
        assertThat(number("SELECT sum(length(text)) FROM figure")).isEqualTo(888_895);
    }

    @Test
    void goesOnAfterACopyThatFailsOrIsCancelled() throws Exception {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        String rows = "1\tone\n" + "no number\n".repeat(100_000);
        assertThatThrownBy(() -> copies.copyIn("COPY figure FROM STDIN", new StringReader(rows)))
                .isInstanceOf(PSQLException.class)
                .hasMessageContaining("COPY figure, line 2");

        CopyIn copy = copies.copyIn("COPY figure FROM STDIN");
        byte[] row = "2\ttwo\n".getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(row, 0, row.length);
        copy.cancelCopy();

        assertThat(number("SELECT count(*) FROM figure")).isZero();
    }

    @Test
    void reportsTheFailingRowOfABatchAndGoesOn() throws SQLException {
        connection.setAutoCommit(false);
        execute("INSERT INTO figure VALUES (7, 'seven')");
        Savepoint savepoint = connection.setSavepoint();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO figure VALUES (?, 'x')")) {
            for (int id = 0; id < 1_000; id++) {
                insert.setInt(1, id);
                insert.addBatch();
            }
            assertThatThrownBy(insert::executeBatch).hasMessageContaining("(id)=(7) already exists");
        }
        connection.rollback(savepoint);
        execute("INSERT INTO figure VALUES (8, 'eight')");
        connection.commit();
        assertThat(number("SELECT sum(id) FROM figure")).isEqualTo(15);
    }

    @Test
    void reusesServerPreparedStatementsAndFetchesInPortions() throws SQLException {
        execute("INSERT INTO figure SELECT i, 'x' FROM generate_series(1, 1000) i");
        connection.setAutoCommit(false);
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM figure WHERE id > ? ORDER BY id")) {
            select.setFetchSize(64);
            for (int from = 0; from < 20; from++) {
                select.setInt(1, from);
                int rows = 0;
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows++;
                        assertThat(found.getInt(1)).isEqualTo(from + rows);
                    }
                }
                assertThat(rows).isEqualTo(1_000 - from);
            }
        }
        assertThat(number("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%figure WHERE%'"))
                .isPositive();
    }

    @Test
    void undoesWhatAConnectionLeftOpen() throws Exception {
        // Given: an open transaction, a temporary table, a setting, a lock and a COPY under way
        connection.setAutoCommit(false);
        execute("CREATE TEMP TABLE mine (id int)");
        execute("SET statement_timeout = 12345");
        execute("SELECT pg_advisory_lock(1)");
        execute("INSERT INTO figure VALUES (1, 'not committed')");
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY figure FROM STDIN");
        copy.writeToCopy(new byte[] {'2'}, 0, 1);
        // When
        reconnectWith("");
        // Then
        assertThat(number("SELECT count(*) FROM figure")).isZero();
        assertThat(number("SELECT count(*) FROM pg_class WHERE relname = 'mine'"))
                .isZero();
        assertThat(number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                .isZero();
        assertThat(number("SELECT setting FROM pg_settings WHERE name = 'statement_timeout'"))
                .isZero();
    }

    @Test
    void letsASecondConnectionWaitForTheFirst() throws Exception {
        Thread second = new Thread(() -> {
            try (Connection waiting = connectWith("");
                    Statement statement = waiting.createStatement()) {
                statement.execute("INSERT INTO figure VALUES (2, 'second')");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        second.start();
        execute("INSERT INTO figure VALUES (1, 'first')");
        connection.close();
        second.join();
        connection = connectWith("");
        assertThat(number("SELECT sum(id) FROM figure")).isEqualTo(3);
    }

    @Test
    void refusesAnotherDatabaseWithAnErrorOfPostgresql() throws SQLException {
        connection.close();
        String other = server.jdbcUrl().replace("/postgres?", "/other?");
        assertThatThrownBy(() -> DriverManager.getConnection(other).close())
                .isInstanceOfSatisfying(
                        PSQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("3D000"));
        connection = connectWith("");
    }

    private void reconnectWith(String parameters) throws SQLException {
        connection.close();
        connection = connectWith(parameters);
    }

    private static Connection connectWith(String parameters) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl() + parameters);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
