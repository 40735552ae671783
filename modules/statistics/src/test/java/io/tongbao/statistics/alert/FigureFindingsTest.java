package io.tongbao.statistics.alert;

import static io.tongbao.statistics.alert.Samples.n;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.GrowthCode;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Ties;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NEGATIVE_GROWTH, RANK_DROP and LAST_K_IN_A_ROW. */
class FigureFindingsTest {
    private static final RankFindings PLACES = places(Measure.MONTH_VALUE);

    private static RankFindings places(Measure measure) {
        return new RankFindings(
                new RankingDefinition("places", "towns", "revenue", measure, Direction.HIGHER, 1, Ties.AS_SHOWN, null),
                Samples.revenue());
    }

    private static RankFact rank(int month, @Nullable Integer rank, int fromLast, @Nullable Integer moved) {
        return new RankFact(
                new Period(2023, month), rank, 4, rank == null ? null : fromLast, moved, n("12.34"), Samples.KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, , , HOLDS",
        "0, , , CLEAR",
        "-4.9, , -5, CLEAR",
        "-5.1, , -5, HOLDS",
        ", TURNED_NEGATIVE, , HOLDS",
        ", LOSS_WIDENED, -5, HOLDS",
        ", LOSS_NARROWED, , CLEAR",
        ", BASE_MISSING, , UNKNOWN"
    })
    void a1_growthIsNegativeBelowTheThresholdOrWhereAGainBecameALoss(
            @Nullable String growth, @Nullable GrowthCode code, @Nullable String threshold, Outcome outcome) {
        AlertRule rule = Samples.rule(AlertKind.NEGATIVE_GROWTH, threshold == null ? null : n(threshold), null, 0, 1);
        GrowthFact fact =
                new GrowthFact(Period.of("2023-04"), growth == null ? null : n(growth), code, true, Samples.KNOWN);

        assertThat(GrowthFindings.of(rule, Samples.revenue(), List.of(fact))
                        .get(0)
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"-0.04, , 同比下降0.04%", "-0.3, , 同比下降0.3%", "-5.04, -5, 同比下降5.04%", "-5.06, -5, 同比下降5.1%"})
    void a3_whatIsToldOfAGrowthLiesWhereTheRuleHolds(String growth, @Nullable String threshold, String zh) {
        AlertRule rule = Samples.rule(AlertKind.NEGATIVE_GROWTH, threshold == null ? null : n(threshold), null, 0, 1);
        GrowthFact fact = new GrowthFact(Period.of("2023-04"), n(growth), null, true, Samples.KNOWN);

        assertThat(GrowthFindings.of(rule, Samples.revenue(), List.of(fact))
                        .get(0)
                        .words()
                        .zh())
                .isEqualTo("2023年1–4月" + zh);
    }

    @Test
    void a3_growthIsToldInWords() {
        AlertRule rule = Samples.rule(AlertKind.NEGATIVE_GROWTH, 0, 1);
        GrowthFact fell = new GrowthFact(Period.of("2023-04"), n("-3.25"), null, true, Samples.KNOWN);
        GrowthFact lost = new GrowthFact(Period.of("2023-03"), null, GrowthCode.TURNED_NEGATIVE, false, Samples.KNOWN);

        List<Finding> findings = GrowthFindings.of(rule, Samples.revenue(), List.of(fell, lost));

        assertThat(findings)
                .extracting(each -> each.words().zh())
                .containsExactly("2023年3月同比由盈转亏", "2023年1–4月同比下降3.3%");
        assertThat(findings.get(1).words().en()).isEqualTo("Jan–Apr 2023: down 3.3 % on a year earlier");
        assertThat(findings.get(1).gap()).isEqualByComparingTo("-3.25");
    }

    @ParameterizedTest
    @CsvSource({"-1, CLEAR", "-2, HOLDS", "-3, HOLDS", "0, CLEAR", ", UNKNOWN"})
    void a1_aDropIsSoManyPlacesOrMore(@Nullable Integer moved, Outcome outcome) {
        AlertRule rule = Samples.rule(AlertKind.RANK_DROP, null, 2, 0, 1);

        assertThat(PLACES.of(rule, List.of(rank(4, 3, 2, moved))).get(0).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void a1_aUnitThatIsNotRankedHasNotDropped() {
        AlertRule rule = Samples.rule(AlertKind.RANK_DROP, null, 2, 0, 1);

        assertThat(PLACES.of(rule, List.of(rank(4, null, 0, null)))
                        .get(0)
                        .words()
                        .zh())
                .isEqualTo("2023年4月未排名");
        assertThat(PLACES.of(rule, List.of(rank(4, null, 0, null))).get(0).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a1_lastSoManyTimesInARowCountsRowsOfTheYear() {
        AlertRule rule = Samples.rule(AlertKind.LAST_K_IN_A_ROW, null, 2, 0, 1);
        List<RankFact> facts = List.of(
                rank(1, 4, 1, null),
                rank(2, 4, 1, 0),
                rank(3, 3, 2, 1),
                rank(4, 4, 1, -1),
                rank(6, 4, 1, 0),
                rank(7, 3, 1, 1));

        List<Finding> findings = PLACES.of(rule, facts);

        // of June it cannot be told: May is not known; in July it is last though tied
        assertThat(findings)
                .extracting(Finding::outcome)
                .containsExactly(
                        Outcome.CLEAR, Outcome.HOLDS, Outcome.CLEAR, Outcome.CLEAR, Outcome.UNKNOWN, Outcome.HOLDS);
        assertThat(findings).extracting(each -> each.since().month()).containsExactly(1, 1, 3, 4, 6, 6);
        assertThat(findings.get(1).words().zh()).isEqualTo("2023年2月第4位（共4个），12.3万元，比上期持平，连续2期及以上末位");
        assertThat(findings.get(1).words().en())
                .isEqualTo("Feb 2023: rank 4 of 4, 123400 yuan, unchanged on the period before,"
                        + " last 2 times in a row or more");
    }

    @ParameterizedTest
    @CsvSource({
        "ATTAINMENT, 2023年1–4月第4位（共4个），12.3%",
        "CUMULATIVE_GROWTH, 2023年1–4月第4位（共4个），增长12.3%",
        "VALUE, 2023年1–4月第4位（共4个），12.3万元",
        "MONTH_VALUE, 2023年4月第4位（共4个），12.3万元"
    })
    void a3_aPlaceIsToldInTheUnitAndForThePeriodOfWhatIsCompared(Measure measure, String zh) {
        AlertRule rule = Samples.rule(AlertKind.RANK_DROP, null, 2, 0, 1);

        assertThat(places(measure)
                        .of(rule, List.of(rank(4, 4, 1, null)))
                        .get(0)
                        .words()
                        .zh())
                .isEqualTo(zh);
    }

    @Test
    void a1_whereAllAreEqualNobodyIsLast() {
        AlertRule rule = Samples.rule(AlertKind.LAST_K_IN_A_ROW, null, 1, 0, 1);
        List<RankFact> first = IntStream.rangeClosed(1, 3)
                .mapToObj(month -> rank(month, 1, 1, 0))
                .toList();

        assertThat(PLACES.of(rule, first)).extracting(Finding::outcome).containsOnly(Outcome.CLEAR);
    }
}
