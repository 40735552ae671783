package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sinks killed by signal 9 with their rows written, while they wait for the lock of their offsets. */
record KilledInTransaction() implements Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String what() {
        return "kill -9 of both sinks between rows and offsets";
    }

    @Override
    public Set<String> touches() {
        return Set.of("sink-1", "sink-2", Cluster.DATABASE);
    }

    @Override
    public void inject(Cluster cluster) throws SQLException, InterruptedException {
        try (Connection lock = cluster.database();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table tongbao.sink_offset in exclusive mode");
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!isWaitedFor(statement) && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            cluster.member("sink-1").kill();
            cluster.member("sink-2").kill();
        }
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select 1 from pg_locks where not granted and relation = 'tongbao.sink_offset'::regclass")) {
            return row.next();
        }
    }

    @Override
    public void heal(Cluster cluster) throws IOException {
        cluster.member("sink-1").start();
        cluster.member("sink-2").start();
    }
}
