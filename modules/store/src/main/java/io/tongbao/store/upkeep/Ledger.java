package io.tongbao.store.upkeep;

import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import io.tongbao.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The tables that hold what no computation brings back: whom the notifier has told of what. All others are filled again
 * from Kafka.
 */
public final class Ledger {
    private static final List<String> TABLES = List.of("notifier_step", "notifier_delivery");

    private final Database database;

    public Ledger(Database database) {
        this.database = database;
    }

    /** Opens where a table's rows go to, in the text form of COPY. */
    @FunctionalInterface
    public interface Rows {
        OutputStream of(String table) throws IOException;
    }

    /**
     * A table that was copied.
     *
     * @param columns in the order of the copy
     */
    public record Copied(List<String> columns, long rows) {
        public Copied {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Copies all tables as they are at one moment.
     *
     * @return by table
     * @throws StoreException when the database fails
     */
    public Map<String, Copied> copy(Rows rows) throws IOException {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            try (Statement snapshot = connection.createStatement()) {
                snapshot.execute("set transaction isolation level repeatable read read only");
                Map<String, Copied> copied = new LinkedHashMap<>();
                for (String table : TABLES) {
                    List<String> columns = columns(connection, table);
                    try (OutputStream out = rows.of(table)) {
                        long count = connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyOut("copy " + named(table, columns) + " to stdout", out);
                        copied.put(table, new Copied(columns, count));
                    }
                }
                return copied;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException("the notifier's ledger could not be copied", e);
        }
    }

    /**
     * Fills a table with what was copied, wholly or not at all.
     *
     * @param columns as {@link #copy} gave them; columns that came later take their defaults
     * @return how many rows
     * @throws IllegalArgumentException when the table has no such columns, or is none of these
     * @throws StoreException when the database fails
     */
    public long fill(String table, List<String> columns, InputStream rows) throws IOException {
        if (!TABLES.contains(table)) {
            throw new IllegalArgumentException("table " + table + ": is none of " + TABLES);
        }
        try (Connection connection = database.connection()) {
            List<String> unknown = new ArrayList<>(columns);
            unknown.removeAll(columns(connection, table));
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("table " + table + " has no columns " + unknown
                        + ": the backup is of a later version of Tongbao; restore it with that one");
            }
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + named(table, columns) + " from stdin", rows);
        } catch (SQLException e) {
            throw new StoreException("table " + table + " could not be filled", e);
        }
    }

    /** Empties the tables again, when a restore begins anew. */
    public void clear() {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate tongbao." + String.join(", tongbao.", TABLES));
        } catch (SQLException e) {
            throw new StoreException("the notifier's ledger could not be emptied", e);
        }
    }

    /** Whether nothing was ever landed, nor read by the notifier; the tables have to be there. */
    public boolean isFresh() {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(Sql.of("database_is_fresh"))) {
            found.next();
            return found.getBoolean(1);
        } catch (SQLException e) {
            throw new StoreException("the database could not be asked whether it is empty", e);
        }
    }

    private static String named(String table, List<String> columns) {
        return "tongbao." + table + " (\"" + String.join("\", \"", columns) + "\")";
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select column_name
                from information_schema.columns
                where table_schema = 'tongbao' and table_name = ?
                order by ordinal_position
                """)) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (found.next()) {
                    columns.add(found.getString(1));
                }
                return columns;
            }
        }
    }
}
