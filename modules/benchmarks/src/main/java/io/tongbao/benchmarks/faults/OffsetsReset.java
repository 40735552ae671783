package io.tongbao.benchmarks.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
            statement.execute("update tongbao.sink_offset set next_offset = 0");
            statement.execute("update tongbao.notifier_offset set next_offset = 0");
        }
    }

    @Override
    public void heal(Cluster cluster) {
        // who reads goes on by itself
    }
}
