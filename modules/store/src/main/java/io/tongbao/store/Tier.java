package io.tongbao.store;

import io.tongbao.statistics.Language;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database can do besides SQL; tables, views and answers are the same on all three. */
public enum Tier {
    /** PostgreSQL without TimescaleDB. */
    PLAIN("PostgreSQL", "plain PostgreSQL"),
    /** TimescaleDB, Apache edition: hypertables. */
    APACHE("TimescaleDB（Apache版）", "TimescaleDB, Apache edition"),
    /** TimescaleDB, community edition: hypertables, compression, continuous aggregates. */
    COMMUNITY("TimescaleDB（社区版）", "TimescaleDB, community edition");

    private static final Logger LOG = LoggerFactory.getLogger(Tier.class);

    private final String zh;
    private final String en;

    Tier(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What people call it. */
    public String title(Language language) {
        return language.of(zh, en);
    }

    /** Whether there are hypertables. */
    public boolean timescale() {
        return this != PLAIN;
    }

    /**
     * Finds out on a throw-away connection, since an extension that is installed but not preloaded kills the
     * connection. Any failure after connecting means {@link #PLAIN}.
     *
     * @throws StoreException when no connection can be made at all
     */
    public static Tier detect(DatabaseConfig config) {
        try {
            return enable(config);
        } catch (SQLException e) {
            LOG.debug("no TimescaleDB", e);
            return PLAIN;
        }
    }

    /**
     * Makes use of TimescaleDB, on a throw-away connection.
     *
     * @throws SQLException when the server has none, or it cannot be used
     * @throws StoreException when no connection can be made at all
     */
    static Tier enable(DatabaseConfig config) throws SQLException {
        try (Connection connection = connect(config);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists timescaledb");
            try (ResultSet license = statement.executeQuery("select current_setting('timescaledb.license')")) {
                license.next();
                return "apache".equals(license.getString(1)) ? APACHE : COMMUNITY;
            }
        }
    }

    private static Connection connect(DatabaseConfig config) {
        try {
            return DriverManager.getConnection(config.url(), config.properties());
        } catch (SQLException e) {
            throw new StoreException("database " + config + " cannot be reached", e);
        }
    }
}
