package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.TargetProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets of a place in a ranking of composite scores, through both topologies (T1, K6). */
class ScoreTargetPipelineTest {
    private static final String SALES = "sales CUMULATIVE_VALUE MIN_MAX 1 REWEIGHT";

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
        pipeline.reference(Events.group("units", "a", "b", "c"));
        pipeline.reference(Events.group("pair", "a", "b"));
        ReferenceChange scheme = Events.scheme("assessment", "ARITHMETIC", SALES);
        scheme.getScheme().setNameZh("综合考评");
        pipeline.reference(scheme);
        pipeline.reference(Events.ranking("of-units", "units", "assessment", "SCORE"));
        pipeline.reference(Events.ranking("of-pair", "pair", "assessment", "SCORE"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private void report(String region, String period, String value) {
        pipeline.report(Events.report(region, "sales", period)
                .setId("report-" + corrections++)
                .setCumulativeValue(value)
                .setNote("again")
                .build());
    }

    private void reports(String period, String a, String b, String c) {
        report("a", period, a);
        report("b", period, b);
        report("c", period, c);
    }

    private void target(String region, String ranking, String place) {
        pipeline.target(Events.target(region, "assessment", "RANK", place)
                .setRanking(ranking)
                .build());
    }

    private void again(ReferenceChange change, int version) {
        change.setVersion(version);
        pipeline.reference(change);
    }

    private TargetProgress place(String period) {
        return pipeline.progress("a", "RANK", period);
    }

    @Test
    void t1_isJudgedByTheRankingWhicheverComesFirst() {
        reports("2023-04", "1", "2", "3");
        target("a", "of-units", "1");

        assertThat(place("2023-04").getIndicator()).isEqualTo("assessment");
        assertThat(place("2023-04").getActual()).isEqualByComparingTo("3");
        assertThat(place("2023-04").getAttainment()).isNull();
        assertThat(place("2023-04").getNeeded()).isEqualByComparingTo("2");
        assertThat(place("2023-04").getLight()).isEqualTo("RED");

        report("a", "2023-04", "9"); // moves everybody

        assertThat(place("2023-04").getActual()).isEqualByComparingTo("1");
        assertThat(place("2023-04").getLight()).isEqualTo("GREEN");
        assertThat(place("2023-04").getKnownAt())
                .isAfterOrEqualTo(pipeline.acceptedTargets.get(0).getKnownAt());
    }

    @Test
    void t1_aNewVersionMayNameAnotherRanking() {
        reports("2023-04", "2", "1", "3");
        target("a", "of-units", "1");
        assertThat(place("2023-04").getActual()).isEqualByComparingTo("2");
        int told = pipeline.progress.size();

        target("a", "of-pair", "1");

        assertThat(place("2023-04").getActual()).isEqualByComparingTo("1");
        assertThat(place("2023-04").getTargetVersion()).isEqualTo(2);
        TargetProgress first = pipeline.progress.get(told - 1);
        assertThat(pipeline.progress.subList(told, pipeline.progress.size()))
                .as("whoever shows it from now on, it is newer than what was shown")
                .filteredOn(TargetProgress::getPresent)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.getSequence()).isGreaterThan(1L << 40));
        assertThat(first.getSequence()).isLessThan(1L << 40);

        report("c", "2023-04", "0"); // of the other ranking's members alone

        assertThat(place("2023-04").getActual()).isEqualByComparingTo("1");
    }

    @Test
    void t1_goesWithTheSchemeAndComesBackWithIt() {
        reports("2023-04", "1", "2", "3");
        target("a", "of-units", "1");
        ReferenceChange gone = Events.scheme("assessment", "ARITHMETIC", SALES);
        gone.setWithdrawn(true);

        again(gone, 2);
        assertThat(place("2023-04").getPresent()).isFalse();

        again(Events.scheme("assessment", "ARITHMETIC", SALES), 3);
        assertThat(place("2023-04").getPresent()).isTrue();
        assertThat(place("2023-04").getActual()).isEqualByComparingTo("3");
    }

    @Test
    void t1_aRankingOfAnotherSchemeOrMeasureIsNoneOfItsAnyMore() {
        reports("2023-04", "1", "2", "3");
        target("a", "of-units", "1");
        pipeline.reference(Events.scheme("other", "ARITHMETIC", SALES));

        again(Events.ranking("of-units", "units", "other", "SCORE"), 2);
        assertThat(place("2023-04").getPresent()).isFalse();

        again(Events.ranking("of-units", "units", "assessment", "SCORE"), 3);
        assertThat(place("2023-04").getPresent()).isTrue();

        again(Events.ranking("of-units", "units", "sales", "CUMULATIVE_VALUE"), 4);
        assertThat(place("2023-04").getPresent()).isFalse();
    }

    @Test
    void t1_waitsForTheSchemeAndTheRankingThatItNames() {
        pipeline.target(
                Events.target("a", "later", "RANK", "1").setRanking("of-later").build());
        pipeline.reference(Events.ranking("of-later", "units", "later", "SCORE"));
        assertThat(pipeline.acceptedTargets).isEmpty();

        pipeline.reference(Events.scheme("later", "ARITHMETIC", SALES));
        assertThat(pipeline.acceptedTargets).hasSize(1);

        pipeline.target(Events.target("a", "later", "LEVEL", "1").build());
        pipeline.target(
                Events.target("a", "never", "RANK", "1").setRanking("of-later").build());
        pipeline.pass(Duration.ofSeconds(10));
        assertThat(pipeline.acceptedTargets).hasSize(1);
        assertThat(pipeline.rejects)
                .extracting(each -> each.getReasons().get(0).getField())
                .containsExactly("kind", "indicator");
    }

    @Test
    void t6_aRuleOfItsOwnIsAskedAgainWhenItChanges() {
        pipeline.reference(Events.lightRule("near", "PLAN >= -1: GREEN", "OTHERWISE: RED"));
        reports("2023-04", "2", "1", "3");
        pipeline.target(Events.target("a", "assessment", "RANK", "1")
                .setRanking("of-units")
                .setLightRule("near")
                .build());
        assertThat(place("2023-04").getLight()).isEqualTo("GREEN");

        again(Events.lightRule("near", "PLAN >= 0: GREEN", "OTHERWISE: RED"), 2);

        assertThat(place("2023-04").getLight()).isEqualTo("RED");
    }

    @Test
    void a1_anAlertTellsOfIt() {
        reports("2023-04", "1", "2", "3");
        target("a", "of-units", "1");
        pipeline.today("2023-12-11");

        assertThat(pipeline.alerts).anySatisfy(each -> {
            assertThat(each.getSubject()).isEqualTo("assessment");
            assertThat(each.getSubjectZh()).isEqualTo("综合考评");
            assertThat(each.getKind()).isEqualTo("BEHIND_PACE");
            assertThat(each.getTextZh()).contains("第3位", "尚需上升2位");
        });
    }
}
