package io.tongbao.store.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A database made for the tests on a server that {@value #VARIABLE} names, and dropped after them.
 *
 * <p>The variable holds JDBC URLs with user and password, separated by blanks, each of a role that may create databases.
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
     * Makes a database on each of the named servers; none if none is named.
     *
     * @throws IllegalStateException if a server cannot be reached or refuses
     */
    public static List<TimescaleFromUrl> createOnNamed() {
        return Pattern.compile("\\s+")
                .splitAsStream(System.getenv().getOrDefault(VARIABLE, ""))
                .filter(url -> !url.isEmpty())
                .map(TimescaleFromUrl::createOn)
                .toList();
    }

    private static TimescaleFromUrl createOn(String url) {
        String database = "tongbao_test_" + UUID.randomUUID().toString().replace("-", "");
        TimescaleFromUrl created = new TimescaleFromUrl(url, database);
        created.onServer("CREATE DATABASE " + database + " TEMPLATE template0");
        return created;
    }

    @Override
    public String name() {
        return "server " + serverUrl.replaceFirst("\\?.*", "") + " of " + VARIABLE;
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
