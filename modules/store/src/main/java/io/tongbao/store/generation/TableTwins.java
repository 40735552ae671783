package io.tongbao.store.generation;

import io.tongbao.store.Hypertables;
import io.tongbao.store.Sql;
import io.tongbao.store.Tier;
import io.tongbao.store.VintageTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tables of another schema made like those that stand, with their keys, indexes and settings by the same names. */
final class TableTwins {
    private TableTwins() {}

    /** Makes all of them, empty, within the caller's transaction. */
    static void create(Connection connection, String schema, Tier tier) throws SQLException {
        run(connection, "create schema " + schema);
        for (String each : ResultTables.NAMES) {
            String standing = ResultTables.SCHEMA + "." + each;
            String twin = schema + "." + each;
            run(
                    connection,
                    "create table " + twin + " (like " + standing
                            + " including defaults including generated including identity including storage"
                            + " including comments)");
            String options = options(connection, standing);
            if (options != null) {
                run(connection, "alter table " + twin + " set (" + options + ")");
            }
            for (List<String> constraint : rows(connection, Sql.of("twin_constraints"), standing, 2)) {
                run(
                        connection,
                        "alter table " + twin + " add constraint " + constraint.get(0) + " " + constraint.get(1));
            }
            for (List<String> index : rows(connection, Sql.of("twin_indexes"), standing, 1)) {
                run(connection, index.get(0).replace(" ON " + standing + " ", " ON " + twin + " "));
            }
        }
        if (tier.timescale()) {
            Set<VintageTable> compressible = tier == Tier.COMMUNITY ? Hypertables.compressible(connection) : Set.of();
            for (VintageTable each : Hypertables.present(connection)) {
                Hypertables.convert(connection, each, schema);
                if (compressible.contains(each)) {
                    Hypertables.makeCompressible(connection, each, schema);
                }
            }
        }
    }

    /**
     * Requires that the twins have the columns that the standing ones have now.
     *
     * @throws IllegalStateException where a migration has come between
     */
    static void requireAlike(Connection connection, String schema) throws SQLException {
        for (String each : ResultTables.NAMES) {
            String standing = columns(connection, ResultTables.SCHEMA + "." + each);
            String twin = columns(connection, schema + "." + each);
            if (!standing.equals(twin)) {
                throw new IllegalStateException("table " + schema + "." + each + " has the columns (" + twin
                        + "), the one that stands (" + standing + "): a migration came between; drop the generation,"
                        + " and compute it anew");
            }
        }
    }

    private static @Nullable String options(Connection connection, String table) throws SQLException {
        String options = rows(
                        connection,
                        "select coalesce(array_to_string(reloptions, ', '), '') from pg_class where oid = ?::regclass",
                        table,
                        1)
                .get(0)
                .get(0);
        return options.isEmpty() ? null : options;
    }

    private static String columns(Connection connection, String table) throws SQLException {
        return rows(connection, Sql.of("twin_columns"), table, 1).get(0).get(0);
    }

    private static List<List<String>> rows(Connection connection, String sql, String table, int columns)
            throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(found.getString(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
