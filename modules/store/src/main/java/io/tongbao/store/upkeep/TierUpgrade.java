package io.tongbao.store.upkeep;

import io.tongbao.store.Database;
import io.tongbao.store.Hypertables;
import io.tongbao.store.StoreException;
import io.tongbao.store.Tier;
import io.tongbao.store.VintageTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a database that holds rows use what its server has come to offer: plain tables of vintages become hypertables, and
 * those can be compressed. Tables go one after the other, each in a transaction of its own: the next call after one that
 * was cut short goes on from there, and finds the table at hand as it was or, where the server came to its end with it,
 * converted.
 */
public final class TierUpgrade {
    private final Database database;

    /** The tables are there already: they were migrated. */
    public TierUpgrade(Database database) {
        this.database = database;
    }

    /** The tables that are to become hypertables; looks only, and takes a server without TimescaleDB too. */
    public List<Conversion> plan() {
        return run("tables of vintages", connection -> {
            List<Conversion> plan = new ArrayList<>();
            for (VintageTable each : hasExtension(connection) ? Hypertables.absent(connection) : all()) {
                plan.add(conversion(connection, each));
            }
            return plan;
        });
    }

    /**
     * Makes a table a hypertable, and renews its statistics.
     *
     * @return how long it took
     */
    public Duration convert(Conversion conversion) {
        return run(conversion.table().table(), connection -> {
            long start = System.nanoTime();
            Hypertables.convert(connection, conversion.table());
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze " + conversion.table().qualified());
            }
            return Duration.ofNanos(System.nanoTime() - start);
        });
    }

    /**
     * Lets hypertables be compressed that could not be yet, where the edition can. Takes a moment, and compresses nothing.
     *
     * @return these
     */
    public Set<VintageTable> makeCompressible() {
        if (database.tier() != Tier.COMMUNITY) {
            return Set.of();
        }
        return run("compression", connection -> {
            Set<VintageTable> tables = Hypertables.present(connection);
            tables.removeAll(Hypertables.compressible(connection));
            for (VintageTable each : tables) {
                Hypertables.makeCompressible(connection, each);
            }
            return tables;
        });
    }

    private static Set<VintageTable> all() {
        return EnumSet.allOf(VintageTable.class);
    }

    private static boolean hasExtension(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select exists (select from pg_extension where extname = 'timescaledb')")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static Conversion conversion(Connection connection, VintageTable table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select greatest(c.reltuples, 0)::bigint, pg_total_relation_size(c.oid)
                from pg_class c
                where c.oid = ?::regclass
                """)) {
            select.setString(1, table.qualified());
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return new Conversion(table, result.getLong(1), result.getLong(2));
            }
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(String what, Work<T> work) {
        try (Connection connection = database.connection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("upgrade of " + what + " failed", e);
        }
    }
}
