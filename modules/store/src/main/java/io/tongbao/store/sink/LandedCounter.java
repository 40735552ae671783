package io.tongbao.store.sink;

import io.tongbao.store.Database;
import io.tongbao.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Rows changed so far by topic: who shows figures looks here to learn that there are new ones. */
public final class LandedCounter {
    private LandedCounter() {}

    /**
     * The counters. They move only when something changed, with the transaction that changed it.
     *
     * @throws StoreException when the database fails
     */
    public static Map<String, Long> read(Database database) {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement("select topic, rows from tongbao.landed");
                ResultSet found = select.executeQuery()) {
            Map<String, Long> rows = new TreeMap<>();
            while (found.next()) {
                rows.put(found.getString(1), found.getLong(2));
            }
            return rows;
        } catch (SQLException e) {
            throw new StoreException("the count of landed rows could not be read", e);
        }
    }

    /**
     * What tells this state of the database from every other: the counters with when they moved last, as after a backup was
     * restored they may come to the same numbers with other rows.
     *
     * @throws StoreException when the database fails
     */
    public static String mark(Database database) {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        select coalesce(string_agg(concat_ws(' ', topic, rows, landed_at), ', ' order by topic), '')
                        from tongbao.landed
                        """);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new StoreException("the count of landed rows could not be read", e);
        }
    }

    /** Adds to the counters, always in the same order, so that two that write do not wait for one another. */
    public static void add(Connection connection, Map<String, Long> changed) throws SQLException {
        for (Map.Entry<String, Long> each : new TreeMap<>(changed).entrySet()) {
            if (each.getValue() > 0) {
                try (PreparedStatement upsert = connection.prepareStatement(
                        """
                        insert into tongbao.landed as l (topic, rows)
                        values (?, ?)
                        on conflict (topic) do update set rows = l.rows + excluded.rows, landed_at = now()
                        """)) {
                    upsert.setString(1, each.getKey());
                    upsert.setLong(2, each.getValue());
                    upsert.executeUpdate();
                }
            }
        }
    }
}
