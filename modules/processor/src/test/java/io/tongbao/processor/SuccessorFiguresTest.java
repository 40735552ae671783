package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Region;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of regions that came out of others (G3). */
class SuccessorFiguresTest extends FigureScene {
    @Test
    void g3_aRegionOutOfAMergerHasTheSumOfItsPredecessorsAsBase() {
        successor("m", "2023-01-01", "a", "b:0.5");
        cumulative("a", "2022-01", "60");
        cumulative("b", "2022-01", "80");
        cumulative("m", "2023-01", "110");
        assertThat(retail("m", "2023-01").getCumulativeBase()).isEqualByComparingTo("100");
        assertThat(retail("m", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("10");
        assertThat(retail("m", "2023-01").getGrowthSource()).isEqualTo("COMPUTED");

        correct("b", "2022-01", "100");

        assertThat(retail("m", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("0");
    }

    @Test
    void g3_predecessorsThatBecomeKnownOrChangeLateRecomputeTheirSuccessor() {
        pipeline.reference(Events.region("m"));
        cumulative("a", "2022-01", "60");
        cumulative("b", "2022-01", "80");
        cumulative("m", "2023-01", "110");
        assertThat(retail("m", "2023-01").getGrowthCode()).isEqualTo("BASE_MISSING");

        successor("m", "2023-01-01", 2, "a");
        assertThat(retail("m", "2023-01").getCumulativeBase()).isEqualByComparingTo("60");

        successor("m", "2023-01-01", 3, "a", "b:0.5");
        assertThat(retail("m", "2023-01").getCumulativeBase()).isEqualByComparingTo("100");
        int vintages = pipeline.vintages.size();

        successor("m", "2023-01-01", 4, "a", "b:0.5");
        assertThat(pipeline.vintages).hasSize(vintages);
    }

    @Test
    void g3_aCodeChangedTwiceGoesBackToTheFirst() {
        successor("n", "2023-01-01", "m");
        successor("m", "2022-01-01", "a");
        cumulative("a", "2021-01", "50");
        cumulative("m", "2022-01", "60");
        cumulative("n", "2023-01", "66");
        assertThat(retail("n", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("10");
        assertThat(retail("n", "2023-01").getTwoYearGrowth())
                .isCloseTo(new BigDecimal("14.89"), within(new BigDecimal("0.01")));

        correct("a", "2021-01", "33");

        assertThat(retail("n", "2023-01").getTwoYearGrowth())
                .isCloseTo(new BigDecimal("41.42"), within(new BigDecimal("0.01")));
    }

    @Test
    void g3_theSuccessorsBaseIsCarriedUpToItsParent() {
        successor("m", "2023-01-01", "a");
        var membership = Events.member("m", "zone");
        membership.getMembership().setValidFrom("2023-01-01");
        pipeline.reference(membership);
        var ended = Events.member("a", "zone");
        ended.setVersion(2);
        ended.getMembership().setValidTo("2023-01-01");
        pipeline.reference(ended);
        cumulative("a", "2022-01", "50");
        cumulative("b", "2022-01", "50");
        cumulative("m", "2023-01", "60");
        cumulative("b", "2023-01", "60");

        assertThat(retail("zone", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("20");
        assertThat(retail("zone", "2023-01").getExpected()).isEqualTo(2);
    }

    private void successor(String region, String from, String... predecessors) {
        successor(region, from, 1, predecessors);
    }

    private void successor(String region, String from, int version, String... predecessors) {
        ReferenceChange change = Events.region(region);
        Region body = change.getRegion();
        body.setPredecessors(List.of(predecessors));
        body.setValidFrom(from);
        change.setVersion(version);
        pipeline.reference(change);
    }
}
