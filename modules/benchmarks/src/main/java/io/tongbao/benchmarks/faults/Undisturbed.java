package io.tongbao.benchmarks.faults;

import io.tongbao.benchmarks.rig.Comparison;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what landed under faults with what landed without, but for what differs from run to run. */
final class Undisturbed {
    /** Times, and the order of vintages. */
    private static final Set<String> OF_THE_RUN = Set.of(
            "known_at",
            "fired_at",
            "landed_at",
            "taken_up_at",
            "decided_at",
            "version",
            "generation",
            "sequence",
            "snapshot",
            "source_offset");

    /** When a figure was known, as the text of an alert tells it. */
    private static final String MINUTE = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d";

    private static final Map<String, String> ORDER = order();

    private Undisturbed() {}

    private static Map<String, String> order() {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("stats.growth", "region, indicator, period");
        order.put("stats.rankings", "ranking, period, region");
        order.put("stats.target_progress", "region, indicator, year, kind, period");
        order.put("stats.alert_history", "alert_id, step");
        return order;
    }

    /** The comparison of each view. */
    static Map<String, Comparison> compare(Connection disturbed, Connection undisturbed) throws SQLException {
        Map<String, Comparison> compared = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : ORDER.entrySet()) {
            String query = "select " + String.join(", ", columns(disturbed, each.getKey())) + " from " + each.getKey()
                    + " order by " + each.getValue();
            compared.put(each.getKey(), Comparison.of(disturbed, query, undisturbed, query));
        }
        return compared;
    }

    private static List<String> columns(Connection connection, String view) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + view + " limit 0")) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                String column = none.getMetaData().getColumnLabel(i);
                if (column.startsWith("text_")) {
                    columns.add("regexp_replace(" + column + ", '" + MINUTE + "', '') as " + column);
                } else if (!OF_THE_RUN.contains(column)) {
                    columns.add('"' + column + '"');
                }
            }
            return columns;
        }
    }
}
