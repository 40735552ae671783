package io.tongbao.store.generation;

import io.tongbao.store.Database;
import io.tongbao.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A generation whose results the database holds.
 *
 * @param number from 1
 * @param state what its results are to readers
 * @param since when they became that
 */
public record Generation(int number, GenerationState state, Instant since) {
    /**
     * All of them, the first first.
     *
     * @throws StoreException when the database fails
     */
    public static List<Generation> all(Database database) {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement(
                        "select generation, state, since from tongbao.generation order by generation");
                ResultSet found = select.executeQuery()) {
            List<Generation> all = new ArrayList<>();
            while (found.next()) {
                all.add(new Generation(
                        found.getInt(1),
                        GenerationState.valueOf(found.getString(2)),
                        found.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return all;
        } catch (SQLException e) {
            throw new StoreException("the generations could not be read", e);
        }
    }

    /**
     * The number of the one that stands.
     *
     * @throws StoreException when the database fails
     */
    public static int standing(Database database) {
        try (Connection connection = database.connection()) {
            return standing(connection);
        } catch (SQLException e) {
            throw new StoreException("it could not be read which generation stands", e);
        }
    }

    static int standing(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select generation from tongbao.generation where state = 'STANDING'");
                ResultSet found = select.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("tongbao.generation: no generation stands");
            }
            return found.getInt(1);
        }
    }
}
