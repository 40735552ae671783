package io.tongbao.benchmarks.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the notifier promises: each step is delivered or waits for the next digest, by itself or by a later one of its alert, or was over before anybody
 * heard of it. A step is told twice only where the notifier may not have come to know that it was told: it or its way to the
 * database or the receiver was in trouble in between.
 */
final class Deliveries {
    /**
     * When something was in trouble that the notifier needs.
     *
     * @param fromNs as {@link System#nanoTime}
     * @param untilNs likewise, when all served again
     */
    record Trouble(long fromNs, long untilNs) {}

    private Deliveries() {}

    /** Whether a fault may keep the notifier from noting that it has told something. */
    static boolean mayHideAnswers(Fault fault) {
        return fault.touches().stream()
                .anyMatch(each -> each.equals(Cluster.NOTIFIER)
                        || each.equals(Cluster.DATABASE)
                        || each.equals(Cluster.NOTIFIER + "-" + Cluster.DATABASE)
                        || each.equals(Cluster.NOTIFIER + "-" + Cluster.RECEIVER));
    }

    /** What does not hold; empty where all does. */
    static List<String> differences(Cluster cluster, List<Receiver.Told> told, List<Trouble> troubles)
            throws SQLException {
        List<String> differences = new ArrayList<>();
        Set<String> messages = told.stream().map(Receiver.Told::message).collect(Collectors.toCollection(HashSet::new));
        try (Connection connection = cluster.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select s.alert_id || ' ' || s.step, d.status, d.message, d.due_at > now() as later
                        from tongbao.alert_step s
                        left join tongbao.notifier_delivery d on d.alert_id = s.alert_id and d.step = s.step
                        """)) {
            while (row.next()) {
                String status = row.getString(2);
                boolean isDone = "LEFT_OUT".equals(status)
                        || ("PENDING".equals(status) && row.getBoolean(4))
                        || ("DELIVERED".equals(status) && messages.contains(row.getString(3)));
                if (!isDone) {
                    differences.add("step " + row.getString(1) + " was not delivered: " + status);
                }
            }
        }
        Map<String, Receiver.Told> before = new HashMap<>();
        for (Receiver.Told each : told) {
            Receiver.Told first = before.put(each.step(), each);
            if (first != null
                    && troubles.stream().noneMatch(in -> in.fromNs() < each.atNs() && in.untilNs() > first.atNs())) {
                differences.add("step " + each.step() + " was told twice without need");
            }
        }
        return differences;
    }
}
