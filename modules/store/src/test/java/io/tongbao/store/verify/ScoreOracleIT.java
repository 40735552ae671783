package io.tongbao.store.verify;

import static io.tongbao.store.verify.TwoTowns.JANUARY;
import static io.tongbao.store.verify.TwoTowns.at;
import static io.tongbao.store.verify.TwoTowns.change;
import static io.tongbao.store.verify.TwoTowns.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.ScoredItem;
import io.tongbao.contracts.ScoringItem;
import io.tongbao.contracts.ScoringScheme;
import io.tongbao.contracts.TargetProgress;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.ScoreQuery;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Composite scores in SQL (K6): what the oracle computes, what is told as of a moment, and what verify finds. */
@OnEveryServer
class ScoreOracleIT {
    private final Database database;
    private Store store;
    private TwoTowns towns;

    ScoreOracleIT(Database database) {
        this.database = database;
    }

    /** One item of efficacy: of 50 and 40 the scores are 100 and 60. */
    @BeforeEach
    void fill() throws SQLException {
        store = new Store(database);
        towns = new TwoTowns(store).land();
        scheme("EFFICACY", 1, "08:00");
        towns.land(
                Topics.DEFINITIONS.name(),
                "08:00",
                change(ReferenceKinds.RANKING, "scores")
                        .setRanking(RankingRule.newBuilder()
                                .setGroup("towns")
                                .setIndicator("assessment")
                                .setMeasure("SCORE")
                                .build())
                        .build());
        towns.land(Topics.RANKINGS.name(), "11:00", snapshot());
        place("a", 1, "2", "-1", "1", "RED");
        place("b", 2, "1", "0", "0", "GREEN");
    }

    /** A target of the first place (T1), and where its unit stands. */
    private void place(String region, int number, String rank, String beyond, String needed, String light)
            throws SQLException {
        towns.land(
                Topics.ACCEPTED_TARGETS.name(),
                "09:00",
                AcceptedTarget.newBuilder()
                        .setId("t" + number)
                        .setRegion(region)
                        .setIndicator("assessment")
                        .setYear(2023)
                        .setKind("RANK")
                        .setValue(number("1"))
                        .setRanking("scores")
                        .setVersion(1)
                        .setDisposition("STANDING")
                        .setSourceTopic("tongbao.targets")
                        .setSourceOffset(number)
                        .setKnownAt(at("09:00"))
                        .build());
        towns.land(
                Topics.TARGET_PROGRESS.name(),
                "11:00",
                TargetProgress.newBuilder()
                        .setRegion(region)
                        .setIndicator("assessment")
                        .setYear(2023)
                        .setPeriod(JANUARY)
                        .setKind("RANK")
                        .setTarget(number("1"))
                        .setActual(number(rank))
                        .setBeyond(number(beyond))
                        .setNeeded(number(needed))
                        .setLight(light)
                        .setRanking("scores")
                        .setKnownAt(at("11:00"))
                        .setSequence(number)
                        .build());
    }

    private void scheme(String method, int version, String time) throws SQLException {
        towns.land(
                Topics.DEFINITIONS.name(),
                time,
                change(ReferenceKinds.SCHEME, "assessment")
                        .setVersion(version)
                        .setScheme(ScoringScheme.newBuilder()
                                .setNameZh("考评")
                                .setItems(List.of(ScoringItem.newBuilder()
                                        .setItem("sales")
                                        .setIndicator("retail")
                                        .setMeasure("CUMULATIVE_VALUE")
                                        .setMethod(method)
                                        .setWeight(number("3"))
                                        .build()))
                                .build())
                        .build());
    }

    private static RankingChunk snapshot() {
        RankingRow first = row("b", 1, "100", "50");
        first.setToPrevious(number("40"));
        RankingRow second = row("a", 2, "60", "40");
        second.setToNext(number("40"));
        return RankingChunk.newBuilder()
                .setRanking("scores")
                .setGroup("towns")
                .setIndicator("assessment")
                .setMeasure("SCORE")
                .setDirection("HIGHER")
                .setDecimals(1)
                .setPeriod(JANUARY)
                .setSnapshot("1-0-1")
                .setChunks(1)
                .setMembers(2)
                .setRanked(2)
                .setRows(List.of(first, second))
                .setKnownAt(at("11:00"))
                .setGeneration(1)
                .setSequence(1)
                .build();
    }

