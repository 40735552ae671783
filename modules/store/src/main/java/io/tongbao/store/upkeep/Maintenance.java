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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the server's own jobs do, done by us: they may fail, and some servers have none. Each step ends for itself, so that
 * what is cut short is taken up by the next call.
 */
public final class Maintenance {
    private final Database database;
    private final int closedAfterMonths;

    /** @param closedAfterMonths a chunk is closed when its last period ended so many months ago, at least 1 */
    public Maintenance(Database database, int closedAfterMonths) {
        if (closedAfterMonths < 1) {
            throw new IllegalArgumentException(
                    "closed after " + closedAfterMonths + " months: must be at least 1 / 应为1或以上");
        }
        this.database = database;
        this.closedAfterMonths = closedAfterMonths;
    }

    /** Whether the database can compress. */
    public boolean compresses() {
        return database.tier() == Tier.COMMUNITY;
    }

    /** Makes the server's policies those of the setting, where there can be some. */
    public void setPolicies() {
        if (compresses()) {
            run("policies", connection -> {
                Policies.set(connection, closedAfterMonths);
                return true;
            });
        }
    }

    /** How the server's jobs fare; none where there can be none. */
    public List<BackgroundJob> jobs() {
        return compresses() ? run("jobs", Policies::jobs) : List.of();
    }

    /** Closed chunks that are not compressed, or got rows since, the oldest first of each table. */
    public List<Chunk> due(LocalDate today) {
        if (!compresses()) {
            return List.of();
        }
        LocalDate closed = today.minusMonths(closedAfterMonths);
        return run("chunks", connection -> {
            List<Chunk> due = new ArrayList<>();
            for (VintageTable each : Hypertables.compressible(connection)) {
                Chunks.of(connection, each).stream()
                        .filter(chunk -> chunk.to().isBefore(closed) && chunk.asksForCompression())
                        .forEach(due::add);
            }
            return due;
        });
    }

    /**
     * Compresses a chunk, or waits until one of the server's jobs that is at it has done so. It is locked meanwhile against
     * writing, at the end for a moment against reading too.
     */
    public Compression compress(Chunk chunk) {
        return run(chunk.name(), connection -> {
            long start = System.nanoTime();
            SQLException failure = null;
            try (PreparedStatement compress = connection.prepareStatement("select compress_chunk(?::regclass)")) {
                compress.setString(1, chunk.name());
                compress.execute();
            } catch (SQLException e) {
                failure = e; // a job may have been faster
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Chunk after = Chunks.of(connection, chunk.table()).stream()
                    .filter(each -> each.name().equals(chunk.name()))
                    .findAny()
                    .orElse(chunk);
            if (failure != null && after.asksForCompression()) {
                throw failure;
            }
            return new Compression(chunk, after.bytes(), took);
        });
    }

    /** The tables whose statistics the planner goes by. */
    public List<String> tables() {
        return run("tables", connection -> {
            List<String> tables = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select format('%I.%I', schemaname, tablename)"
                            + " from pg_tables where schemaname = 'tongbao' order by 1")) {
                while (result.next()) {
                    tables.add(result.getString(1));
                }
            }
            return tables;
        });
    }

    /** Renews the statistics of a table that {@link #tables} names. */
    public void analyze(String table) {
        run(table, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("analyze " + table);
            }
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(String what, Work<T> work) {
        try (Connection connection = database.connection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("maintenance of " + what + " failed", e);
        }
    }
}
