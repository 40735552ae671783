package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.figure;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What landed results tell of a moment is the same whichever way it is read (K7). */
@OnEveryServer
class ToldResultsIT {
    private static final List<String> REGIONS = List.of("a", "b", "c", "d");

    private final Database database;
    private Store store;

    ToldResultsIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    private void place(String region, int rank, boolean gone, int snapshot) throws SQLException {
        store.execute(
                """
                insert into tongbao.ranking_row_history (ranking, period, region, rank, tied, gone, snapshot, known_at, generation, sequence)
                values ('r', '2024-01-01', '%s', %d, false, %s, '1-0-%d', '2024-02-01Z', 1, %d)
                """
                        .formatted(region, rank, gone, snapshot, 10 * snapshot + REGIONS.indexOf(region)));
    }

    /** The first snapshot has places 1 to 4; each later one moves one region to the place of its number, and the third has one leave. */
    private TreeMap<String, Integer> snapshots(int many) throws SQLException {
        TreeMap<String, Integer> standing = new TreeMap<>();
        for (int each = 1; each <= many; each++) {
            store.execute(
                    """
                    insert into tongbao.ranking_snapshot_history (ranking, group_code, indicator, measure, direction, decimals, period,
                        snapshot, chunk, chunks, members, ranked, members_differ_previous, members_differ_last_year, withdrawn, known_at,
                        generation, sequence)
                    values ('r', 'g', 'gdp', 'VALUE', 'HIGHER', 1, '2024-01-01', '1-0-%d', 0, 1, 4, 4, false, false, false, '2024-02-01Z',
                        1, %d)
                    """
                            .formatted(each, 10 * each + 9));
            for (int region = 0; region < REGIONS.size(); region++) {
                String code = REGIONS.get(region);
                if (each == 1 || each % REGIONS.size() == region) {
                    int rank = each == 1 ? region + 1 : each;
                    place(code, rank, each == 3, each);
                    standing.put(code, rank);
                    if (each == 3) {
                        standing.remove(code);
                    }
                }
            }
        }
        return standing;
    }

    private List<String> places(int snapshots, String regions) throws SQLException {
        return store.rows(
                """
                select t.region, t.rank
                from oracle.told_rankings(
                    array[row('r', 0, 1, %d, 'infinity')::oracle.telling], null, null, %s) t
                order by t.region
                """
                        .formatted(10 * snapshots + 10, regions));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9})
    void k7_toAHeadBelongTheLatestPlacesUpToIt(int many) throws SQLException {
        List<String> standing = snapshots(many).entrySet().stream()
                .map(each -> each.getKey() + "|" + each.getValue())
                .toList();

        assertThat(places(many, "null")).as("of all").isEqualTo(standing);
        assertThat(places(many, "'{a,b,c,d}'")).as("of these").isEqualTo(standing);
    }

    @Test
    void k7_anEarlierMomentIsToldWhateverCameLater() throws SQLException {
        snapshots(9);

        assertThat(places(2, "null")).containsExactly("a|1", "b|2", "c|2", "d|4");
        assertThat(places(2, "'{c}'")).containsExactly("c|2");
    }

    @Test
    void k7_figuresThatLieTogetherAreThoseThatAreLookedUp() throws SQLException {
        GrowthFigure gone = figure("b", 29, "1");
        gone.setPresent(false);
        store.land(
                Topics.GROWTH.name(),
                IntStream.range(0, 40)
                        .mapToObj(each -> figure(String.valueOf((char) ('a' + each % 5)), each + 10, each + ".5"))
                        .toArray(GrowthFigure[]::new));
        store.land(Topics.GROWTH.name(), gone);

        List<String> lookedUp = figures("null, null, null");

        assertThat(figures("'{2023-04-01}', 'a', 'd'")).isEqualTo(lookedUp).containsExactly("a|20.5", "d|18.5");
    }

    private List<String> figures(String near) throws SQLException {
        return store.rows(
                """
                select f.region, f.cumulative_value
                from (select f.indicator, f.generation from tongbao.observation f limit 1) o
                cross join lateral oracle.told_figures(
                    array[row(o.indicator, 0, o.generation, 31, 'infinity')::oracle.telling],
                    '2023-04-01', '2023-04-01', '{a,b,d}', %s) f
                order by f.region
                """
                        .formatted(near));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'{b01,b02,b03}'", "'{b03,b01}'"})
    void regionsThatFollowEachOtherLieTogether(String regions) throws SQLException {
        regions(9);

        assertThat(near(regions, "'2024-01-01', '2024-01-01'")).startsWith("{2024-01-01}|b01|b0");
    }

    /** Whoever asks in SQL may name any day. */
    @Test
    void monthsAreThoseThatBeginInTheStretch() throws SQLException {
        regions(9);

        assertThat(near("'{b01,b02,b03}'", "'2023-12-20', '2024-02-10'")).isEqualTo("{2024-01-01,2024-02-01}|b01|b03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'{b01,b02}', '2023-01-01', '2024-01-01'", // more months than regions
                "'{b01,b80}', '2024-01-01', '2024-01-01'", // far apart
                "'{b01,b02}', null, '2024-01-01'",
                "'{b01,b02}', '2024-01-01', null",
                "'{b01,b02}', '-infinity', '2024-01-01'",
                "'{b01,b02}', '2024-01-01', 'infinity'",
                "'{b01,b02}', '2024-01-02', '2024-01-31'", // no month begins
                "null, '2024-01-01', '2024-01-01'",
                "'{}', '2024-01-01', '2024-01-01'"
            })
    void elseTheyAreLookedUp(String asked) throws SQLException {
        regions(80);

        assertThat(store.rows("select months from oracle.side_by_side(" + asked + ")"))
                .containsExactly("null");
    }

    private String near(String regions, String months) throws SQLException {
        return store.rows("select months, lowest, highest from oracle.side_by_side(" + regions + ", " + months + ")")
                .get(0);
    }

    private void regions(int many) throws SQLException {
        store.execute(
                """
                insert into tongbao.region (code, version, withdrawn, known_at, name_zh, name_en, kind, predecessors)
                select 'b' || lpad(n::text, 2, '0'), 1, false, '2024-01-01Z', '乡', 'town', 'TOWN', '{}'
                from generate_series(1, %d) n
                """
                        .formatted(many));
    }
}