    private static RankingRow row(String region, int rank, String score, String figure) {
        return RankingRow.newBuilder()
                .setRegion(region)
                .setRank(rank)
                .setFigure(number(score))
                .setItems(List.of(ScoredItem.newBuilder()
                        .setItem("sales")
                        .setPeriod(JANUARY)
                        .setFigure(number(figure))
                        .setScore(number(score))
                        .setWeight(number("3"))
                        .build()))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "10:00, a|1|100|100|null b|null|null|null|NOT_REPORTED",
        "10:30, a|1|100|100|null b|2|60|60|null",
        "12:00, b|1|100|100|null a|2|60|60|null"
    })
    void k7_scoresAreThoseOfTheFiguresKnownThen(String time, String expected) throws SQLException {
        assertThat(String.join(
                        " ",
                        store.rows("select region, rank, total, trim_scale(item_score), reason_unranked"
                                + " from stats.scores_as_of('" + at(time) + "') order by rank nulls last")))
                .isEqualTo(expected);
        assertThat(String.join(
                        " ",
                        store.rows("select region, rank, figure, figure, reason_unranked from stats.rankings_as_of('"
                                + at(time) + "') where ranking = 'scores' order by rank nulls last")))
                .isEqualTo(expected);
    }

    @Test
    void k7_schemeCountsFromWhenItWasKnown() throws SQLException {
        scheme("MIN_MAX", 2, "12:00");
        String last = "select total, method from stats.scores_as_of('%s') where region = 'a'";
        assertThat(store.rows(String.format(last, at("11:59")))).containsExactly("60|EFFICACY");
        assertThat(store.rows(String.format(last, at("12:00")))).containsExactly("0|MIN_MAX");
    }

    @Test
    void filtersTellTheSameRows() {
        ScoreQuery scores = new ScoreQuery(database);
        Moment moment = new Moment(at("10:30"), null, null, false);
        Filter all = Filter.ALL.withRanking("scores").withPeriod(JANUARY);
        assertThat(scores.asOf(all, moment).values("region")).containsExactly("a", "b");
        assertThat(scores.asOf(all.withRegion("b").withIndicator("retail").withGroup("towns"), moment)
                        .values("rank"))
                .containsExactly(2L);
        assertThat(scores.asOf(all.withGroup("others"), moment).rows()).isEmpty();
        assertThat(scores.asOf(all.withIndicator("tax"), moment).rows()).isEmpty();
        assertThat(scores.asOf(Filter.ALL.withPeriod(JANUARY.plusMonths(1)), moment)
                        .rows())
                .isEmpty();
    }

    @Test
    void verifyFindsNothingInWhatIsRight() {
        assertThat(all(null)).allSatisfy(each -> {
            assertThat(each.differences()).isEmpty();
            assertThat(each.rows()).isEqualTo(2);
        });
        assertThat(all(null))
                .extracting(Verified::view)
                .containsExactly(
                        "stats.rankings",
                        "stats.scores",
                        "stats.target_progress",
                        "stats.rankings_as_of",
                        "stats.scores_as_of",
                        "stats.target_progress_as_of");
        assertThat(all(null)).extracting(Verified::cells).containsExactly(42L, 12L, 38L, 42L, 12L, 38L);
        assertThat(new ScoreVerifier(database).portions(null, "tax")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update tongbao.ranking_row set figure = 60.000000000001 where region = 'a' and ranking = 'scores';"
                        + "stats.rankings scores a 2023-01 figure 60.000000000001 60.000000000000",
                "update tongbao.ranking_row set rank = 1 where region = 'a' and ranking = 'scores';"
                        + "stats.rankings scores a 2023-01 rank 1 2",
                "update tongbao.ranking_row set items = jsonb_set(items, '{0,score}', '61') where region = 'a'"
                        + " and ranking = 'scores';"
                        + "stats.scores scores a 2023-01 item 1 score 61 60",
                "update tongbao.ranking_row set items = jsonb_set(items, '{0,period}', '\"2023-02-01\"')"
                        + " where region = 'b' and ranking = 'scores';"
                        + "stats.scores scores b 2023-01 item 1 period 2023-02-01 2023-01-01",
                "update tongbao.ranking_row set items = null where region = 'b';"
                        + "stats.scores scores b 2023-01 item 1 (row) missing there",
                "update tongbao.ranking_snapshot set period = '2023-02-01' where ranking = 'scores';"
                        + "stats.rankings scores a 2023-01 (row) missing there",
                "update tongbao.ranking_snapshot set withdrawn = true where ranking = 'scores';"
                        + "stats.scores scores a 2023-01 item 1 (row) missing there",
                "update tongbao.target_progress set light = 'GREEN' where region = 'a';"
                        + "stats.target_progress assessment a RANK 2023-01 light GREEN RED",
                "update tongbao.target_progress set present = false where region = 'b';"
                        + "stats.target_progress assessment b RANK 2023-01 (row) missing there",
                "update tongbao.target set disposition = 'UNCHANGED' where region = 'b';"
                        + "stats.target_progress assessment b RANK 2023-01 (row) there missing",
                "delete from tongbao.reference_version where kind = 'SCHEME';"
                        + "stats.rankings scores a 2023-01 (row) there missing"
            })
    void verifyFindsEveryTamperedCell(String tampering, String expected) throws SQLException {
        store.execute(tampering);
        List<String> found = new ArrayList<>();
        for (Verified each : all(null)) {
            assertThat(each.differing()).isEqualTo(each.differences().size());
            each.differences()
                    .forEach(d -> found.add(String.join(
                            " ",
                            d.view(),
                            d.place(),
                            d.cell(),
                            String.valueOf(d.landed()),
                            String.valueOf(d.computed()))));
        }
        assertThat(found).contains(expected);
    }

    private List<Verified> all(@Nullable Instant at) {
        ScoreVerifier verifier = new ScoreVerifier(database);
        List<Verified> all = new ArrayList<>();
        for (ScorePortion portion : verifier.portions(at, null)) {
            all.addAll(verifier.current(portion, 50));
            all.addAll(verifier.asOf(portion, at, 50));
        }
        return all;
    }
}
