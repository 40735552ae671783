package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.statistics.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a changed definition makes of old reports was not known before that definition. */
class KnownAtTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        for (String each : List.of("zone", "other", "a", "b")) {
            pipeline.reference(Events.region(each));
        }
        pipeline.reference(Events.member("a", "zone"));
        pipeline.reference(Events.member("b", "zone"));
        pipeline.reference(Events.flow("retail"));
        pipeline.reference(Events.group("units", "a", "b"));
        pipeline.reference(Events.ranking("units-retail", "units", "retail", "CUMULATIVE_VALUE"));
        for (String period : List.of("2023-01", "2023-02")) {
            report("a", period, "10");
            report("b", period, "20");
        }
        pipeline.vintages.clear();
        pipeline.snapshots.clear();
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private void report(String region, String period, String value) {
        pipeline.report(Events.report(region, "retail", period)
                .setCumulativeValue(value)
                .build());
    }

    private Instant define(ReferenceChange change) {
        change.setVersion(2);
        pipeline.reference(change);
        return pipeline.definitions.get(pipeline.definitions.size() - 1).getKnownAt();
    }

    @Test
    void u5_sumsOfAChangedMembershipAreKnownWithIt() {
        Instant changed = define(Events.member("a", "other"));

        assertThat(pipeline.vintages)
                .extracting(each -> each.getRegion() + " " + each.getPeriod())
                .containsExactlyInAnyOrder(
                        "zone 2023-01-01", "zone 2023-02-01", "other 2023-01-01", "other 2023-02-01");
        assertThat(pipeline.vintages).extracting(GrowthFigure::getKnownAt).containsOnly(changed);
        assertThat(pipeline.snapshots).isEmpty();
    }

    @Test
    void g7_sharesInAChangedParentAreKnownWithIt() {
        report("a", "2022-01", "8");
        report("b", "2022-01", "10");
        assertThat(pipeline.figure("b", "retail", "2023-01").getContribution()).isNotNull();
        pipeline.vintages.clear();

        Instant changed = define(Events.member("a", "other"));

        assertThat(pipeline.figure("b", "retail", "2023-01")).satisfies(each -> {
            assertThat(each.getContribution()).isEqualByComparingTo("100");
            assertThat(each.getKnownAt()).isEqualTo(changed);
        });
        assertThat(pipeline.vintages).extracting(GrowthFigure::getKnownAt).containsOnly(changed);
    }

    @Test
    void k1_ranksOfAChangedGroupAreKnownWithIt() {
        Instant changed = define(Events.group("units", "a", "b", "zone"));

        assertThat(pipeline.snapshots).hasSize(2);
        assertThat(pipeline.snapshots).extracting(RankingChunk::getKnownAt).containsOnly(changed);
        assertThat(pipeline.vintages).isEmpty();
    }

    @Test
    void k4_movesAgainstRanksThatADefinitionChangedAreKnownWithIt() {
        ReferenceChange gone = Events.region("a");
        gone.getRegion().setValidFrom("2023-02-01");

        Instant changed = define(gone);

        assertThat(pipeline.ranks("units-retail", "2023-01")).containsOnlyKeys("b");
        assertThat(pipeline.snapshot("units-retail", "2023-02").getMembersDifferPrevious())
                .isTrue();
        assertThat(pipeline.snapshots).extracting(RankingChunk::getKnownAt).containsOnly(changed);
    }

    @Test
    void k1_indicatorThatIsNotRankedAnyMoreTakesItsRankingsBack() {
        ReferenceChange neither = Events.flow("retail");
        neither.getIndicator().setDirection("NONE");

        Instant changed = define(neither);

        assertThat(pipeline.snapshots).hasSize(2).allSatisfy(each -> {
            assertThat(each.getWithdrawn()).isTrue();
            assertThat(each.getKnownAt()).isEqualTo(changed);
        });
        report("a", "2023-03", "30");
        assertThat(pipeline.snapshots).hasSize(2);
        ReferenceChange again = Events.flow("retail");
        again.setVersion(3);
        pipeline.reference(again);
        assertThat(pipeline.ranks("units-retail", "2023-03")).containsEntry("a", 1);
    }

    @Test
    void k6_scoresOfAChangedGroupAreKnownWithIt() {
        pipeline.reference(Events.scheme("s", "ARITHMETIC", "retail CUMULATIVE_VALUE RATIO_TO_BEST 1 ZERO"));
        pipeline.reference(Events.ranking("units-s", "units", "s", "SCORE"));
        pipeline.snapshots.clear();

        Instant changed = define(Events.group("units", "a", "b", "zone"));

        assertThat(pipeline.snapshots)
                .filteredOn(each -> each.getRanking().equals("units-s"))
                .hasSizeGreaterThanOrEqualTo(2)
                .extracting(RankingChunk::getKnownAt)
                .containsOnly(changed);
    }

    @Test
    void restartBetweenAChangeAndItsTickLosesNoTime() {
        Desk desk = new Desk();
        desk.define(Events.region("a"));
        desk.define(Events.region("zone"));
        desk.define(Events.flow("retail"));
        desk.report("a", new Period(2023, 1), 10);
        desk.pass(60_000);
        ReferenceChange member = Events.member("a", "zone");
        Instant known = Instant.parse("2023-06-10T00:05:00Z");
        member.setKnownAt(known);
        desk.define(member);

        desk.restart();
        desk.pass(60_000);

        assertThat(desk.figure("zone", new Period(2023, 1)).getKnownAt()).isEqualTo(known);
    }
}
