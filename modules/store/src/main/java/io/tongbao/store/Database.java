package io.tongbao.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
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
    private @Nullable HikariDataSource pool;
    private @Nullable Tier tier;

    public Database(DatabaseConfig config) {
        this.config = config;
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
     * Which tier this is; found out once, before the pool takes its connections.
     *
     * @throws StoreException when the database cannot be reached
     */
    public synchronized Tier tier() {
        Tier known = tier;
        if (known == null) {
            known = Tier.detect(config);
            LOG.info("database {} is {}", config, known.title());
            tier = known;
        }
        return known;
    }

    /**
     * Brings tables and views up to date, and makes hypertables where there can be some. Done twice, it changes nothing
     * the second time.
     *
     * @throws StoreException when the database cannot be reached or a migration fails
     */
    public void migrate() {
        boolean timescale = tier().timescale();
        try (Connection connection = connection()) {
            FluentConfiguration migrations = Flyway.configure()
                    .dataSource(new SameConnection(connection))
                    .schemas("tongbao")
                    .loggers("slf4j");
            // a lock of the session, as lock and migrations share one connection
            migrations
                    .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
            migrations.load().migrate();
            if (timescale) {
                Hypertables.create(connection);
            }
        } catch (SQLException | FlywayException e) {
            throw new StoreException("database " + config + " could not be migrated", e);
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
        if (pool != null) {
            pool.close();
        }
    }
}
