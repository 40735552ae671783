package io.tongbao.store.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * A database made for one test on the server that {@value #VARIABLE} names, and dropped after it.
 *
 * <p>The variable holds a JDBC URL with user and password, of a role that may create databases.
 */
public final class TimescaleFromUrl implements TestDatabase {

    /** The environment variable. */
    public static final String VARIABLE = "TONGBAO_TEST_TIMESCALE_URL";

    private static final int MAX_CONNECTIONS = 10;

    private final String serverUrl;
    private final String database;

    private TimescaleFromUrl(String serverUrl, String database) {
        this.serverUrl = serverUrl;
        this.database = database;
    }

    /**
     * Makes a database on the named server; empty if none is named.
     *
     * @throws IllegalStateException if the server cannot be reached or refuses
     */
    public static Optional<TimescaleFromUrl> createIfNamed() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(url -> !url.isBlank())
                .map(TimescaleFromUrl::createOn);
    }

    /**
     * Makes a database on the server of this URL.
     *
     * @throws IllegalStateException if the server cannot be reached or refuses
     */
    static TimescaleFromUrl createOn(String url) {
        String database = "tongbao_test_" + UUID.randomUUID().toString().replace("-", "");
        TimescaleFromUrl created = new TimescaleFromUrl(url, database);
        created.onServer("CREATE DATABASE " + database + " TEMPLATE template0");
        return created;
    }

    @Override
    public String name() {
        return "server of " + VARIABLE;
    }

    @Override
    public String jdbcUrl() {
        return withDatabase(serverUrl, database);
    }

    @Override
    public int maxConnections() {
        return MAX_CONNECTIONS;
    }

    @Override
    public void close() {
        onServer("DROP DATABASE " + database + " WITH (FORCE)");
    }

    /** {@code jdbc:postgresql://host:port/any?x=y} with another database's name. */
    static String withDatabase(String url, String database) {
        int question = url.indexOf('?');
        String address = question < 0 ? url : url.substring(0, question);
        String parameters = question < 0 ? "" : url.substring(question);
        return address.substring(0, address.lastIndexOf('/') + 1) + database + parameters;
    }

    private void onServer(String sql) {
        try (Connection connection = DriverManager.getConnection(serverUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(VARIABLE + ": \"" + sql + "\" failed: " + e.getMessage(), e);
        }
    }
}
