package io.tongbao.statistics.targets;

import static io.tongbao.statistics.targets.Letters.FLOW;
import static io.tongbao.statistics.targets.Letters.RATE;
import static io.tongbao.statistics.targets.Letters.STOCK;
import static io.tongbao.statistics.targets.Letters.level;
import static io.tongbao.statistics.targets.Letters.n;
import static io.tongbao.statistics.targets.Letters.progress;
import static io.tongbao.statistics.targets.Letters.season;
import static io.tongbao.statistics.targets.Letters.shown;
import static io.tongbao.statistics.targets.Letters.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.UnrankedReason;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    @ParameterizedTest
    @CsvSource({
        "647.4, 2023-10, 629.0, 97.2, 13.8", // Jiangmen 2020
        "1015, 2023-03, 313.64, 30.9, 5.9", // Jiangmen 2021
        "246.5, 2023-09, 153.7, 62.4, -12.6", // Wujin 2017, new projects
        "253.9, 2023-09, 213.3, 84.0, 9.0" // Wujin 2017, continued ones
    })
    void t3_publishedAttainmentAndLeadOnPace(String plan, String period, String done, String percent, String ahead) {
        Progress progress = progress(level(plan), period, done);

        assertThat(shown(progress.attainment(), 1)).isEqualTo(percent);
        assertThat(shown(progress.ahead(), 1)).isEqualTo(ahead);
    }

    @Test
    void t3_theLeadComesFromUnroundedValues() {
        Progress progress = progress(level("647.4"), "2023-10", "629.0");

        assertThat(shown(progress.ahead(), 3)).isEqualTo("13.825");
        assertThat(progress.beyond()).isEqualByComparingTo("-18.4");
        assertThat(progress.isKept()).isFalse();
    }

    @Test
    void t3_aTargetOfZeroHasNoAttainment() {
        Progress progress = progress(target(TargetKind.CEILING, "0", Pacing.LINEAR), "2023-04", "3");

        assertThat(progress.attainment()).isNull();
        assertThat(progress.ahead()).isNull();
        assertThat(progress.beyond()).isEqualByComparingTo("-3");
    }

    @Test
    void t3_aLimitTellsTheShareUsed() {
        Progress ceiling = progress(target(TargetKind.CEILING, "80", Pacing.LINEAR), "2023-04", "60");

        assertThat(ceiling.attainment()).isEqualByComparingTo("75");
        assertThat(ceiling.pace()).as("limits are not paced").isNull();
        assertThat(ceiling.ahead()).isEqualByComparingTo("25");
        assertThat(ceiling.isKept()).isTrue();
        assertThat(ceiling.needed()).isNull();
    }

    @Test
    void t1_aPlaceHasNoShareButPlacesStillToClimb() {
        Progress missed = progress(target(TargetKind.RANK, "70", Pacing.LINEAR), "2023-04", "77");
        Progress better = progress(target(TargetKind.RANK, "70", Pacing.LINEAR), "2023-04", "68");

        assertThat(missed.attainment()).isNull();
        assertThat(missed.ahead()).isNull();
        assertThat(missed.pace()).isNull();
        assertThat(missed.beyond()).isEqualByComparingTo("-7");
        assertThat(missed.needed()).isEqualTo(new Needed(BigDecimal.valueOf(7), null, null));
        assertThat(missed.isKept()).isFalse();
        assertThat(better.attainment()).isNull();
        assertThat(better.beyond()).isEqualByComparingTo("2");
        assertThat(better.needed()).isEqualTo(new Needed(BigDecimal.ZERO, null, null));
        assertThat(better.isKept()).isTrue();
    }

    @Test
    void t6_aMissedPlaceLacksAllOfItsPoints() {
        assertThat(gap("71")).as("one place below").isEqualByComparingTo("-100");
        assertThat(gap("70")).isEqualByComparingTo("0");
        assertThat(gap("1")).isEqualByComparingTo("0");
        Progress unranked = Progress.of(
                target(TargetKind.RANK, "70", Pacing.LINEAR),
                FLOW,
                Period.of("2023-04"),
                new Candidate("R", null, UnrankedReason.NOT_REPORTED),
                List.of());
        assertThat(unranked.gap(TargetKind.RANK)).isNull();
    }

    private static BigDecimal gap(String rank) {
        return progress(target(TargetKind.RANK, "70", Pacing.LINEAR), "2023-04", rank)
                .gap(TargetKind.RANK);
    }

    @Test
    void t3_aGrowthIsComparedInPoints() {
        Progress growth = progress(target(TargetKind.GROWTH, "10", Pacing.LINEAR), "2023-04", "8.8");

        assertThat(growth.attainment()).isNull();
        assertThat(growth.ahead()).isEqualByComparingTo("-1.2");
        assertThat(growth.outlook()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 1, 8.333333333333",
        "LINEAR, 4, 33.333333333333",
        "LINEAR, 12, 100",
        "QUARTERLY, 1, 0",
        "QUARTERLY, 3, 25",
        "QUARTERLY, 5, 25",
        "QUARTERLY, 12, 100",
        "SEASONAL, 4, 30"
    })
    void t2_paces(Pacing pacing, int month, String percent) {
        Target target = target(TargetKind.LEVEL, "100", pacing);

        Progress progress = progress(target, new Period(2023, month).toString(), "30", season(2022, "24", "80"));

        assertThat(progress.pace()).isEqualByComparingTo(percent);
    }

    @Test
    void t2_aCustomPaceIsItsOwnTwelveNumbers() {
        Target target = target(
                TargetKind.COUNT,
                "10",
                Pacing.CUSTOM,
                "0",
                "0",
                "5",
                "20",
                "30",
                "40",
                "50",
                "60",
                "70",
                "80",
                "90",
                "100");

        assertThat(progress(target, "2023-04", "3").ahead()).isEqualByComparingTo("10");
    }

    @Test
    void t2_aSeasonalPaceNeedsLastYear() {
        Target target = target(TargetKind.LEVEL, "100", Pacing.SEASONAL);

        Progress progress = progress(target, "2023-04", "30", season(2021, "24", "80"));

        assertThat(progress.pace()).isNull();
        assertThat(progress.attainment()).isEqualByComparingTo("30");
        assertThat(progress.ahead()).isNull();
    }

    @Test
    void t2_whatDoesNotFlowIsComparedWithTheWholeTarget() {
        assertThat(progress(level("80"), STOCK, "2023-04", "60").ahead()).isEqualByComparingTo("-25");
        assertThat(progress(level("80"), RATE, "2023-04", "60").pace()).isNull();
        assertThat(progress(level("80"), STOCK, "2023-04", "60").outlook()).isNull();
    }

    @Test
    void t4_whatIsStillNeededPerMonthAndTheGrowthItAsksFor() {
        Needed needed = progress(level("100"), "2023-04", "28", season(2022, "30", "90"))
                .needed();

        assertThat(needed.amount()).isEqualByComparingTo("72");
        assertThat(needed.perMonth()).isEqualByComparingTo("9");
        assertThat(needed.growth()).isEqualByComparingTo("20");
    }

    @Test
    void t4_nothingIsNeededOfWhatIsReachedAndNoMonthRemainsInDecember() {
        assertThat(progress(level("100"), "2023-11", "120").needed())
                .isEqualTo(new Needed(BigDecimal.ZERO, BigDecimal.ZERO, null));
        assertThat(progress(level("100"), "2023-12", "90").needed()).isEqualTo(new Needed(n("10"), null, null));
    }

    @Test
    void t5_theOutlookDividesByLastYearsShare() {
        Outlook one = progress(level("100"), "2023-04", "28", season(2022, "30", "90"))
                .outlook();
        Outlook two = progress(level("100"), "2023-04", "28", season(2022, "30", "90"), season(2021, "28", "100"))
                .outlook();

        assertThat(one.value()).isEqualByComparingTo("84");
        assertThat(one.low()).isNull();
        assertThat(two.value()).isEqualByComparingTo("84");
        assertThat(two.low()).isEqualByComparingTo("84");
        assertThat(two.high()).isEqualByComparingTo("100");
        assertThat(two.missProbability()).isNull();
    }

    @Test
    void t5_theChanceOfMissingIsLaplaces() {
        Outlook outlook = progress(
                        level("100"),
                        "2023-04",
                        "28",
                        season(2022, "30", "90"), // ends at 84
                        season(2021, "28", "100"), // ends at 100: kept
                        season(2019, "20", "100")) // ends at 140
                .outlook();

        assertThat(outlook.missProbability()).isEqualByComparingTo("0.4"); // (1 + 1) / (3 + 2)
    }

    @Test
    void t5_inDecemberTheOutlookIsWhatIs() {
        assertThat(progress(level("100"), "2023-12", "99").outlook())
                .isEqualTo(new Outlook(n("99"), n("99"), n("99"), BigDecimal.ONE));
        assertThat(progress(level("100"), "2023-12", "100").outlook().missProbability())
                .isEqualByComparingTo("0");
    }

    @Test
    void t5_thereIsNoOutlookWithoutLastYearOrFromNothing() {
        assertThat(progress(level("100"), "2023-04", "28", season(2021, "30", "90"))
                        .outlook())
                .isNull();
        assertThat(progress(level("100"), "2023-04", "0", season(2022, "30", "90"))
                        .outlook())
                .isNull();
    }

    @Test
    void t1_whatIsNotReportedIsNoMiss() {
        Candidate none = new Candidate("R", null, UnrankedReason.NOT_REPORTED);

        Progress progress = Progress.of(level("100"), FLOW, Period.of("2023-04"), none, List.of());

        assertThat(progress.reason()).isEqualTo(UnrankedReason.NOT_REPORTED);
        assertThat(progress.isKept()).isNull();
        assertThat(progress.ahead()).isNull();
        assertThat(progress.pace()).isNotNull();
    }

    @Property
    void t4_whatIsReachedAndWhatIsNeededMakeTheTarget(
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal actual,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        Progress progress =
                progress(level(target.toPlainString()), new Period(2023, month).toString(), actual.toPlainString());

        assertThat(progress.needed().amount().add(actual)).isEqualByComparingTo(target.max(actual));
        assertThat(progress.isKept()).isEqualTo(progress.needed().amount().signum() == 0);
        assertThat(progress.attainment().compareTo(n("100")) >= 0).isEqualTo(progress.isKept());
    }
}
