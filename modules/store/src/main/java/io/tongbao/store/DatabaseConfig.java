package io.tongbao.store;

import java.util.Properties;

/**
 * Where the database is.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/name}; may name user and password itself
 * @param user who connects; empty where the address says it
 * @param password their password; empty where none is asked for or the address says it
 * @param connections most connections at a time, at least 1
 */
public record DatabaseConfig(String url, String user, String password, int connections) {
    public DatabaseConfig {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("database url '" + url + "': must begin with jdbc:postgresql:");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("database connections " + connections + ": must be at least 1");
        }
    }

    /** The settings of a connection that are not in the address. */
    Properties properties() {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** Without user, password and parameters. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
