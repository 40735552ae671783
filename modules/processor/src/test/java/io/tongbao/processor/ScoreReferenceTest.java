package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ScoredItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Composite scores when reference data changes: who is a member, what is a ranking, what an indicator. */
class ScoreReferenceTest {
    private static final String SALES = "sales CUMULATIVE_VALUE MIN_MAX 3 REWEIGHT";
    private static final String GDP = "gdp CUMULATIVE_VALUE MIN_MAX 1 REWEIGHT";

    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-12-10");
        for (String region : List.of("zone", "a", "b", "c")) {
            pipeline.reference(Events.region(region));
        }
        pipeline.reference(Events.member("a", "zone"));
        pipeline.reference(Events.member("b", "zone"));
        pipeline.reference(Events.flow("sales"));
        ReferenceChange quarterly = Events.flow("gdp");
        quarterly.getIndicator().setScheme("Q4");
        pipeline.reference(quarterly);
        ReferenceChange units = Events.group("units");
        units.getGroup().setAncestor("zone");
        units.getGroup().setHierarchy("management");
        pipeline.reference(units);
        pipeline.reference(Events.scheme("assessment", "ARITHMETIC", SALES, GDP));
        pipeline.reference(Events.ranking("scores", "units", "assessment", "SCORE"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    /** Region c is a unit from April on. */
    private void joinInApril() {
        ReferenceChange joins = Events.member("c", "zone");
        joins.getMembership().setValidFrom("2023-04-01");
        pipeline.reference(joins);
    }

    private void report() {
        int value = 0;
        for (String region : List.of("a", "b", "c")) {
            report(region, "gdp", "2023-03", ++value);
            report(region, "sales", "2023-04", 10 * value);
        }
    }

    private void report(String region, String indicator, String period, int value) {
        pipeline.report(Events.report(region, indicator, period)
                .setCumulativeValue(Integer.toString(value))
                .build());
    }

    private void again(ReferenceChange change, int version) {
        change.setVersion(version);
        pipeline.reference(change);
    }

    private Map<String, String> gdpInApril() {
        Map<String, String> figures = new TreeMap<>();
        pipeline.snapshot("scores", "2023-04").getRows().forEach(row -> {
            ScoredItem gdp = row.getItems().get(1);
            figures.put(row.getRegion(), gdp.getFigure() == null ? gdp.getReason() : plain(gdp.getFigure()));
        });
        return figures;
    }

    private static String plain(java.math.BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Test
    void k4_whoJoinsAfterTheQuarterCountsWithItsFigureOfTheQuarter() {
        joinInApril();
        report();

        assertThat(gdpInApril()).isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
    }

    @Test
    void k4_soDoesWhoIsKnownToHaveJoinedOnlyLater() {
        report();
        assertThat(gdpInApril()).isEqualTo(Map.of("a", "1", "b", "2"));

        joinInApril();

        assertThat(gdpInApril()).isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
        report("c", "gdp", "2023-06", 9);
        assertThat(gdpInApril()).isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
    }

    @Test
    void k1_rankingThatNamesAGroupThatIsNoneShowsNothing() {
        pipeline.reference(Events.ranking("values", "units", "sales", "CUMULATIVE_VALUE"));
        report();
        assertThat(shown("scores").getWithdrawn()).isFalse();
        assertThat(shown("values").getWithdrawn()).isFalse();

        again(Events.ranking("scores", "nowhere", "assessment", "SCORE"), 2);
        again(Events.ranking("values", "nowhere", "sales", "CUMULATIVE_VALUE"), 2);

        assertThat(shown("scores").getWithdrawn()).isTrue();
        assertThat(shown("values").getWithdrawn()).isTrue();
        pipeline.reference(Events.group("nowhere", "a", "c"));
        assertThat(shown("scores").getRanked()).isEqualTo(2);
        assertThat(shown("values").getRanked()).isEqualTo(2);
    }

    @Test
    void k1_withdrawnGroupTakesItsScoresAway() {
        report();
        ReferenceChange gone = Events.group("units");
        gone.setWithdrawn(true);

        again(gone, 2);

        assertThat(shown("scores").getWithdrawn()).isTrue();
        again(Events.group("units", "a", "b"), 3);
        assertThat(shown("scores").getRanked()).isEqualTo(2);
    }

    @Test
    void k1_rankingMayBecomeAScoreAndCeaseToBeOne() {
        report();

        again(Events.ranking("scores", "units", "sales", "CUMULATIVE_VALUE"), 2);
        assertThat(shown("scores").getMeasure()).isEqualTo("CUMULATIVE_VALUE");
        assertThat(shown("scores").getRows().get(0).getItems()).isNull();

        again(Events.ranking("scores", "units", "assessment", "SCORE"), 3);
        assertThat(shown("scores").getMeasure()).isEqualTo("SCORE");
        assertThat(shown("scores").getRows().get(0).getItems()).hasSize(2);
    }

    @Test
    void k6_withdrawnIndicatorIsNoItemUntilItIsDefinedAgain() {
        report();
        ReferenceChange gone = Events.flow("gdp");
        gone.setWithdrawn(true);

        again(gone, 2);

        assertThat(shown("scores").getRows().get(0).getItems()).hasSize(1);
        ReferenceChange quarterly = Events.flow("gdp");
        quarterly.getIndicator().setScheme("Q4");
        again(quarterly, 3);
        assertThat(gdpInApril()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void u1_withdrawnIndicatorHasNoSumsEither() {
        report();
        assertThat(pipeline.figure("zone", "sales", "2023-04").getCumulativeValue())
                .isEqualByComparingTo("30");
        ReferenceChange gone = Events.flow("sales");
        gone.setWithdrawn(true);

        again(gone, 2);

        assertThat(pipeline.figure("a", "sales", "2023-04").getPresent()).isFalse();
        assertThat(pipeline.figure("zone", "sales", "2023-04").getPresent()).isFalse();
        again(Events.flow("sales"), 3);
        assertThat(pipeline.figure("zone", "sales", "2023-04").getCumulativeValue())
                .isEqualByComparingTo("30");
    }

    /** The snapshot that is newest by its number, as the sink takes it. */
    private RankingChunk shown(String ranking) {
        return pipeline.snapshots.stream()
                .filter(each -> each.getRanking().equals(ranking)
                        && each.getPeriod().toString().equals("2023-04-01"))
                .max(java.util.Comparator.comparing(RankingChunk::getSequence))
                .orElseThrow();
    }
}
