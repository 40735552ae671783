package io.tongbao.benchmarks.rig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether two databases answer the same.
 *
 * @param rows of the first
 * @param cells compared
 * @param differing cells that differ; all cells of a row that only one of them has
 */
public record Comparison(long rows, long cells, long differing) {
    /** Compares answers in the same order, which the queries have to see to; values by their text. */
    public static Comparison of(Connection one, String query, Connection other, String otherQuery) throws SQLException {
        try (Statement first = one.createStatement();
                Statement second = other.createStatement();
                ResultSet left = first.executeQuery(query);
                ResultSet right = second.executeQuery(otherQuery)) {
            int columns = left.getMetaData().getColumnCount();
            long rows = 0;
            long cells = 0;
            long differing = 0;
            List<String> here = next(left, columns);
            List<String> there = next(right, columns);
            while (here != null || there != null) {
                rows += here == null ? 0 : 1;
                cells += columns;
                differing += differing(here, there, columns);
                here = next(left, columns);
                there = next(right, columns);
            }
            return new Comparison(rows, cells, differing);
        }
    }

    private static @Nullable List<String> next(ResultSet from, int columns) throws SQLException {
        if (!from.next()) {
            return null;
        }
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            row.add(String.valueOf(from.getString(i)));
        }
        return row;
    }

    private static long differing(@Nullable List<String> here, @Nullable List<String> there, int columns) {
        if (here == null || there == null) {
            return columns;
        }
        long differing = 0;
        for (int i = 0; i < columns; i++) {
            differing += here.get(i).equals(there.get(i)) ? 0 : 1;
        }
        return differing;
    }

    @Override
    public String toString() {
        return cells + " cells of " + rows + " rows compared, " + differing + " differ";
    }
}
