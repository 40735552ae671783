package io.tongbao.benchmarks.month;

import io.tongbao.benchmarks.rig.Child;
import io.tongbao.benchmarks.rig.Feed;
import io.tongbao.benchmarks.rig.Rig;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Topics;
import io.tongbao.processor.Barrier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A month of a whole country: from the first report sent until growth and the final places of all towns, in four scopes, are in the
 * database; beside writing these rows once by COPY and merge alone.
 */
public final class MonthBenchmark {
    /** Their codes have six digits. */
    public static final int MOST_TOWNS = 900_000;

    /** Their codes have two digits. */
    public static final int MOST_INDICATORS = 99;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofHours(3);
    private static final double GIB = 1L << 30;
    private static final String OF_MONTH = " where period = date '" + Country.PERIOD + "-01'";

    private final Rig rig;
    private final Country country;
    private final PrintWriter out;
    private final List<int[]> values = new ArrayList<>();

    private MonthBenchmark(Rig rig, Country country, PrintWriter out) {
        this.rig = rig;
        this.country = country;
        this.out = out;
        for (int indicator = 0; indicator < country.indicators(); indicator++) {
            values.add(country.values(indicator));
        }
    }

    /** Runs it in an empty folder, printing what is measured. */
    public static void run(Path folder, int towns, int indicators, PrintWriter out) throws Exception {
        Country country = new Country(towns, indicators);
        try (Rig rig = Rig.start(folder, Map.of("tongbao.topics.partitions", "4"))) {
            new MonthBenchmark(rig, country, out).measure();
        }
    }

    private void measure() throws Exception {
        say("%d towns, %d indicators, %d rankings%n", country.towns(), country.indicators(), country.rankings());
        String ours = rig.database("ours");
        String floor = rig.database("floor");
        double seconds;
        try (Child processor = rig.processor();
                Child sink = rig.tongbao("run", "sink", "-D", "tongbao.database.url=" + ours);
                Connection connection = DriverManager.getConnection(ours)) {
            processor.untilItSays("/health/ready");
            define(sink, connection);
            long start = System.nanoTime();
            report();
            say("sent after %.0f s%n", (System.nanoTime() - start) / 1e9);
            until(sink, connection, "all figures had landed", "tongbao.observation" + OF_MONTH, figures());
            say("all figures after %.0f s%n", (System.nanoTime() - start) / 1e9);
            sink.until("all had landed", LOOK_AGAIN, LIMIT, () -> ranked(connection) == places());
            seconds = (System.nanoTime() - start) / 1e9;
            say(
                    "Tongbao %.0f s, %.0f reports/s, %.2f rows for each place; memory at most: processor %.1f GiB, sink %.1f GiB%n",
                    seconds,
                    figures() / seconds,
                    (double) count(connection, "tongbao.ranking_row_history" + OF_MONTH) / places(),
                    processor.mostMemory() / GIB,
                    sink.mostMemory() / GIB);
        }
        compare(ours);
        double alone = 0;
        for (WrittenRows each : List.of(WrittenRows.figures(), WrittenRows.places())) {
            Path file = rig.folder().resolve("rows");
            each.save(ours, file);
            alone += each.write(file, floor);
        }
        say("COPY + merge %.0f s; Tongbao takes %.2f times that%n", alone, seconds / alone);
    }

    private long figures() {
        return (long) country.towns() * country.indicators();
    }

    private long places() {
        return Scope.values().length * figures();
    }

    private void define(Child sink, Connection connection) throws Exception {
        long start = System.nanoTime();
        rig.publish(country.files(rig.folder()));
        try (Barrier barrier = new Barrier(Map.of("bootstrap.servers", rig.bootstrapServers()))) {
            barrier.await(1, LIMIT, () -> {}); // every stage knows them, and no alert is waited for
        }
        until(sink, connection, "definitions had landed", "tongbao.ranking_definition", country.rankings());
        say("definitions known after %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void until(Child sink, Connection connection, String what, String rows, long all) throws Exception {
        sink.until(what, LOOK_AGAIN, LIMIT, () -> count(connection, rows) == all);
    }

    /** All that a town has to report at once, one town after the other. */
    private void report() {
        try (Feed<EconomicReport> feed = new Feed<>(rig, Topics.REPORTS, EconomicReport.class)) {
            for (int town = 0; town < country.towns(); town++) {
                for (int indicator = 0; indicator < country.indicators(); indicator++) {
                    feed.send(
                            Country.key(town, indicator),
                            Country.report(town, indicator, values.get(indicator)[town], Country.PERIOD));
                }
            }
        }
    }

    /** Each town reports once: whoever is ranked has a final figure, and places are final once all are ranked. */
    private static long ranked(Connection connection) throws SQLException {
        return number(connection, "select coalesce(sum(ranked), 0) from tongbao.ranking_snapshot" + OF_MONTH);
    }

    private static long count(Connection connection, String rows) throws SQLException {
        return number(connection, "select count(*) from " + rows);
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void compare(String ours) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ours);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false); // else all rows come at once
            statement.setFetchSize(10_000);
            long growth = differingGrowth(statement);
            long places = differingPlaces(statement);
            say(
                    "compared with what was computed apart: %d of %d figures differ, %d of %d places%n",
                    growth, figures(), places, places());
        }
    }

    private long differingGrowth(Statement statement) throws SQLException {
        long differing = figures();
        try (ResultSet found = statement.executeQuery(
                "select region, indicator, round(cumulative_growth * 10000) from tongbao.observation" + OF_MONTH)) {
            while (found.next()) {
                int[] all = values.get(indicator(found.getString(2)));
                if (found.getInt(3) == Country.growth(all[Country.number(found.getString(1))])) {
                    differing--;
                }
            }
        }
        return differing;
    }

    private long differingPlaces(Statement statement) throws SQLException {
        List<Map<Scope, int[]>> expected = new ArrayList<>();
        for (int[] each : values) {
            Map<Scope, int[]> ofScopes = new EnumMap<>(Scope.class);
            for (Scope scope : Scope.values()) {
                ofScopes.put(scope, country.places(each, scope));
            }
            expected.add(ofScopes);
        }
        long differing = places();
        try (ResultSet found =
                statement.executeQuery("select ranking, region, rank from tongbao.ranking_row" + OF_MONTH)) {
            while (found.next()) {
                String ranking = found.getString(1);
                int split = ranking.lastIndexOf('-');
                int town = Country.number(found.getString(2));
                Scope scope = Scope.of(ranking);
                boolean isOwn = ranking.substring(0, split).equals(scope.region(town));
                int[] all = Objects.requireNonNull(
                        expected.get(indicator(ranking.substring(split + 1))).get(scope));
                if (isOwn && found.getInt(3) == all[town]) {
                    differing--;
                }
            }
        }
        return differing;
    }

    private static int indicator(String code) {
        return Integer.parseInt(code.substring(1));
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
