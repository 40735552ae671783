package io.tongbao.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 17 server as a child of this process, on loopback. It writes through ({@code fsync} and
 * {@code synchronous_commit} on), stores UTF-8, sorts by code point and thinks in UTC. Connections from this machine are
 * trusted without a password. Its log is {@code postgres.log} beside the data directory.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "tongbao";
    private static final Duration SHUTDOWN = Duration.ofSeconds(40);

    private final EmbeddedPostgres server;
    private final Path dataDirectory;
    private final OwnerLock lock;
    private boolean closed;

    private EmbeddedDatabase(EmbeddedPostgres server, Path dataDirectory, OwnerLock lock) {
        this.server = server;
        this.dataDirectory = dataDirectory;
        this.lock = lock;
    }

    /**
     * Starts a server and waits until it answers. A server that a killed process left behind on the same directory is
     * stopped first.
     *
     * @param dataDirectory created if it does not exist, continued otherwise, also after a crash
     * @param portOr0 the port, or 0 for any free one, which may differ from start to start
     * @throws IllegalStateException if the directory is in use, the port is taken, or the user is root and cannot step
     *     down
     * @throws IOException if the server does not start; the message names its log
     */
    public static EmbeddedDatabase start(Path dataDirectory, int portOr0) throws IOException {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        PostgresPrivileges.check();
        OwnerLock lock = OwnerLock.take(directory.resolveSibling(directory.getFileName() + ".lock"))
                .orElseThrow(() -> new IllegalStateException(
                        "data directory " + directory + " is in use by a running database: stop that first"));
        EmbeddedDatabase database = null;
        try {
            database = start(directory, portOr0, lock);
            return database;
        } finally {
            if (database == null) {
                lock.close();
            }
        }
    }

    private static EmbeddedDatabase start(Path directory, int portOr0, OwnerLock lock) throws IOException {
        LeftoverPostgres.stop(directory);
        int port = Ports.choose(portOr0, "PostgreSQL");
        Path log = directory.resolveSibling("postgres.log");
        var database = new EmbeddedDatabase(launch(directory, port, log), directory, lock);
        try {
            database.createDatabase();
        } catch (SQLException failed) {
            database.close();
            throw new IOException("database " + DATABASE + " could not be created, see " + log, failed);
        }
        LOG.info("PostgreSQL serves {} from {}", database.jdbcUrl(), directory);
        return database;
    }

    private static EmbeddedPostgres launch(Path directory, int port, Path log) throws IOException {
        try {
            return PostgresSettings.of(directory, port, log).start();
        } catch (IOException | IllegalStateException failed) {
            LeftoverPostgres.stop(directory);
            throw new IOException("PostgreSQL did not start on " + directory + ", see " + log, failed);
        }
    }

    /** Where to connect, the user included. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + server.getPort() + "/" + DATABASE + "?user=" + SUPERUSER;
    }

    /** The user, who may do anything and has no password. */
    public String user() {
        return SUPERUSER;
    }

    /** Stops the server, ending its connections; gives up waiting after 40 seconds and says so in the log. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Bounded.run("PostgreSQL's shutdown", SHUTDOWN, () -> {
            try {
                server.close();
                // the library gives up after 5 s, though a last checkpoint may take longer
                LeftoverPostgres.stop(dataDirectory);
                lock.close();
            } catch (IOException failed) {
                LOG.error("PostgreSQL on {} could not be stopped", dataDirectory, failed);
            }
        });
    }

    private void createDatabase() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }
}
