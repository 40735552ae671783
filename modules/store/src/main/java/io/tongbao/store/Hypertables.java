package io.tongbao.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Which tables are hypertables, and how they become some. For connections to a database that has TimescaleDB. */
public final class Hypertables {
    private Hypertables() {}

    /** Those that are hypertables already. */
    public static Set<VintageTable> present(Connection connection) throws SQLException {
        return tables(
                connection,
                "select hypertable_name from timescaledb_information.hypertables"
                        + " where hypertable_schema = 'tongbao'");
    }

    /** Those that are still plain tables. */
    public static Set<VintageTable> absent(Connection connection) throws SQLException {
        Set<VintageTable> absent = EnumSet.allOf(VintageTable.class);
        absent.removeAll(present(connection));
        return absent;
    }

    /** Those whose chunks can be compressed. */
    public static Set<VintageTable> compressible(Connection connection) throws SQLException {
        return tables(
                connection,
                "select hypertable_name from timescaledb_information.hypertables"
                        + " where hypertable_schema = 'tongbao' and compression_enabled");
    }

    private static Set<VintageTable> tables(Connection connection, String sql) throws SQLException {
        Set<String> found = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        Set<VintageTable> tables = EnumSet.allOf(VintageTable.class);
        tables.removeIf(each -> !found.contains(each.table()));
        return tables;
    }

    /** Whether a table has no rows. */
    static boolean isEmpty(Connection connection, VintageTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select exists (select from " + table.qualified() + ")")) {
            result.next();
            return !result.getBoolean(1);
        }
    }

    /**
     * Makes a table a hypertable in chunks of a year, its rows with it, in one statement: what is cut short is undone. Nobody
     * reads or writes the table meanwhile. Does nothing where it is one.
     */
    public static void convert(Connection connection, VintageTable table) throws SQLException {
        convert(connection, table, "tongbao");
    }

    /** The same of a table of another schema. */
    public static void convert(Connection connection, VintageTable table, String schema) throws SQLException {
        try (PreparedStatement convert = connection.prepareStatement(
                """
                select create_hypertable(
                    ?::regclass,
                    'period',
                    chunk_time_interval => interval '1 year',
                    create_default_indexes => false,
                    migrate_data => true,
                    if_not_exists => true)
                """)) {
            convert.setString(1, table.in(schema));
            convert.execute();
        }
    }

    /** Says how chunks are to be compressed, without compressing any; of the community edition only. */
    public static void makeCompressible(Connection connection, VintageTable table) throws SQLException {
        makeCompressible(connection, table, "tongbao");
    }

    /** The same of a table of another schema. */
    public static void makeCompressible(Connection connection, VintageTable table, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table.in(schema) + " set (timescaledb.compress,"
                    + " timescaledb.compress_segmentby = '" + table.segmentBy() + "', timescaledb.compress_orderby = '"
                    + table.orderBy() + "')");
        }
    }
}
