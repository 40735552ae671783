package io.tongbao.benchmarks.landing;

import io.tongbao.benchmarks.rig.Child;
import io.tongbao.benchmarks.rig.Comparison;
import io.tongbao.benchmarks.rig.Feed;
import io.tongbao.benchmarks.rig.Rig;
import io.tongbao.benchmarks.rig.Rival;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Topics;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same topic of figures, one partition and one task each: landed by our sink, by Kafka Connect with Debezium's JDBC
 * sink, as it comes and tuned (10,000 records in a batch, reduced by key, written as arrays), and its rows written by COPY and merge alone.
 */
public final class LandingBenchmark {
    private static final String FIGURES = Topics.GROWTH.name();
    /** So much lands before anything is measured: compilers and caches are warm then. */
    private static final double WARM_UP = 0.3;
    /** Of Debezium's sink; it comes with 500. */
    private static final int BATCH = 500;

    private static final int LARGE_BATCH = 10_000;

    private final Rig rig;
    private final Figures figures;
    private final PrintWriter out;

    private LandingBenchmark(Rig rig, Figures figures, PrintWriter out) {
        this.rig = rig;
        this.figures = figures;
        this.out = out;
    }

    /** Runs it so many rounds in an empty folder, printing what is measured. */
    public static void run(Path folder, int records, int rounds, PrintWriter out) throws Exception {
        try (Rig rig = Rig.start(folder, Map.of("tongbao.topics.partitions", "1"))) {
            LandingBenchmark benchmark = new LandingBenchmark(rig, new Figures(records), out);
            benchmark.publish();
            for (int round = 1; round <= rounds; round++) {
                benchmark.round(round);
            }
        }
    }

    private void publish() {
        try (Feed<GrowthFigure> feed = new Feed<>(rig, Topics.GROWTH, GrowthFigure.class)) {
            figures.forEach(each -> feed.send(each.getRegion(), each));
        }
    }

    private void round(int number) throws Exception {
        String ours = rig.database("ours_" + number);
        double tongbao;
        try (Child sink = rig.tongbao("run", "sink", "-D", "tongbao.database.url=" + ours)) {
            tongbao = rate(sink, ours, "tongbao.observation");
        }
        double floor = new CopyFloor(WARM_UP).rate(ours, rig.database("floor_" + number));
        out.printf(Locale.ROOT, "round %d, %d records%n", number, figures.records());
        say("Tongbao", tongbao, tongbao);
        say("COPY + merge", floor, tongbao);
        for (boolean isTuned : List.of(false, true)) {
            String theirs = rig.emptyDatabase("debezium_" + number + (isTuned ? "_tuned" : ""));
            double debezium;
            try (Child connect = connect(number, theirs, isTuned)) {
                debezium = rate(connect, theirs, "figures");
            }
            say(isTuned ? "Debezium, tuned" : "Debezium", debezium, tongbao);
            out.println(compared(ours, theirs));
        }
        out.flush();
    }

    private void say(String name, double rate, double tongbao) {
        out.printf(Locale.ROOT, "%-18s %8.0f records/s   Tongbao is %.2f times as fast%n", name, rate, tongbao / rate);
    }

    /** Records per second after the warm-up, until the last has landed. */
    private double rate(Child sink, String database, String table) throws Exception {
        int first = (int) (figures.standing() * WARM_UP);
        try (Connection connection = DriverManager.getConnection(database)) {
            sink.until("it was warm", () -> hasLanded(connection, table, first, first));
            long start = System.nanoTime();
            int last = 4 * (figures.records() - figures.standing() - 1);
            sink.until("all had landed", () -> hasLanded(connection, table, last, figures.records() - 1L));
            return (figures.records() - first) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static boolean hasLanded(Connection connection, String table, int number, long sequence)
            throws SQLException {
        if (isMissing(connection, table)) {
            return false;
        }
        Figures.Key key = Figures.key(number);
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from " + table + " where indicator = ? and region = ? and period = ? and sequence >= ?")) {
            select.setString(1, key.indicator());
            select.setString(2, key.region());
            select.setDate(3, Date.valueOf(key.period()));
            select.setLong(4, sequence);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private static boolean isMissing(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select to_regclass(?) is null")) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getBoolean(1);
            }
        }
    }

    private Child connect(int round, String database, boolean isTuned) throws Exception {
        String name = "round-" + round + (isTuned ? "-tuned" : "");
        Path worker = properties(
                name + "-worker",
                """
                bootstrap.servers=%s
                listeners=http://127.0.0.1:0
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=io.confluent.connect.avro.AvroConverter
                value.converter.schema.registry.url=%s
                offset.storage.file.filename=%s
                consumer.max.poll.records=10000
                consumer.auto.offset.reset=earliest
                consumer.isolation.level=read_committed
                """
                        .formatted(
                                rig.bootstrapServers(),
                                rig.registryUrl(),
                                rig.folder().resolve(name + ".offsets")));
        Path sink = properties(
                name + "-sink",
                """
                name=%s
                connector.class=io.debezium.connector.jdbc.JdbcSinkConnector
                tasks.max=1
                topics=%s
                connection.url=%s
                connection.username=postgres
                connection.password=
                insert.mode=upsert
                primary.key.mode=record_value
                primary.key.fields=indicator,region,period
                schema.evolution=basic
                collection.name.format=figures
                field.exclude.list=%s
                use.reduction.buffer=%s
                batch.size=%d
                dialect.postgres.unnest.insert.enabled=%s
                """
                        .formatted(
                                name,
                                FIGURES,
                                database,
                                ComparedColumns.LIST,
                                isTuned,
                                isTuned ? LARGE_BATCH : BATCH,
                                isTuned));
        return rig.rival(
                Rival.DEBEZIUM, "org.apache.kafka.connect.cli.ConnectStandalone", worker.toString(), sink.toString());
    }

    private Path properties(String name, String text) throws Exception {
        return Files.writeString(rig.folder().resolve(name + ".properties"), text, StandardCharsets.UTF_8);
    }

    private static Comparison compared(String ours, String theirs) throws SQLException {
        String query = "select " + ComparedColumns.OF_FIGURES + " from %s order by indicator, region, period";
        try (Connection one = DriverManager.getConnection(ours);
                Connection other = DriverManager.getConnection(theirs)) {
            return Comparison.of(one, query.formatted("tongbao.observation"), other, query.formatted("figures"));
        }
    }
}
