package io.tongbao.statistics;

import static io.tongbao.statistics.Direction.HIGHER;
import static io.tongbao.statistics.Direction.LOWER;
import static io.tongbao.statistics.Given.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ItemScoresTest {
    @Test
    void k6_completionIsActualOfTargetUpToTheCap() {
        assertThat(ItemScores.completion(n("629.0"), n("647.4"), n("1"), HIGHER))
                .isEqualTo(n("97.157862218103"));
        assertThat(ItemScores.completion(n("130"), n("100"), n("1"), HIGHER)).isEqualTo(n("100"));
        assertThat(ItemScores.completion(n("130"), n("100"), n("1.2"), HIGHER)).isEqualTo(n("120"));
        assertThat(ItemScores.completion(n("-5"), n("100"), n("1"), HIGHER)).isEqualTo(n("0"));
    }

    @Test
    void k6_completionOfACeilingIsTargetOfActual() {
        assertThat(ItemScores.completion(n("125"), n("100"), n("1"), LOWER)).isEqualTo(n("80"));
        assertThat(ItemScores.completion(n("80"), n("100"), n("1.2"), LOWER)).isEqualTo(n("120"));
        assertThat(ItemScores.completion(n("0"), n("100"), n("1.2"), LOWER)).isEqualTo(n("120"));
        assertThat(ItemScores.completion(n("-3"), n("100"), n("1"), LOWER)).isEqualTo(n("100"));
    }

    @Test
    void t3_thereIsNoCompletionOfATargetOfZero() {
        assertThatThrownBy(() -> ItemScores.completion(n("1"), n("0"), n("1"), HIGHER))
                .hasMessage("target '0': must be above 0");
    }

    /** Jiangmen, January to October 2020: 629.0 of 647.4 (亿元), published as 13.8 points ahead of pace. */
    @Test
    void t3_jiangmensAttainmentIsAheadOfALinearPaceAsPublished() {
        BigDecimal attainment = ItemScores.completion(n("629.0"), n("647.4"), n("10"), HIGHER);
        BigDecimal pace = Precision.percent(n("10"), n("12"));

        assertThat(Wording.number(attainment, 1)).isEqualTo("97.2");
        assertThat(Wording.number(attainment.subtract(pace), 3)).isEqualTo("13.825");
        assertThat(Wording.number(attainment.subtract(pace), 1)).isEqualTo("13.8");
        assertThat(n("97.2").subtract(n("83.3")))
                .as("what rounded figures would give")
                .isEqualTo(n("13.9"));
    }

    @Test
    void k6_efficacyRunsFrom60To100AndItsEndsSwapWhereLessIsBetter() {
        assertThat(ItemScores.efficacy(n("5"), n("1"), n("9"))).isEqualTo(n("80"));
        assertThat(ItemScores.efficacy(n("1"), n("1"), n("9"))).isEqualTo(n("60"));
        assertThat(ItemScores.efficacy(n("1"), n("9"), n("1"))).isEqualTo(n("100"));
        assertThat(ItemScores.efficacy(n("-2"), n("-4"), n("2"))).isEqualTo(n("73.333333333333"));
    }

    @Test
    void k6_minMaxRunsFrom0To100() {
        assertThat(ItemScores.minMax(n("3"), n("1"), n("9"))).isEqualTo(n("25"));
        assertThat(ItemScores.minMax(n("3"), n("9"), n("1"))).isEqualTo(n("75"));
    }

    @Test
    void k6_ratioToBestCountsWhatIsBelow0As0() {
        assertThat(ItemScores.ratioToBest(n("3"), n("4"), HIGHER)).isEqualTo(n("75"));
        assertThat(ItemScores.ratioToBest(n("-3"), n("4"), HIGHER)).isEqualTo(n("0"));
        assertThat(ItemScores.ratioToBest(n("-3"), n("-1"), HIGHER))
                .as("0 of 0")
                .isEqualTo(n("100"));
        assertThat(ItemScores.ratioToBest(n("4"), n("3"), LOWER)).isEqualTo(n("75"));
        assertThat(ItemScores.ratioToBest(n("4"), n("-1"), LOWER)).isEqualTo(n("0"));
        assertThat(ItemScores.ratioToBest(n("0"), n("-1"), LOWER)).isEqualTo(n("100"));
    }

    @Test
    void k6_eachGetsTheFullMarkWhereAllAreEqual() {
        assertThat(ItemScores.efficacy(n("7"), n("7"), n("7.0"))).isEqualTo(n("100"));
        assertThat(ItemScores.minMax(n("0"), n("0"), n("0"))).isEqualTo(n("100"));
        assertThat(ItemScores.ratioToBest(n("-7"), n("-7"), HIGHER)).isEqualTo(n("100"));
        assertThat(ItemScores.ratioToBest(n("7"), n("7"), LOWER)).isEqualTo(n("100"));
    }

    @Property(tries = 500)
    void k6_itemScoresStayWithinTheirBounds(
            @ForAll @BigRange(min = "-9", max = "9") @Scale(1) BigDecimal one,
            @ForAll @BigRange(min = "-9", max = "9") @Scale(1) BigDecimal two,
            @ForAll @BigRange(min = "-9", max = "9") @Scale(1) BigDecimal three,
            @ForAll boolean lower) {
        BigDecimal least = one.min(two).min(three);
        BigDecimal most = one.max(two).max(three);
        BigDecimal worst = lower ? most : least;
        BigDecimal best = lower ? least : most;
        Direction direction = lower ? LOWER : HIGHER;

        assertThat(ItemScores.efficacy(one, worst, best)).isBetween(n("60"), n("100"));
        assertThat(ItemScores.minMax(one, worst, best)).isBetween(n("0"), n("100"));
        assertThat(ItemScores.ratioToBest(one, best, direction)).isBetween(n("0"), n("100"));
        assertThat(ItemScores.ratioToBest(best, best, direction)).isEqualTo(n("100"));
        assertThat(ItemScores.completion(one, n("4"), n("1.5"), direction)).isBetween(n("0"), n("150"));
    }
}
