package io.tongbao.benchmarks.freshness;

import io.tongbao.benchmarks.ranking.Zone;
import io.tongbao.benchmarks.rig.Child;
import io.tongbao.benchmarks.rig.Feed;
import io.tongbao.benchmarks.rig.Rig;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Topics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reports at a steady rate, one of each town every second: how long each takes from being sent until its figure can be read
 * in the database. It is looked for every 20 ms, so that a time is too long by that at most.
 */
public final class FreshnessBenchmark {
    private static final int BURSTS_A_SECOND = 100;

    private final Rig rig;
    private final Zone zone;
    private final int warmUp;
    private final int seconds;
    private final Map<String, Queue<Sent>> sent = new ConcurrentHashMap<>();

    private record Sent(int revision, long at) {}

    private FreshnessBenchmark(Rig rig, Zone zone, int warmUp, int seconds) {
        this.rig = rig;
        this.zone = zone;
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    /** Runs it in an empty folder at a rate of reports per second, printing what is measured after a warm-up. */
    public static void run(Path folder, int rate, Duration warmUp, Duration measured, PrintWriter out)
            throws Exception {
        try (Rig rig = Rig.start(folder, Map.of("tongbao.topics.partitions", "4"))) {
            List<Long> times = new FreshnessBenchmark(
                            rig, new Zone(rate, rate), (int) warmUp.toSeconds(), (int) measured.toSeconds())
                    .times();
            times.sort(null);
            out.printf(
                    Locale.ROOT,
                    "%d reports/s for %d s, sent until visible: 50th percentile %d ms, 99th %d ms, 99.9th %d ms, longest %d ms%n",
                    rate,
                    measured.toSeconds(),
                    at(times, 0.5),
                    at(times, 0.99),
                    at(times, 0.999),
                    at(times, 1));
        }
    }

    private static long at(List<Long> sorted, double share) {
        return TimeUnit.NANOSECONDS.toMillis(
                sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))));
    }

    private List<Long> times() throws Exception {
        String database = rig.database("ours");
        try (Child processor = rig.processor();
                Child sink = rig.tongbao("run", "sink", "-D", "tongbao.database.url=" + database);
                Connection connection = DriverManager.getConnection(database);
                Feed<EconomicReport> feed = new Feed<>(rig, Topics.REPORTS, EconomicReport.class)) {
            processor.untilItSays("/health/ready");
            sink.untilItSays("/health/ready");
            rig.publish(zone.files(rig.folder()));
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(feed));
            List<Long> times = new ArrayList<>();
            sink.until("all was visible", () -> {
                look(connection, times);
                if (sending.isCompletedExceptionally()) {
                    sending.join(); // what was not sent is never visible
                }
                return sending.isDone() && sent.values().stream().allMatch(Queue::isEmpty);
            });
            sending.join();
            return times;
        }
    }

    private void send(Feed<EconomicReport> feed) {
        long start = System.nanoTime();
        int gone = 0;
        for (int second = 0; second < warmUp + seconds; second++) {
            for (Zone.Event each : zone.warmUp(second)) {
                long due = start + TimeUnit.SECONDS.toNanos(1) * gone++ / zone.members();
                if (gone % Math.max(1, zone.members() / BURSTS_A_SECOND) == 0) {
                    waitUntil(due);
                }
                sent.computeIfAbsent(each.region(), unused -> new ConcurrentLinkedQueue<>())
                        .add(new Sent(each.revision(), System.nanoTime()));
                feed.send(each.key(), each.report());
            }
        }
    }

    private static void waitUntil(long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    private void look(Connection connection, List<Long> times) throws Exception {
        try (PreparedStatement select = connection.prepareStatement(
                        "select region, revision from tongbao.observation where indicator = ? and period = ?::date");
                ResultSet found = visible(select)) {
            long now = System.nanoTime();
            while (found.next()) {
                Queue<Sent> waiting = sent.getOrDefault(found.getString(1), new ConcurrentLinkedQueue<>());
                int revision = found.getInt(2);
                for (Sent next = waiting.peek(); next != null && next.revision() <= revision; next = waiting.peek()) {
                    waiting.remove();
                    if (next.revision() >= warmUp) {
                        times.add(now - next.at());
                    }
                }
            }
        }
    }

    private static ResultSet visible(PreparedStatement select) throws Exception {
        select.setString(1, Zone.INDICATOR);
        select.setString(2, Zone.WARM_UP + "-01");
        return select.executeQuery();
    }
}
