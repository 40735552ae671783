package io.tongbao.store.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes the records of one topic, inside the caller's transaction. */
public interface Lander {
    /**
     * Lands records; those landed before, or outdated by what stands, change nothing.
     *
     * @return rows changed
     * @throws IllegalArgumentException when a record cannot be a row
     */
    long land(Connection connection, List<IncomingRecord> records) throws SQLException;

    /** Makes the temporary table {@code name}, shaped as the query says, or empties it if the session has it. */
    static void temporary(Connection connection, String name, String shape) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local client_min_messages = warning");
            statement.execute("create temporary table if not exists " + name + " on commit delete rows as " + shape
                    + " with no data");
            statement.execute("delete from " + name);
        }
    }

    /** Runs a statement, giving the rows it changed. */
    static long run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
