package io.tongbao.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tongbao.statistics.Language;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pool of connections. Opened lazily: a database that is away is noticed by the first who needs it. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CHECK_SECONDS = 5;
    /** Whoever reads is told that the database is away while still waiting for the page. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseConfig config;
    private final HikariConfig pooling;
    private final Ahead ahead;
    private @Nullable HikariDataSource pool;
    private @Nullable Tier tier;

    public Database(DatabaseConfig config) {
        this.config = config;
        // at most half of the connections are taken by those who ask ahead
        ahead = new Ahead(Math.max(1, config.connections() / 2));
        pooling = new HikariConfig();
        pooling.setPoolName("tongbao");
        pooling.setJdbcUrl(config.url());
        pooling.setDataSourceProperties(config.properties());
        pooling.setMaximumPoolSize(config.connections());
        pooling.setInitializationFailTimeout(-1);
        pooling.setConnectionTimeout(PATIENCE.toMillis());
        // the same answer whatever the server's and the machine's habits are
        pooling.setConnectionInitSql("set time zone 'UTC'");
    }

    /** A connection of the pool, in auto-commit; the caller closes it. */
    public Connection connection() throws SQLException {
        return pool().getConnection();
    }

    /**
     * Begins to ask something while the caller goes on, where a thread is free for it; else it is asked before this returns.
     *
     * @param question which does not wait for another that was begun
     * @return gives the answer, once it is there, or throws what the question threw
     */
    public <T> Supplier<T> ahead(Supplier<T> question) {
        return ahead.begin(question);
    }

    /**
     * Which tier this is; found out once, before the pool takes its connections.
     *
     * @throws StoreException when the database cannot be reached
     */
    public synchronized Tier tier() {
        Tier known = tier;
        if (known == null) {
            known = Tier.detect(config);
            LOG.info("database {} is {}", config, known.title(Language.EN));
            tier = known;
        }
        return known;
    }

    /**
     * Asks whether the server has TimescaleDB at all, and changes nothing.
     *
     * @throws TimescaleMissingException when it has not, which says what to do
     */
    public void requireTimescaleOnServer() {
        try (Connection connection = connection()) {
            TimescaleMissingException.requireOnServer(connection);
        } catch (SQLException e) {
            throw new StoreException("database " + config + " could not be asked for TimescaleDB", e);
        }
    }

    /**
     * Which tier this is, as {@link #tier()}, where TimescaleDB has to be there.
     *
     * @throws TimescaleMissingException when it is not; its message says what an operator has to do
     * @throws StoreException when the database cannot be reached
     */
    public synchronized Tier requireTimescale() {
        try {
            Tier found = Tier.enable(config);
            tier = found;
            return found;
        } catch (SQLException e) {
            try (Connection connection = connection()) {
                throw TimescaleMissingException.because(connection, e);
            } catch (SQLException another) {
                another.addSuppressed(e);
                throw new StoreException("database " + config + " could not be asked for TimescaleDB", another);
            }
        }
    }

    /**
     * Brings tables and views up to date, and makes hypertables where there can be some of the tables that are empty: those
     * that hold rows would be locked for long, and wait for {@code db upgrade-tier}. Done twice, it changes nothing the
     * second time.
     *
     * @throws StoreException when the database cannot be reached or a migration fails
     */
    public void migrate() {
        Tier found = tier();
        try (Connection connection = connection()) {
            Migrations.run(connection);
            if (found.timescale()) {
                useTimescale(connection, found);
            }
        } catch (SQLException | FlywayException e) {
            throw new StoreException("database " + config + " could not be migrated", e);
        }
    }

    /**
     * The migrations that are still to be run, by their file names.
     *
     * @throws StoreException when the database cannot be reached
     */
    public List<String> pendingMigrations() {
        try (Connection connection = connection()) {
            return Migrations.pending(connection);
        } catch (SQLException | FlywayException e) {
            throw new StoreException("database " + config + " could not be asked for its migrations", e);
        }
    }

    /**
     * The versions of the tables that this program wants and the database does not have yet, by their file names; none where
     * it has later ones too.
     *
     * @throws StoreException when the database cannot be reached
     */
    public List<String> missingVersions() {
        try (Connection connection = connection()) {
            return Migrations.missingVersions(connection);
        } catch (SQLException | FlywayException e) {
            throw new StoreException("database " + config + " could not be asked for its migrations", e);
        }
    }

    private static void useTimescale(Connection connection, Tier tier) throws SQLException {
        for (VintageTable each : Hypertables.absent(connection)) {
            if (Hypertables.isEmpty(connection, each)) {
                Hypertables.convert(connection, each);
            } else {
                LOG.warn(
                        "{} holds rows and is no hypertable yet: `tongbao db upgrade-tier` makes it one", each.table());
            }
        }
        if (tier == Tier.COMMUNITY) {
            Set<VintageTable> plain = Hypertables.present(connection);
            plain.removeAll(Hypertables.compressible(connection));
            for (VintageTable each : plain) {
                Hypertables.makeCompressible(connection, each);
            }
        }
    }

    /**
     * Checks that it answers.
     *
     * @throws StoreException when it does not
     */
    public void check() {
        try (Connection connection = connection()) {
            if (!connection.isValid(CHECK_SECONDS)) {
                throw new SQLException("no answer within " + CHECK_SECONDS + " s");
            }
        } catch (SQLException e) {
            throw new StoreException("database " + config + " does not answer", e);
        }
    }

    private synchronized HikariDataSource pool() {
        HikariDataSource open = pool;
        if (open == null) {
            open = new HikariDataSource(pooling);
            pool = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        ahead.close();
        if (pool != null) {
            pool.close();
        }
    }
}
