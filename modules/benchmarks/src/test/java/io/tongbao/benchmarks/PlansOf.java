package io.tongbao.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a statement was run, with all that the functions in it run in turn: the scans of tables, by auto_explain. */
final class PlansOf {
    private static final Pattern SCAN = Pattern.compile(
            "(Seq Scan|Index Scan|Index Only Scan|Bitmap Heap Scan)\\b.* on (\\w+)\\b.*\\(actual rows=(\\d+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

    /**
     * One scan that was really run.
     *
     * @param read rows that were looked at, those included that a filter then removed
     */
    record Scan(String kind, String table, long read) {}

    private PlansOf() {}

    /** Runs a statement and tells the scans. Indexes are used where they can be: the tables of a test are small. */
    static List<Scan> scans(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    load 'auto_explain';
                    set auto_explain.log_min_duration = 0;
                    set auto_explain.log_nested_statements = on;
                    set auto_explain.log_analyze = on;
                    set auto_explain.log_timing = off;
                    set auto_explain.log_level = notice;
                    set enable_seqscan = off;
                    """);
            statement.clearWarnings();
            statement.execute(sql);
            List<Scan> scans = new ArrayList<>();
            for (SQLWarning plan = statement.getWarnings(); plan != null; plan = plan.getNextWarning()) {
                scans.addAll(scans(plan.getMessage()));
            }
            return scans;
        }
    }

    private static List<Scan> scans(String plan) {
        List<Scan> scans = new ArrayList<>();
        long loops = 0;
        for (String line : plan.lines().toList()) {
            Matcher scan = SCAN.matcher(line);
            Matcher removed = REMOVED.matcher(line);
            if (scan.find()) {
                loops = Long.parseLong(scan.group(4));
                scans.add(new Scan(scan.group(1), scan.group(2), Long.parseLong(scan.group(3)) * loops));
            } else if (line.contains("->")) {
                loops = 0; // what is removed from now on is no scan's
            } else if (loops > 0 && removed.find()) {
                Scan last = scans.remove(scans.size() - 1);
                scans.add(new Scan(last.kind, last.table, last.read + Long.parseLong(removed.group(1)) * loops));
            }
        }
        return scans;
    }
}
