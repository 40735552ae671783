package io.tongbao.benchmarks.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** An operator who sets the offsets of sinks and notifier to zero: all is read again, and nothing may move backwards. */
record OffsetsReset() implements Fault {
    @Override
    public String what() {
        return "offsets of sinks and notifier set to 0";
    }

    @Override
    public Set<String> touches() {
        return Set.of(Cluster.DATABASE);
    }

    @Override
    public void inject(Cluster cluster) throws SQLException {
        try (Connection connection = cluster.database();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : List.of("tongbao.sink_offset", "tongbao.notifier_offset")) {
                statement.execute("lock table " + table + " in exclusive mode"); // or rows are locked in another order
                statement.execute("update " + table + " set next_offset = 0");
                connection.commit();
            }
        }
    }

    @Override
    public void heal(Cluster cluster) {
        // who reads goes on by itself
    }
}
