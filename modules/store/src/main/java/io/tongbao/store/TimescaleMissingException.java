package io.tongbao.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** TimescaleDB was asked for and is not to be had; the message says why, and what an operator has to do. */
public final class TimescaleMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String NOT_ALLOWED = "42501";

    private TimescaleMissingException(String message, @Nullable SQLException cause) {
        super(message, cause);
    }

    /**
     * Finds out why.
     *
     * @param connection to the same database, another than the one that failed
     * @param failure what the server said to {@code create extension}
     */
    static TimescaleMissingException because(Connection connection, SQLException failure) throws SQLException {
        Optional<TimescaleMissingException> absent = absent(connection, failure);
        if (absent.isPresent()) {
            return absent.get();
        }
        if (NOT_ALLOWED.equals(failure.getSQLState())) {
            String user = text(connection, "select current_user");
            String database = text(connection, "select current_database()");
            return new TimescaleMissingException(
                    "user " + user
                            + " may not create the extension: as a superuser, run `create extension timescaledb` in"
                            + " database " + database + " / 用户“" + user + "”无权创建扩展：请以超级用户在数据库“" + database
                            + "”中执行 create extension timescaledb",
                    failure);
        }
        return new TimescaleMissingException(
                "TimescaleDB is on this server, but cannot be used: add timescaledb to shared_preload_libraries in"
                        + " postgresql.conf and restart the server, if it is not there yet; the server said: "
                        + String.valueOf(failure.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("")
                        + " / 服务器已有TimescaleDB但无法使用：请在postgresql.conf的shared_preload_libraries中加入timescaledb后重启",
                failure);
    }

    /**
     * Asks whether the server has it at all, and changes nothing.
     *
     * @throws TimescaleMissingException when it has not
     */
    static void requireOnServer(Connection connection) throws SQLException {
        Optional<TimescaleMissingException> absent = absent(connection, null);
        if (absent.isPresent()) {
            throw absent.get();
        }
    }

    private static Optional<TimescaleMissingException> absent(Connection connection, @Nullable SQLException failure)
            throws SQLException {
        if ("t"
                .equals(text(
                        connection,
                        "select exists (select from pg_available_extensions where name = 'timescaledb')"))) {
            return Optional.empty();
        }
        String major = text(connection, "select current_setting('server_version_num')::integer / 10000");
        return Optional.of(new TimescaleMissingException(
                "TimescaleDB is not on this server: install its package for PostgreSQL " + major
                        + ", add timescaledb to shared_preload_libraries in postgresql.conf, restart the server"
                        + " / 服务器未安装TimescaleDB：请安装适用于PostgreSQL " + major
                        + "的软件包，在postgresql.conf的shared_preload_libraries中加入timescaledb后重启",
                failure));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
