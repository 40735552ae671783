package io.tongbao.benchmarks.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** All connections to the database ended by {@code pg_terminate_backend}, twice. */
record TerminatedBackends() implements Fault {
    @Override
    public String what() {
        return "pg_terminate_backend of all connections";
    }

    @Override
    public Set<String> touches() {
        return Set.of(Cluster.DATABASE);
    }

    @Override
    public void inject(Cluster cluster) throws SQLException {
        terminate(cluster);
    }

    @Override
    public void heal(Cluster cluster) throws SQLException {
        terminate(cluster);
    }

    private static void terminate(Cluster cluster) throws SQLException {
        try (Connection connection = cluster.database();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    select pg_terminate_backend(pid)
                    from pg_stat_activity
                    where backend_type = 'client backend' and pid <> pg_backend_pid()
                    """);
        }
    }
}
