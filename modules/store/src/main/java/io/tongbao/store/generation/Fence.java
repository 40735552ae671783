package io.tongbao.store.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Keeps results out of tables that have become another generation's: who lands asks first, in the same transaction, and a
 * switch waits until that ends.
 *
 * @param generation whose results land
 * @param state in which it has to be
 */
public record Fence(int generation, GenerationState state) {
    /** For results that people read. */
    public static Fence standing(int generation) {
        return new Fence(generation, GenerationState.STANDING);
    }

    /** For results that are computed again beside those that people read. */
    public static Fence building(int generation) {
        return new Fence(generation, GenerationState.BUILDING);
    }

    /** Schema whose tables they land in. */
    public String schema() {
        return state == GenerationState.STANDING ? ResultTables.SCHEMA : ResultTables.schema(generation);
    }

    /**
     * Keeps the generation as it is until the transaction ends.
     *
     * @throws GenerationMovedException when it is not in that state
     */
    public void require(Connection connection) throws SQLException {
        require(connection, " for share");
    }

    /**
     * Looks, and keeps nobody out: for who has nothing to land.
     *
     * @throws GenerationMovedException when it is not in that state
     */
    public void look(Connection connection) throws SQLException {
        require(connection, "");
    }

    private void require(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select from tongbao.generation where generation = ? and state = ?" + lock)) {
            select.setInt(1, generation);
            select.setString(2, state.name());
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new GenerationMovedException(this, Generation.standing(connection));
                }
            }
        }
    }
}
