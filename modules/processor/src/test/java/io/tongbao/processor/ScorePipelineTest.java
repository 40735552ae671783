package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.ReferenceChange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in, composite scores out, through both topologies (K6). */
class ScorePipelineTest {
    private static final String SALES = "sales CUMULATIVE_VALUE MIN_MAX 3 REWEIGHT";
    private static final String TAX = "tax CUMULATIVE_VALUE MIN_MAX 1 REWEIGHT";

    @TempDir
    Path stateDir;

    private Pipeline pipeline;
    private int corrections;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-12-10");
        for (String region : List.of("a", "b", "c")) {
            pipeline.reference(Events.region(region));
        }
        pipeline.reference(Events.flow("sales"));
        pipeline.reference(Events.flow("tax"));
        pipeline.reference(quarterly("gdp"));
        pipeline.reference(Events.group("units", "a", "b", "c"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private static ReferenceChange quarterly(String code) {
        ReferenceChange change = Events.flow(code);
        change.getIndicator().setScheme("Q4");
        return change;
    }

    private void define(String total, String... items) {
        pipeline.reference(Events.scheme("assessment", total, items));
        pipeline.reference(Events.ranking("units-assessment", "units", "assessment", "SCORE"));
    }

    private void report(String indicator, String period, String... values) {
        String[] regions = {"a", "b", "c"};
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                pipeline.report(Events.report(regions[i], indicator, period)
                        .setCumulativeValue(values[i])
                        .build());
            }
        }
    }

    private void correct(String region, String indicator, String period, String value) {
        pipeline.report(Events.report(region, indicator, period)
                .setId("correction-" + corrections++)
                .setCumulativeValue(value)
                .setNote("typing error")
                .build());
    }

    private void again(ReferenceChange change, int version) {
        change.setVersion(version);
        pipeline.reference(change);
    }

    private RankingChunk shown(String period) {
        return pipeline.snapshot("units-assessment", period);
    }

    private Map<String, String> totals(String period) {
        Map<String, String> totals = new LinkedHashMap<>();
        shown(period).getRows().forEach(row -> totals.put(row.getRegion(), text(row)));
        return totals;
    }

    private static String text(RankingRow row) {
        return row.getFigure() == null
                ? row.getReasonUnranked()
                : row.getFigure().stripTrailingZeros().toPlainString();
    }

    @Test
    void k4_aQuartersFigureCountsInTheMonthsUpToTheNext() {
        define("ARITHMETIC", SALES, "gdp CUMULATIVE_VALUE MIN_MAX 1 REWEIGHT");
        report("gdp", "2023-03", "1", "3", "2");
        report("sales", "2023-02", "1", "2", "3");
        report("sales", "2023-04", "3", "2", "1");

        assertThat(totals("2023-02")).as("no quarter yet").isEqualTo(Map.of("c", "100", "b", "50", "a", "0"));
        assertThat(totals("2023-04")).isEqualTo(Map.of("a", "75", "b", "62.5", "c", "12.5"));
        assertThat(shown("2023-04").getRows().get(0).getItems().get(1).getPeriod())
                .isEqualTo(LocalDate.parse("2023-03-01"));

        correct("c", "gdp", "2023-03", "5");

        assertThat(totals("2023-04")).isEqualTo(Map.of("a", "75", "b", "50", "c", "25"));
    }

    @Test
    void k4_movesAreCountedAgainstTheScoreBefore() {
        define("ARITHMETIC", SALES);
        report("sales", "2023-01", "1", "2", "3");
        report("sales", "2023-02", "9", "2", "3");
        assertThat(shown("2023-02").getRows().get(0).getMoved()).isEqualTo(2);

        correct("a", "sales", "2023-01", "9");

        assertThat(shown("2023-02").getRows().get(0).getMoved()).isZero();
    }

    @Test
    void c5_whatShowsTheSameIsNotSentAgain() {
        define("ARITHMETIC", SALES, TAX);
        report("sales", "2023-01", "0", "5", "10");
        int before = pipeline.snapshots.size();

        report("sales", "2023-01", "0", "5", "10"); // the same ids
        correct("b", "sales", "2023-01", "5"); // the same number
        report("gdp", "2023-03", "1", "2", "3"); // no item
        again(Events.group("units", "a", "b", "c"), 2);
        pipeline.reference(Events.region("elsewhere"));

        assertThat(pipeline.snapshots).hasSize(before);
    }

    @Test
    void k6_aChangedSchemeGroupOrIndicatorRecomputes() {
        define("ARITHMETIC", SALES);
        report("sales", "2023-01", "0", "5", "10");
        report("tax", "2023-01", "8", "7", "4");
        assertThat(totals("2023-01")).isEqualTo(Map.of("a", "0", "b", "50", "c", "100"));

        again(Events.scheme("assessment", "ARITHMETIC", SALES, TAX), 2);
        assertThat(totals("2023-01")).isEqualTo(Map.of("a", "25", "b", "56.25", "c", "75"));

        again(Events.group("units", "a", "b"), 2);
        assertThat(totals("2023-01")).isEqualTo(Map.of("a", "25", "b", "75"));

        again(Events.group("units", "a", "b", "c"), 3);
        assertThat(totals("2023-01")).isEqualTo(Map.of("a", "25", "b", "56.25", "c", "75"));

        ReferenceChange lower = Events.flow("sales");
        lower.getIndicator().setDirection("LOWER");
        again(lower, 2);
        assertThat(totals("2023-01")).isEqualTo(Map.of("a", "100", "b", "56.25", "c", "0"));
    }

    @Test
    void k6_definitionsMayComeAfterTheReports() {
        report("sales", "2023-01", "0", "5", "10");
        pipeline.reference(Events.ranking("units-assessment", "units", "assessment", "SCORE"));
        pipeline.reference(Events.scheme("assessment", "ARITHMETIC", SALES));

        assertThat(totals("2023-01")).isEqualTo(Map.of("a", "0", "b", "50", "c", "100"));
    }

    @Test
    void k6_aWithdrawnSchemeTakesItsScoresAway() {
        define("ARITHMETIC", SALES);
        report("sales", "2023-01", "0", "5", "10");
        ReferenceChange gone = Events.scheme("assessment", "ARITHMETIC", SALES);
        gone.setWithdrawn(true);

        again(gone, 2);

        assertThat(shown("2023-01").getWithdrawn()).isTrue();
        assertThat(shown("2023-01").getRows()).isEmpty();
        again(Events.scheme("assessment", "ARITHMETIC", SALES), 3);
        assertThat(totals("2023-01")).isEqualTo(Map.of("a", "0", "b", "50", "c", "100"));
    }

    @Test
    void k6_aRolledUpMemberIsScoredByItsSum() {
        pipeline.reference(Events.region("a1"));
        pipeline.reference(Events.region("a2"));
        pipeline.reference(Events.member("a1", "a"));
        pipeline.reference(Events.member("a2", "a"));
        define("ARITHMETIC", SALES);
        for (String child : List.of("a1", "a2")) {
            pipeline.report(Events.report(child, "sales", "2023-01")
                    .setCumulativeValue("10")
                    .build());
        }
        report("sales", "2023-01", "", "15", "10");

        assertThat(totals("2023-01")).isEqualTo(Map.of("a", "100", "b", "50", "c", "0"));
    }
}
