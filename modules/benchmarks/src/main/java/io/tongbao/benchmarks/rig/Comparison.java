package io.tongbao.benchmarks.rig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Whether two databases answer the same.
 *
 * @param rows of the first
 * @param cells compared
 * @param differing how many cells of each column differ, of those where any does; a row that only one of them has differs in
 *     all
 */
public record Comparison(long rows, long cells, Map<String, Long> differing) {
    public Comparison {
        differing = new TreeMap<>(differing);
    }

    /** Compares answers in the same order, which the queries have to see to; values by their text. */
    public static Comparison of(Connection one, String query, Connection other, String otherQuery) throws SQLException {
        try (Statement first = one.createStatement();
                Statement second = other.createStatement();
                ResultSet left = first.executeQuery(query);
                ResultSet right = second.executeQuery(otherQuery)) {
            List<String> columns = columns(left);
            Map<String, Long> differing = new HashMap<>();
            long rows = 0;
            long cells = 0;
            boolean isHere = left.next();
            boolean isThere = right.next();
            while (isHere || isThere) {
                rows += isHere ? 1 : 0;
                cells += columns.size();
                for (int i = 1; i <= columns.size(); i++) {
                    if (!isHere || !isThere || !Objects.equals(left.getString(i), right.getString(i))) {
                        differing.merge(columns.get(i - 1), 1L, Long::sum);
                    }
                }
                isHere = left.next();
                isThere = right.next();
            }
            return new Comparison(rows, cells, differing);
        }
    }

    private static List<String> columns(ResultSet from) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= from.getMetaData().getColumnCount(); i++) {
            columns.add(from.getMetaData().getColumnLabel(i));
        }
        return columns;
    }

    @Override
    public String toString() {
        long all = differing.values().stream().mapToLong(Long::longValue).sum();
        return cells + " cells of " + rows + " rows compared, " + all + " differ" + (all == 0 ? "" : ": " + differing);
    }
}
