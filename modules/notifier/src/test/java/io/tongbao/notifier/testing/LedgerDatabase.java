package io.tongbao.notifier.testing;

import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.Topics;
import io.tongbao.embedded.EmbeddedDatabase;
import io.tongbao.notifier.ledger.StepLander;
import io.tongbao.notifier.receiver.Receiver;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.sink.Batch;
import io.tongbao.store.sink.IncomingRecord;
import io.tongbao.store.sink.Landed;
import io.tongbao.store.sink.Landing;
import io.tongbao.store.sink.RecordPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A migrated database, and hands to put steps into the ledger and look at it. */
public final class LedgerDatabase {
    /** When daily digests go out. */
    public static final LocalTime NINE = LocalTime.of(9, 0);

    private final EmbeddedDatabase server;
    private final Database database;
    private long offset;

    private LedgerDatabase(EmbeddedDatabase server) {
        this.server = server;
        this.database = new Database(new DatabaseConfig(server.jdbcUrl(), "", "", 4));
        database.migrate();
    }

    /** The one that test classes take turns with; it is there until the tests end. */
    public static LedgerDatabase shared() {
        return Shared.DATABASE;
    }

    private static final class Shared {
        static final LedgerDatabase DATABASE = start();

        private static LedgerDatabase start() {
            try {
                Path folder = Files.createTempDirectory("tongbao-ledger");
                LedgerDatabase started = new LedgerDatabase(EmbeddedDatabase.start(folder.resolve("postgres"), 0));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> started.close(folder)));
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Database database() {
        return database;
    }

    /** Lands steps for receivers, as if they were read just now. */
    public Landed land(List<Receiver> receivers, Clock clock, AlertStep.Builder... steps) throws SQLException {
        List<IncomingRecord> records = Arrays.stream(steps)
                .map(each -> new IncomingRecord(
                        new RecordPlace(Topics.ALERTS.name(), 0, offset++),
                        each.getAlertId(),
                        new byte[] {1},
                        Instant.EPOCH,
                        each.build()))
                .toList();
        try (Connection connection = database.connection()) {
            return new Landing(StepLander.intake(receivers, NINE, clock, 1))
                    .land(connection, new Batch(records, List.of(), List.of()));
        }
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A result's rows, each as its values in text separated by {@code |}. */
    public List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    /** Empties the ledger and the decisions. */
    public void empty() throws SQLException {
        execute("truncate tongbao.notifier_step, tongbao.notifier_delivery, tongbao.notifier_offset,"
                + " tongbao.decision, tongbao.sink_reject");
    }

    private void close(Path folder) {
        database.close();
        server.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
