package io.tongbao.benchmarks.ranking;

import io.tongbao.benchmarks.rig.Child;
import io.tongbao.benchmarks.rig.Feed;
import io.tongbao.benchmarks.rig.Rig;
import io.tongbao.benchmarks.rig.Rival;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Topics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The same reports of a group's members ranked by Tongbao, processor and sink as processes of their own, and by Flink SQL,
 * as it comes and tuned: from the first report sent until every place in the database is the final one.
 */
public final class RankingBenchmark {
    /** A connection that rests tells what it wrote after ten seconds. */
    private static final long STATISTICS_MS = 11_000;

    /** All places are read each time. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Rig rig;
    private final Zone zone;
    private final Duration warmUp;
    private final PrintWriter out;

    /** How a way of ranking is fed and where its places are found. */
    private record Way(String name, Child process, String database, String query, String table, Sending sending) {}

    /** Sends reports. */
    private interface Sending {
        void send(List<Zone.Event> events);
    }

    private record Measured(double seconds, long written) {}

    private RankingBenchmark(Rig rig, Zone zone, Duration warmUp, PrintWriter out) {
        this.rig = rig;
        this.zone = zone;
        this.warmUp = warmUp;
        this.out = out;
    }

    /** Runs it in an empty folder, printing what is measured; each ranks another period over and over before. */
    public static void run(Path folder, int members, int events, Duration warmUp, PrintWriter out) throws Exception {
        try (Rig rig = Rig.start(folder, Map.of("tongbao.topics.partitions", "1"))) {
            new RankingBenchmark(rig, new Zone(members, events), warmUp, out).run();
        }
    }

    private void run() throws Exception {
        out.printf(
                Locale.ROOT,
                "%d events over %d members, each after %d s of others%n",
                zone.events(),
                zone.members(),
                warmUp.toSeconds());
        Measured tongbao = tongbao();
        say("Tongbao", tongbao, tongbao);
        say("Flink SQL", flink("flink", false), tongbao);
        say("Flink SQL, tuned", flink("flink_tuned", true), tongbao);
    }

    private Measured tongbao() throws Exception {
        String database = rig.database("ours");
        try (Child processor = rig.processor();
                Child sink = rig.tongbao("run", "sink", "-D", "tongbao.database.url=" + database)) {
            processor.untilItSays("/health/ready");
            sink.untilItSays("/health/ready");
            rig.publish(zone.files(rig.folder()));
            return measure(new Way(
                    "Tongbao",
                    sink,
                    database,
                    "select region, rank from tongbao.ranking_row where ranking = '" + Zone.RANKING
                            + "' and period = date '%s-01'",
                    "tongbao.ranking_row",
                    this::sendReports));
        }
    }

    private Measured flink(String name, boolean isTuned) throws Exception {
        String database = rig.emptyDatabase(name);
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table ranks (
                        period text, place bigint, region text, growth numeric(20, 4), primary key (period, place)
                    )
                    """);
        }
        rig.topic(name);
        try (Child job = rig.rival(
                Rival.FLINK,
                "io.tongbao.rivals.flink.RankingJob",
                rig.bootstrapServers(),
                name,
                database,
                "ranks",
                Boolean.toString(isTuned))) {
            return measure(new Way(
                    name,
                    job,
                    database,
                    "select region, place from ranks where period = '%s'",
                    "ranks",
                    events -> sendJson(name, events)));
        }
    }

    private Measured measure(Way way) throws Exception {
        try (Connection connection = DriverManager.getConnection(way.database())) {
            warmUp(way, connection);
            TimeUnit.MILLISECONDS.sleep(STATISTICS_MS);
            long before = written(connection, way.table());
            long start = System.nanoTime();
            way.sending().send(zone.measured());
            awaitPlaces(way, connection, Zone.PERIOD, Zone.places(zone.measured()));
            double seconds = (System.nanoTime() - start) / 1e9;
            TimeUnit.MILLISECONDS.sleep(STATISTICS_MS);
            return new Measured(seconds, written(connection, way.table()) - before);
        }
    }

    private void warmUp(Way way, Connection connection) throws Exception {
        long start = System.nanoTime();
        for (int round = 0; round == 0 || System.nanoTime() - start < warmUp.toNanos(); round++) {
            way.sending().send(zone.warmUp(round));
            awaitPlaces(way, connection, Zone.WARM_UP, Zone.places(zone.warmUp(round)));
        }
    }

    private static void awaitPlaces(Way way, Connection connection, String period, Map<String, Integer> places)
            throws Exception {
        way.process().until("all places of " + period + " were final", LOOK_AGAIN, () -> places(
                        connection, String.format(Locale.ROOT, way.query(), period))
                .equals(places));
    }

    private static Map<String, Integer> places(Connection connection, String query) throws SQLException {
        Map<String, Integer> places = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                places.put(found.getString(1), found.getInt(2));
            }
        }
        return places;
    }

    /** Rows inserted, changed and deleted so far, as the server counts them. */
    private static long written(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select n_tup_ins + n_tup_upd + n_tup_del"
                        + " from pg_stat_user_tables where relid = '" + table + "'::regclass")) {
            found.next();
            return found.getLong(1);
        }
    }

    private void sendReports(List<Zone.Event> events) {
        try (Feed<EconomicReport> feed = new Feed<>(rig, Topics.REPORTS, EconomicReport.class)) {
            for (Zone.Event each : events) {
                feed.send(each.key(), each.report());
            }
        }
    }

    private void sendJson(String topic, List<Zone.Event> events) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, rig.bootstrapServers(), ProducerConfig.LINGER_MS_CONFIG, 5);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (Zone.Event each : events) {
                var unused = producer.send(new ProducerRecord<>(
                        topic,
                        each.region(),
                        String.format(
                                Locale.ROOT,
                                "{\"region\":\"%s\",\"period\":\"%s\",\"cumulative\":%d,\"base\":%d}",
                                each.region(),
                                each.period(),
                                each.cumulative(),
                                each.base())));
            }
        }
    }

    private void say(String name, Measured measured, Measured tongbao) {
        out.printf(
                Locale.ROOT,
                "%-18s %7.2f s   %8d rows written, %7.2f for each place   Tongbao is %.1f times as fast%n",
                name,
                measured.seconds(),
                measured.written(),
                measured.written() / (double) zone.members(),
                measured.seconds() / tongbao.seconds());
        out.flush();
    }
}
