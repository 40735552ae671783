package io.tongbao.store.upkeep;

import io.tongbao.store.Sql;
import io.tongbao.store.VintageTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What chunks there are. */
final class Chunks {
    private Chunks() {}

    /** Those of a hypertable, the oldest first. */
    static List<Chunk> of(Connection connection, VintageTable table) throws SQLException {
        List<Chunk> chunks = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(Sql.of("chunks"))) {
            select.setString(1, table.table());
            select.setString(2, table.table());
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    String name = result.getString("chunk");
                    chunks.add(new Chunk(
                            table,
                            name,
                            result.getObject("first_day", LocalDate.class),
                            result.getObject("last_day", LocalDate.class),
                            result.getBoolean("is_compressed"),
                            result.getBoolean("has_heap") && hasLooseRows(connection, name),
                            result.getLong("total_bytes")));
                }
            }
        }
        return chunks;
    }

    /** What is compressed lies elsewhere; the room of rows that were compressed later is kept for others. */
    private static boolean hasLooseRows(Connection connection, String chunk) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select exists (select from only " + chunk + ")")) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
