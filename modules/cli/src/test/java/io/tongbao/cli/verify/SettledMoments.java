package io.tongbao.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What landed results tell of moments that are said to be settled, beside what is computed of the same moments (K7). */
final class SettledMoments {
    private static final List<String> VIEWS = List.of("growth", "rankings", "scores", "target_progress");
    /** By what is settled, of how many codes and moments it is, and of how many it might be. */
    private static final Map<String, String> SHARES = Map.of(
            "indicators",
            """
            select (select count(*) from oracle.settled(m, 'INDICATOR', codes)), cardinality(codes)
            from (select '%s'::timestamptz as m) m
            cross join lateral (select array(select i.code from oracle.indicators(m) i where not i.withdrawn) as codes) c
            """,
            "indicators in part",
            """
            select (
                       select count(distinct t.code)
                       from oracle.told_in_part(m, codes) t
                       join tongbao.observation_revision o on o.indicator = t.code and o.period < t.before),
                   cardinality(codes)
            from (select '%s'::timestamptz as m) m
            cross join lateral (
                select array(
                    select i.code
                    from oracle.indicators(m) i
                    where not i.withdrawn and not exists (select from oracle.settled(m, 'INDICATOR', array[i.code]))) as codes) c
            """,
            "scores",
            """
            select (select count(*) from oracle.settled_scores(m, codes)), cardinality(codes)
            from (select '%s'::timestamptz as m) m
            cross join lateral (select array(select distinct i.ranking from oracle.score_items(m) i) as codes) c
            """,
            "scores in part",
            """
            select (
                       select count(distinct t.code)
                       from oracle.scores_told_in_part(m, codes) t
                       join tongbao.ranking_row_history h on h.ranking = t.code and h.period < t.before),
                   cardinality(codes)
            from (select '%s'::timestamptz as m) m
            cross join lateral (
                select array(
                    select distinct i.ranking
                    from oracle.score_items(m) i
                    where not exists (select from oracle.settled_scores(m, array[i.ranking]))) as codes) c
            """);

    private final NarrowedMoments narrowed = new NarrowedMoments();
    private final Map<String, long[]> shares = new LinkedHashMap<>();
    private long rows;
    private int turn;

    /** Finds no difference at any of the moments. */
    void compare(Database database, String history, List<Instant> moments) throws SQLException {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            List<List<String>> read = new ArrayList<>();
            for (Instant each : moments) {
                count(connection, each);
                read.add(told(connection, each));
                narrowed.compare(connection, history + ", read", each, turn + read.size());
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from tongbao.settled");
            }
            for (int i = 0; i < moments.size(); i++) {
                assertThat(read.get(i))
                        .as("%s as of %s, read and computed", history, moments.get(i))
                        .containsExactlyInAnyOrderElementsOf(told(connection, moments.get(i)));
                narrowed.compare(connection, history + ", computed", moments.get(i), turn + i + 1);
            }
            turn += moments.size();
            connection.rollback();
        }
    }

    /** Sees to it that landed results were read of a good part of the moments, and of rankings of scores too. */
    void requireEnough() {
        assertThat(rows).as("rows compared").isPositive();
        assertThat(narrowed.rows().values())
                .as("rows by filter: %s", narrowed.rows())
                .hasSizeGreaterThan(5)
                .anySatisfy(each -> assertThat(each).isPositive());
        shares.forEach((what, share) ->
                assertThat(share[0]).as("settled %s, of %d", what, share[1]).isGreaterThan(share[1] / 10));
        assertThat(shares.keySet()).isEqualTo(SHARES.keySet());
    }

    private void count(Connection connection, Instant at) throws SQLException {
        for (Map.Entry<String, String> each : SHARES.entrySet()) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(String.format(each.getValue(), at))) {
                result.next();
                long[] share = shares.computeIfAbsent(each.getKey(), key -> new long[2]);
                share[0] += result.getLong(1);
                share[1] += result.getLong(2);
            }
        }
    }

    /** All but when it was known, which is told of the last input that changed what is shown, or that was looked at. */
    private List<String> told(Connection connection, Instant at) throws SQLException {
        List<String> told = new ArrayList<>();
        for (String view : VIEWS) {
            String sql = "select '" + view + " ' || (to_jsonb(v) - 'known_at')::text from stats." + view + "_as_of('"
                    + at + "') v";
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                while (result.next()) {
                    told.add(result.getString(1));
                }
            }
        }
        rows += told.size();
        return told;
    }
}
