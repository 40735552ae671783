package io.tongbao.benchmarks.landing;

import io.tongbao.benchmarks.rig.Child;
import io.tongbao.benchmarks.rig.Comparison;
import io.tongbao.benchmarks.rig.Feed;
import io.tongbao.benchmarks.rig.Rig;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Topics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/**
 * The same topic of figures, one partition and one task each: landed by our sink, by Kafka Connect with Debezium's JDBC
 * sink, in several ways, and its rows written by COPY and merge alone.
 */
public final class LandingBenchmark {
    /** With fewer records a figure and its revision could come in one batch. */
    public static final int FEWEST_RECORDS = 100_000;

    private static final String FIGURES = Topics.GROWTH.name();
    /** So much lands before anything is measured: compilers and caches are warm then. */
    private static final double WARM_UP = 0.3;

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
        for (Connect each : Connect.values()) {
            String name = "debezium_" + number + "_" + each.name().toLowerCase(Locale.ROOT);
            String theirs = rig.emptyDatabase(name);
            double debezium;
            try (Child connect = each.start(rig, name, FIGURES, ComparedColumns.LIST, theirs)) {
                debezium = rate(connect, theirs, "figures");
            }
            say(each.title(), debezium, tongbao);
            out.println(compared(ours, theirs));
        }
        out.flush();
    }

    private void say(String name, double rate, double tongbao) {
        out.printf(Locale.ROOT, "%-20s %8.0f records/s   Tongbao is %.2f times as fast%n", name, rate, tongbao / rate);
    }

    /** Records per second after the warm-up, until the last has landed. */
    private double rate(Child sink, String database, String table) throws Exception {
        int first = (int) (figures.standing() * WARM_UP);
        try (Connection connection = DriverManager.getConnection(database)) {
            sink.until("it was warm", () -> hasLanded(connection, table, first, first));
            long landed = landed(connection, table); // more than asked for: transactions are of many
            long start = System.nanoTime();
            int last = 4 * (figures.records() - figures.standing() - 1);
            sink.until("all had landed", () -> hasLanded(connection, table, last, figures.records() - 1L));
            return (figures.records() - landed) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static long landed(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select max(sequence) + 1 from " + table);
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
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

    private static Comparison compared(String ours, String theirs) throws SQLException {
        try (Connection one = DriverManager.getConnection(ours);
                Connection other = DriverManager.getConnection(theirs)) {
            return Comparison.of(one, all("tongbao.observation"), other, all("figures"));
        }
    }

    private static String all(String table) {
        return "select " + ComparedColumns.OF_FIGURES + " from " + table + " order by indicator, region, period";
    }
}
