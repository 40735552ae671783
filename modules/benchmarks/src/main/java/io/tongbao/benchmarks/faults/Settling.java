package io.tongbao.benchmarks.faults;

import io.tongbao.contracts.Registry;
import io.tongbao.processor.Barrier;
import io.tongbao.publisher.ClockTicks;
import io.tongbao.publisher.Publisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Waits until all that was sent has been judged, computed and landed, and receivers were told. */
final class Settling {
    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Duration SLICE = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final PrintWriter out;
    private final Map<String, String> kafka;
    private final Registry registry;

    /** @param out is told what is waited for when that takes long */
    Settling(Cluster cluster, PrintWriter out) {
        this.cluster = cluster;
        this.out = out;
        this.kafka = Map.of("bootstrap.servers", cluster.bootstrapServers());
        this.registry = new Registry(Map.of("schema.registry.url", cluster.registryUrl()));
    }

    /**
     * Waits.
     *
     * @throws IllegalStateException when that takes six minutes, saying what has not come
     */
    void await() throws IOException, InterruptedException, SQLException {
        long until = System.nanoTime() + LIMIT.toNanos();
        landed(ends(until), until);
        if (cluster.roles().contains(Cluster.NOTIFIER)) {
            told(until);
        }
    }

    private Map<TopicPartition, Long> ends(long until) throws IOException {
        try (Publisher publisher = Publisher.connect(kafka, registry);
                ClockTicks ticks =
                        ClockTicks.connect(kafka, registry, publisher, Clock.systemUTC(), Duration.ofSeconds(1));
                Barrier barrier = new Barrier(kafka)) {
            while (true) {
                try {
                    return barrier.await(1, SLICE, ticks::mark);
                } catch (IllegalStateException notYet) {
                    goOn(until, String.valueOf(notYet.getMessage()));
                }
            }
        }
    }

    private void landed(Map<TopicPartition, Long> ends, long until)
            throws IOException, InterruptedException, SQLException {
        long say = System.nanoTime() + SLICE.toNanos();
        try (Connection connection = cluster.database();
                PreparedStatement select =
                        connection.prepareStatement("select topic, partition, next_offset from tongbao.sink_offset")) {
            Map<TopicPartition, Long> missing = missing(select, ends);
            while (!missing.isEmpty()) {
                if (System.nanoTime() > say) {
                    goOn(until, "not landed up to " + missing);
                    say = System.nanoTime() + SLICE.toNanos();
                }
                Thread.sleep(50);
                missing = missing(select, ends);
            }
        }
    }

    private static Map<TopicPartition, Long> missing(PreparedStatement select, Map<TopicPartition, Long> ends)
            throws SQLException {
        Map<TopicPartition, Long> missing = new HashMap<>(ends);
        missing.values().removeIf(end -> end == 0);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                long next = row.getLong(3);
                missing.computeIfPresent(
                        new TopicPartition(row.getString(1), row.getInt(2)), (at, end) -> next >= end ? null : end);
            }
        }
        return missing;
    }

    /** The notifier has each step, and of what is not for the next digest nothing is still to be told. */
    private void told(long until) throws IOException, InterruptedException, SQLException {
        long say = System.nanoTime() + SLICE.toNanos();
        try (Connection connection = cluster.database();
                Statement statement = connection.createStatement()) {
            long untold = untold(statement);
            while (untold > 0) {
                if (System.nanoTime() > say) {
                    goOn(until, untold + " steps of alerts were not told");
                    say = System.nanoTime() + SLICE.toNanos();
                }
                Thread.sleep(100);
                untold = untold(statement);
            }
        }
    }

    private static long untold(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                """
                select count(*)
                from tongbao.alert_step s
                left join tongbao.notifier_delivery d on d.alert_id = s.alert_id and d.step = s.step
                where d.status is null or (d.status = 'PENDING' and d.due_at <= now())
                """)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void goOn(long until, String what) throws IOException {
        if (System.nanoTime() > until) {
            throw new IllegalStateException("not settled within " + LIMIT.toMinutes() + " min: " + what);
        }
        out.println("        waiting: " + what);
        cluster.startAgain().forEach(each -> out.println("        " + each + " had ended by itself: started again"));
    }
}
