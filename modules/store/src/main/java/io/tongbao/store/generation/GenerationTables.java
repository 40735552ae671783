package io.tongbao.store.generation;

import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import io.tongbao.store.StoreException;
import io.tongbao.store.Tier;
import io.tongbao.store.sink.LandedCounter;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the tables of a generation, puts them in place of those that stand, and drops what was kept. */
public final class GenerationTables {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationTables.class);
    /** Whoever reads for longer is not cut short: the switch is tried again. Others wait no longer than this because of it. */
    private static final int LOCK_MS = 2_000;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private final Database database;

    /** @param database migrated */
    public GenerationTables(Database database) {
        this.database = database;
    }

    /**
     * Makes empty tables for a generation, of the same kind as those that stand; where they are already, nothing happens.
     *
     * @throws IllegalStateException where the generation stands, or stood
     * @throws StoreException when the database fails
     */
    public void prepare(int generation) {
        Tier tier = database.tier();
        inTransaction("the tables of generation " + generation + " could not be made", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into tongbao.generation (generation, state) values (?, 'BUILDING') on conflict do nothing")) {
                insert.setInt(1, generation);
                if (insert.executeUpdate() == 1) {
                    TableTwins.create(connection, ResultTables.schema(generation), tier);
                    return;
                }
            }
            Fence.building(generation).require(connection);
        });
    }

    /**
     * Renews the planner's statistics of a generation's tables, so that whoever reads them first reads them well.
     *
     * @throws StoreException when the database fails
     */
    public void analyze(int generation) {
        try (Connection connection = database.connection()) {
            for (String each : ResultTables.NAMES) {
                TableTwins.run(connection, "analyze " + ResultTables.schema(generation) + "." + each);
            }
        } catch (SQLException e) {
            throw new StoreException("the statistics of generation " + generation + " could not be renewed", e);
        }
    }

    /**
     * Puts a generation's tables in place of those that stand, in one transaction: nothing of the generation that stands
     * lands meanwhile, and whoever reads sees all of the one or all of the other.
     *
     * @param landed asked when nothing of the standing generation lands any more: whether everything that it was
     *     computed from has landed of this one too; if not, nothing is changed
     * @return whether it was done; false: somebody reads, or it has not landed, and it may be tried again
     * @throws GenerationMovedException when the generation is not being built
     * @throws IllegalStateException where a migration has come between
     * @throws StoreException when the database fails
     */
    public boolean switchTo(int generation, BooleanSupplier landed) {
        try {
            boolean[] done = new boolean[1];
            inTransaction("generation " + generation + " could not be switched to", connection -> {
                int before = keepOthersOut(connection);
                if (landed.getAsBoolean()) {
                    Fence.building(generation).require(connection);
                    state(connection, before, GenerationState.KEPT);
                    state(connection, generation, GenerationState.STANDING);
                    replace(connection, before, generation);
                    done[0] = true;
                }
            });
            return done[0];
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause
                    && (LOCK_NOT_AVAILABLE.equals(cause.getSQLState()) || DEADLOCK.equals(cause.getSQLState()))) {
                LOG.info("somebody reads the tables for longer than {} ms; it is tried again", LOCK_MS);
                return false;
            }
            throw e;
        }
    }

    /** The number of the one that stands, of which nothing lands until the transaction ends. */
    private static int keepOthersOut(Connection connection) throws SQLException {
        TableTwins.run(connection, "set local lock_timeout = " + LOCK_MS);
        TableTwins.run(connection, "set local search_path = pg_catalog"); // so that views are written with whole names
        try (PreparedStatement select = connection.prepareStatement(
                        "select generation from tongbao.generation where state = 'STANDING' for update");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void replace(Connection connection, int before, int generation) throws SQLException {
        String kept = ResultTables.schema(before);
        String built = ResultTables.schema(generation);
        TableTwins.requireAlike(connection, built);
        List<View> views = views(connection);
        TableTwins.run(connection, "create schema " + kept);
        for (String each : ResultTables.NAMES) {
            TableTwins.run(connection, "alter table " + ResultTables.SCHEMA + "." + each + " set schema " + kept);
            TableTwins.run(connection, "alter table " + built + "." + each + " set schema " + ResultTables.SCHEMA);
        }
        for (View each : views) { // they read a table, not a name
            TableTwins.run(connection, "create or replace view " + each.name() + each.options() + " as " + each.text());
        }
        TableTwins.run(connection, "drop schema " + built);
        Map<String, Long> changed = new HashMap<>();
        Topics.results(1).forEach(each -> changed.put(each.name(), 1L));
        LandedCounter.add(connection, changed);
    }

    private record View(String name, String options, String text) {}

    private static List<View> views(Connection connection) throws SQLException {
        Array tables = connection.createArrayOf(
                "text",
                ResultTables.NAMES.stream()
                        .map(each -> ResultTables.SCHEMA + "." + each)
                        .toArray());
        try (PreparedStatement select = connection.prepareStatement(Sql.of("views_on"))) {
            select.setArray(1, tables);
            try (ResultSet found = select.executeQuery()) {
                List<View> views = new ArrayList<>();
                while (found.next()) {
                    String options = found.getString(3);
                    views.add(new View(
                            found.getString(1), options == null ? "" : " with (" + options + ")", found.getString(2)));
                }
                return views;
            }
        }
    }

    /**
     * Drops a generation that was kept, or is being built: its tables, and how far it has landed.
     *
     * @throws IllegalStateException where it stands
     * @throws StoreException when the database fails, or something else reads its tables
     */
    public void drop(int generation) {
        inTransaction("generation " + generation + " could not be dropped", connection -> {
            if (Generation.standing(connection) == generation) {
                throw new IllegalStateException("generation " + generation + " stands: it is what is read");
            }
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from tongbao.generation where generation = ?")) {
                delete.setInt(1, generation);
                delete.executeUpdate();
            }
            for (Topic each : Topics.results(generation)) {
                for (String offsets : List.of("sink_offset", "notifier_offset")) {
                    try (PreparedStatement delete =
                            connection.prepareStatement("delete from tongbao." + offsets + " where topic = ?")) {
                        delete.setString(1, each.name());
                        delete.executeUpdate();
                    }
                }
            }
            for (String each : ResultTables.NAMES) {
                TableTwins.run(connection, "drop table if exists " + ResultTables.schema(generation) + "." + each);
            }
            TableTwins.run(connection, "drop schema if exists " + ResultTables.schema(generation));
        });
    }

    private static void state(Connection connection, int generation, GenerationState state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update tongbao.generation set state = ?, since = now() where generation = ?")) {
            update.setString(1, state.name());
            update.setInt(2, generation);
            update.executeUpdate();
        }
    }

    private interface Step {
        void run(Connection connection) throws SQLException;
    }

    private void inTransaction(String failed, Step step) {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            try {
                step.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException(failed + ": " + e.getMessage(), e);
        }
    }
}
