package io.tongbao.statistics.targets;

import static io.tongbao.statistics.targets.Letters.FLOW;
import static io.tongbao.statistics.targets.Letters.RATE;
import static io.tongbao.statistics.targets.Letters.level;
import static io.tongbao.statistics.targets.Letters.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.ItemMethod;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.MissingItem;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.ScoreItem;
import io.tongbao.statistics.ScoreScheme;
import io.tongbao.statistics.ScoreTotal;
import io.tongbao.statistics.Ties;
import io.tongbao.statistics.light.Presets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetChecksTest {
    private static final Region REGION =
            new Region("R", "甲乡", "A", "township", List.of(), LocalDate.of(2020, 1, 1), LocalDate.of(2023, 7, 1));
    private static final RankingDefinition RANKING = new RankingDefinition(
            "growth", "all", "I", Measure.CUMULATIVE_GROWTH, Direction.HIGHER, 1, Ties.AS_SHOWN, null);

    private static final RankingDefinition PLACES =
            new RankingDefinition("places", "all", "S", Measure.SCORE, Direction.NONE, 1, Ties.AS_SHOWN, null);
    private static final ScoreScheme SCHEME = new ScoreScheme(
            "S",
            "考评",
            "Assessment",
            List.of(new ScoreItem(
                    "i", "I", Measure.CUMULATIVE_GROWTH, ItemMethod.EFFICACY, BigDecimal.ONE, null, MissingItem.ZERO)),
            ScoreTotal.ARITHMETIC);

    private static TargetOutcome judge(RawTarget raw) {
        return judge(raw, FLOW);
    }

    private static TargetOutcome judge(RawTarget raw, Indicator indicator) {
        return TargetChecks.judge(
                raw,
                new TargetChecks.References(
                        REGION,
                        indicator,
                        null,
                        raw.ranking() == null ? null : RANKING,
                        TargetChecks.lightRule(raw.lightRule()).equals("default") ? Presets.DEFAULT : Presets.TIANJIN));
    }

    private static RawTarget raw(String kind, String value, String unit, String ranking, String pace, String rule) {
        return new RawTarget("R", "I", "2023", kind, value, unit, ranking, pace, null, null, rule, null, null);
    }

    @Test
    void t1_isTakenInTheIndicatorsUnit() {
        TargetOutcome outcome = judge(new RawTarget(
                "R",
                "I",
                "2023",
                "level",
                "15000",
                "万元",
                null,
                "custom",
                "0 0 10 20 30 40 50 60 70 80 90 100",
                "5",
                null,
                "2",
                "2023-03-05"));

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.isNumbered()).isTrue();
        assertThat(outcome.target().value()).isEqualByComparingTo("1.5"); // 亿元
        assertThat(outcome.target().curve()).hasSize(12);
        assertThat(outcome.target().version()).isEqualTo(2);
        assertThat(outcome.target().lightRule()).isEqualTo("default");
    }

    @Test
    void t1_everythingWrongIsTold() {
        TargetOutcome outcome = judge(new RawTarget(
                "R", "I", "23", "LEVELS", "1,5", "斤", null, "WEEKLY", "1 x", "many", null, "0.5", "March"));

        assertThat(outcome.target()).isNull();
        assertThat(outcome.problems())
                .extracting(Problem::field)
                .contains("year", "kind", "pace", "weight", "version", "signed_on", "pace_custom");
        assertThat(outcome.problems())
                .allSatisfy(each -> assertThat(each.messageZh()).isNotBlank());
    }

    @Test
    void t1_unitsOfTheKind() {
        assertThat(judge(raw("GROWTH", "10", "%", null, null, null)).problems()).isEmpty();
        assertThat(judge(raw("GROWTH", "10", "万元", null, null, null)).problems())
                .singleElement()
                .satisfies(each -> assertThat(each.messageEn()).isEqualTo("unit '万元' does not fit; % is right"));
        assertThat(judge(raw("LEVEL", "10", "%", null, null, null)).problems())
                .extracting(Problem::field)
                .containsExactly("unit");
        assertThat(judge(raw("RANK", "1", null, "growth", null, null)).problems())
                .isEmpty();
    }

    @Test
    void t1_aPlaceNeedsARankingOfTheIndicator() {
        assertThat(judge(raw("RANK", "1", null, null, null, null)).problems())
                .extracting(Problem::field)
                .containsExactly("ranking");
        assertThat(judge(raw("RANK", "1.5", null, "growth", null, null)).problems())
                .singleElement()
                .satisfies(each -> assertThat(each.field()).isEqualTo("value"));
    }

    @Test
    void t1_aPlaceInARankingOfScoresNamesTheScheme() {
        assertThat(ofScore("RANK", "2", "places").target()).satisfies(target -> {
            assertThat(target.indicator()).isEqualTo("S");
            assertThat(target.ranking()).isEqualTo("places");
        });
        assertThat(ofScore("LEVEL", "2", "places").problems())
                .extracting(Problem::field, Problem::messageZh)
                .containsExactly(tuple("kind", "考评是综合评分，只有位次目标，应为RANK"));
        assertThat(ofScore("RANK", "2", null).problems())
                .extracting(Problem::messageEn)
                .containsExactly("ranking '' must be the code of a ranking of S: kind RANK asks for it");
        assertThat(ofScore("RANK", "2", "growth").problems())
                .extracting(Problem::messageEn)
                .containsExactly("ranking growth ranks I; right is a ranking of S");
    }

    @Test
    void t1_ofAnIndicatorARankingOfScoresIsNone() {
        RawTarget raw = raw("RANK", "1", null, "places", null, null);
        TargetOutcome outcome =
                TargetChecks.judge(raw, new TargetChecks.References(REGION, FLOW, null, PLACES, Presets.DEFAULT));

        assertThat(outcome.problems())
                .extracting(Problem::messageEn)
                .containsExactly("ranking places ranks score S; right is a ranking of I, or indicator S");
    }

    private static TargetOutcome ofScore(String kind, String value, @Nullable String ranking) {
        RawTarget raw = new RawTarget("R", "S", "2023", kind, value, null, ranking, null, null, null, null, null, null);
        RankingDefinition named = ranking == null ? null : ranking.equals("places") ? PLACES : RANKING;
        return TargetChecks.judge(raw, new TargetChecks.References(REGION, null, SCHEME, named, Presets.DEFAULT));
    }

    @Test
    void t6_aRuleThatLooksAtAGroupNeedsARanking() {
        assertThat(judge(raw("GROWTH", "10", null, null, null, "tianjin")).problems())
                .singleElement()
                .satisfies(each -> assertThat(each.messageEn()).contains("light rule tianjin"));
        assertThat(judge(raw("GROWTH", "10", null, "growth", null, "tianjin")).problems())
                .isEmpty();
    }

    @Test
    void t2_aPaceWhereThereIsNone() {
        assertThat(judge(raw("CEILING", "10", null, null, "LINEAR", null)).problems())
                .extracting(Problem::field)
                .containsExactly("pace");
        assertThat(judge(raw("LEVEL", "10", null, null, "LINEAR", null), RATE).problems())
                .extracting(Problem::field)
                .containsExactly("pace");
    }

    @Test
    void v01_aRegionThatIsGoneByThen() {
        RawTarget later = new RawTarget("R", "I", "2024", "LEVEL", "1", null, null, null, null, null, null, null, null);

        assertThat(judge(later).problems()).singleElement().satisfies(each -> assertThat(each.messageEn())
                .contains("does not exist in 2024"));
        assertThat(judge(raw("LEVEL", "1", null, null, null, null)).problems()).isEmpty();
    }

    @Test
    void t1_theHighestVersionStands() {
        Target first = level("100");
        Target second = new Target(
                "R", "I", 2023, TargetKind.LEVEL, n("120"), null, Pacing.LINEAR, List.of(), null, "default", 2, null);

        assertThat(TargetJudgement.of(null, second, true).disposition()).isEqualTo(Disposition.STANDING);
        assertThat(TargetJudgement.of(second, first, true).disposition()).isEqualTo(Disposition.SUPERSEDED);
        assertThat(TargetJudgement.of(second, second, true).disposition()).isEqualTo(Disposition.UNCHANGED);
        assertThat(TargetJudgement.of(second, level("130").version(2), true)
                        .problem()
                        .messageEn())
                .contains("send version 3");
    }

    @Test
    void t1_withoutAVersionItIsTheNextOrNoChange() {
        Target second = level("120").version(2);

        assertThat(TargetJudgement.of(second, level("120"), false).disposition())
                .isEqualTo(Disposition.UNCHANGED);
        assertThat(TargetJudgement.of(second, level("130"), false).target().version())
                .isEqualTo(3);
        assertThat(TargetJudgement.of(null, level("130"), false).target().version())
                .isEqualTo(1);
    }
}
