package io.tongbao.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.verify.Portion;
import io.tongbao.store.verify.Verified;
import io.tongbao.store.verify.Verifier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle and the stream, each on its own, come to the same figures and ranks on any history, at any moment. */
class OracleAgainstStreamIT {
    private static final ScoreDifferences SCORES = new ScoreDifferences();
    private static final SettledMoments SETTLED = new SettledMoments();
    private static final int MOMENTS = Integer.getInteger("oracle.moments", 3);
    private static final List<String> CLASSES_OF_SUPPLIED =
            List.of("two_year_class", "contribution_class", "pull_class");

    private static EmbeddedPostgres postgres;
    private static Database database;
    private static final Map<String, Long> compared = new LinkedHashMap<>();

    @TempDir
    Path state;

    @BeforeAll
    static void start() throws Exception {
        String url = System.getProperty("oracle.database", "");
        if (url.isEmpty()) {
            postgres = EmbeddedPostgres.builder().start();
            url = postgres.getJdbcUrl("postgres", "postgres");
        }
        database = new Database(new DatabaseConfig(url, "", "", 4));
        database.migrate();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    @AfterAll
    static void everyViewWasCompared() {
        for (String view : List.of("growth", "rankings", "target_progress")) {
            assertThat(compared.get("stats." + view)).as(view).isPositive();
            assertThat(compared.get("stats." + view + "_as_of")).as(view).isPositive();
        }
    }

    @AfterAll
    static void classesOfWhatWasSuppliedWereCompared() {
        for (String column : CLASSES_OF_SUPPLIED) {
            assertThat(compared.get(column)).as(column).isPositive();
        }
    }

    @AfterAll
    static void settledMomentsWereCompared() {
        SETTLED.requireEnough();
    }

    @AfterAll
    static void scoresWereCompared() {
        SCORES.requireAny();
    }

    static LongStream histories() {
        return LongStream.range(
                Long.getLong("oracle.first", 1), Long.getLong("oracle.first", 1) + Long.getLong("oracle.histories", 3));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void agreeOnEveryHistory(long seed) throws Exception {
        empty();
        RandomHistory history = new RandomHistory(seed);
        history.begin();
        Map<Instant, List<String>> told = new LinkedHashMap<>();
        try (DriverStream stream =
                new DriverStream(database, state, history.history().now())) {
            for (int part = 0; part < 4; part++) {
                history.more(part == 0 ? 150 : 50);
                for (History.Event each : history.inTheOrderOfArrival(part)) {
                    stream.send(each);
                    if (history.mayTick()) {
                        stream.tick();
                    }
                }
                stream.land();
                Instant now = history.history().now();
                assertThat(differences(null))
                        .as("history " + seed + ", part " + part)
                        .isEmpty();
                told.put(now, told(now));
                history.history().pass(1);
            }
        }
        for (Map.Entry<Instant, List<String>> each : told.entrySet()) {
            assertThat(differences(each.getKey()))
                    .as("history " + seed + " as of " + each.getKey())
                    .isEmpty();
            assertThat(changes(each.getValue(), told(each.getKey())))
                    .as("history " + seed + ", told of " + each.getKey() + " then, and later")
                    .isEmpty();
        }
        SETTLED.compare(database, "history " + seed, history.moments(MOMENTS));
        countClassesOfSupplied();
    }

    private static void countClassesOfSupplied() throws SQLException {
        for (String column : CLASSES_OF_SUPPLIED) {
            String sql = "select count(" + column + ") from tongbao.observation where present";
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                result.next();
                compared.merge(column, result.getLong(1), Long::sum);
            }
        }
    }

    private static List<String> differences(@Nullable Instant at) {
        Verifier verifier = new Verifier(database);
        List<String> found = new ArrayList<>();
        for (Portion portion : verifier.portions(at, null)) {
            List<Verified> all = new ArrayList<>(verifier.asOf(portion, at, 20));
            if (at == null) {
                all.addAll(verifier.current(portion, 20));
            }
            for (Verified each : all) {
                compared.merge(each.view(), each.rows(), Long::sum);
                each.differences().forEach(difference -> found.add(difference.toString()));
            }
        }
        found.addAll(SCORES.of(database, at));
        return found;
    }

    private static List<String> told(Instant at) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String view : List.of("growth", "rankings", "scores", "target_progress")) {
            // what was told of a moment before it was settled, or after, is known by another input
            String sql = "select to_jsonb(v) - 'known_at' from stats." + view + "_as_of('" + at + "') v order by 1";
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        }
        return rows;
    }

    private static List<String> changes(List<String> then, List<String> later) {
        List<String> changes = new ArrayList<>();
        then.stream().filter(row -> !later.contains(row)).forEach(row -> changes.add("then  " + row));
        later.stream().filter(row -> !then.contains(row)).forEach(row -> changes.add("later " + row));
        return changes;
    }

    private static void empty() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$
                    declare
                        each record;
                    begin
                        for each in
                            select tablename from pg_tables
                            where schemaname = 'tongbao' and tablename not in ('flyway_schema_history', 'generation')
                        loop
                            execute 'truncate tongbao.' || each.tablename;
                        end loop;
                    end
                    $$
                    """);
        }
    }
}
