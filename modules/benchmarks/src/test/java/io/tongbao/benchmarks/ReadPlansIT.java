package io.tongbao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.benchmarks.PlansOf.Scan;
import io.tongbao.benchmarks.Reads.When;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.verify.Verified;
import io.tongbao.store.verify.Verifier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads cost: by plan, since time says little on a busy machine and of a small database. */
class ReadPlansIT {
    private static final Size SMALL = new Size(10, 4, 5, 2020, 4, 6);
    /** The tables that grow with the years. */
    private static final List<String> BIG = List.of(
            "observation",
            "observation_revision",
            "report",
            "ranking_row",
            "ranking_row_history",
            "target_progress",
            "target_progress_revision");
    /** A read that looks at more than this part of a table does not know what it is looking for. */
    private static final int PART = 8;

    private static EmbeddedPostgres server;
    private static Database database;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        database = new Database(new DatabaseConfig(server.getJdbcUrl("postgres", "postgres"), "", "", 2));
        database.migrate();
        BigDatabase.fill(database, SMALL);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    static Stream<Arguments> reads() {
        return Reads.NAMES.stream().flatMap(each -> Stream.of(When.values()).map(when -> Arguments.of(each, when)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("reads")
    void aReadLooksAtWhatItTellsOf(String name, When when) throws SQLException {
        try (Connection connection = database.connection()) {
            String sql = Reads.of(name, when, SMALL);
            assertThat(count(connection, "select count(*) from (" + sql + ") r"))
                    .isPositive();

            List<Scan> scans = PlansOf.scans(connection, sql).stream()
                    .filter(each -> BIG.contains(each.table()))
                    .toList();

            assertThat(scans).isNotEmpty().noneMatch(each -> each.kind().equals("Seq Scan"));
            Map<String, Long> read = new HashMap<>();
            scans.forEach(each -> read.merge(each.table(), each.read(), Math::max));
            for (Map.Entry<String, Long> each : read.entrySet()) {
                long all = count(connection, "select count(*) from tongbao." + each.getKey());
                assertThat(each.getValue())
                        .as("rows of %s, of %d", each.getKey(), all)
                        .isLessThanOrEqualTo(all / PART);
            }
        }
    }

    /** A group, a ranking or a region that is asked for is computed alone; that must not be seen in the answer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "growth_as_of(m, null, p, p, null, 'p02'); growth_as_of(m, null, p, p); region like 'p02c%'",
                "growth_as_of(m, null, p, p, 'p02'); growth_as_of(m, null, p, p); region = 'p02'",
                "growth_as_of(m, null, p, p, 'p02c03'); growth_as_of(m, null, p, p); region = 'p02c03'",
                "rankings_as_of(m, null, null, p, p, 'p02'); rankings_as_of(m, null, null, p, p); group_code = 'p02'",
                "rankings_as_of(m, 'p02-ind_04', null, p, p); rankings_as_of(m, null, null, p, p); ranking = 'p02-ind_04'",
                "scores_as_of(m, null, p, p, 'p02'); scores_as_of(m, null, p, p); group_code = 'p02'",
                "target_progress_as_of(m, null, p, p, null, 'p02'); target_progress_as_of(m, null, p, p); region like 'p02c%'",
            })
    void whatIsNamedIsToldAsAmongAll(String named, String all, String filter) throws SQLException {
        assertThat(told(named, "true")).isNotEmpty().isEqualTo(told(all, filter));
    }

    private static List<String> told(String call, String filter) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            return rows(
                    statement,
                    "select v::text from (values (timestamptz '2023-08-25T01:01:30Z', date '2023-06-01')) a (m, p)"
                            + " cross join lateral stats." + call + " v where " + filter + " order by 1");
        }
    }

    /** What landed results tell of a moment is what is computed of it. */
    @ParameterizedTest
    @ValueSource(strings = {"growth", "rankings", "scores", "target_progress"})
    void whatIsSettledIsToldAsItIsComputed(String view) throws SQLException {
        String rows = "select (to_jsonb(v) - 'known_at')::text from stats." + view
                + "_as_of('2023-08-26T00:20Z', first_period => '2023-06-01', last_period => '2023-07-01') v order by 1";
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> read = rows(statement, rows);
            statement.execute("delete from tongbao.settled");
            assertThat(read).isNotEmpty().isEqualTo(rows(statement, rows));
            connection.rollback();
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    @Test
    void verifyFindsNothingInABigDatabase() {
        Verifier verifier = new Verifier(database);
        assertThat(verifier.portions(null, null).stream().flatMap(each -> verifier.current(each, 3).stream()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.differences()).isEmpty())
                .extracting(Verified::rows)
                .anyMatch(rows -> rows > 0);
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
