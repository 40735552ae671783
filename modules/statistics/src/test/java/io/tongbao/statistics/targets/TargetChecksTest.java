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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void t1_eachFieldIsToldWithItsValueAllOfARowAtOnce() {
        TargetOutcome outcome = judge(new RawTarget(
                "R", "I", "2O23", "LEVEL", "6000", "斤", null, "CUSTOM", "10 5 100", "-5", null, "0", "2023-06-16"));

        assertThat(outcome.problems())
                .extracting(Problem::field, Problem::value)
                .containsExactlyInAnyOrder(
                        tuple("year", "2O23"),
                        tuple("unit", "斤"),
                        tuple("pace_custom", "10 5 100"),
                        tuple("weight", "-5"),
                        tuple("version", "0"));
        assertThat(outcome.problems())
                .extracting(Problem::messageZh)
                .contains("权重“-5”应大于0，不计权重请留空", "版本“0”应为1、2、3……或留空", "序时进度“10 5 100”应为12个累计百分比，不小于0，逐月不减，末项为100");
    }

    @ParameterizedTest
    @CsvSource({
        "RANK, 1.5, growth, 目标值“1.5”应为位次，即1、2、3……",
        "RANK, 0, growth, 目标值“0”应为位次，即1、2、3……",
        "COUNT, 1.5,, 目标值“1.5”应为个数，即0、1、2……",
        "COUNT, -1,, 目标值“-1”应为个数，即0、1、2……",
        "LEVEL, 20%,, 目标值“20%”不是普通数字，应如12345.67（未报请留空）"
    })
    void t1_aValueThatCannotBeAimedAtIsTold(String kind, String value, @Nullable String ranking, String zh) {
        RawTarget good = raw(kind, value, null, ranking, null, null);
        RawTarget nowhere =
                new RawTarget("R", "I", "2O23", kind, value, null, ranking, null, null, null, null, null, null);

        for (RawTarget each : List.of(good, nowhere)) {
            assertThat(judge(each).problems())
                    .extracting(Problem::field, Problem::value, Problem::messageZh)
                    .contains(tuple("value", value, zh));
        }
        assertThat(TargetChecks.cells(good))
                .extracting(Problem::field, Problem::messageZh)
                .containsExactly(tuple("value", zh));
    }

    @Test
    void t2_aCurveGoesWithCustomAlone() {
        String curve = "0 0 10 20 30 40 50 60 70 80 90 100";

        assertThat(paced(null, curve).problems())
                .extracting(Problem::field, Problem::value)
                .containsExactly(tuple("pace_custom", curve));
        assertThat(paced("CUSTOM", null).problems())
                .extracting(Problem::field, Problem::messageZh)
                .containsExactly(tuple("pace_custom", "序时进度为空，序时方式为CUSTOM时必填"));
        assertThat(paced("CUSTOM", curve).problems()).isEmpty();
    }

    private static TargetOutcome paced(@Nullable String pace, @Nullable String curve) {
        return judge(new RawTarget("R", "I", "2023", "LEVEL", "1", null, null, pace, curve, null, null, null, null));
    }

    @Test
    void t1_noCellsOfALineGetPastTheChecksToTheRecord() {
        List<String> texts = List.of("", "-5", "0", "1", "1.5", "0999", "2023", "1000000", "x", "100");
        for (TargetKind kind : TargetKind.values()) {
            for (String pace : List.of("", "LINEAR", "CUSTOM", "WEEKLY")) {
                for (String curve : List.of("", "0 0 10 20 30 40 50 60 70 80 90 100", "1 2", "-1 100", ";")) {
                    for (String each : texts) {
                        RawTarget value = new RawTarget(
                                "R", "I", "2023", kind.name(), each, "", "growth", pace, curve, "", "", "", "");
                        RawTarget others = new RawTarget(
                                "R", "I", each, kind.name(), "1", "", "growth", pace, curve, each, "", each, "");
                        assertThat(judge(value).target() == null)
                                .isNotEqualTo(judge(value).problems().isEmpty());
                        assertThat(judge(others).target() == null)
                                .isNotEqualTo(judge(others).problems().isEmpty());
                    }
                }
            }
        }
    }

    @Test
    void t1_whatIsRightIsTakenInTheLanguageOfTheMessage() {
        TargetOutcome outcome = judge(
                new RawTarget("R", "I", "2023", "LEVELS", "1", null, null, "WEEKLY", null, "20%", null, null, "March"));

        assertThat(outcome.problems())
                .extracting(Problem::messageZh)
                .containsExactlyInAnyOrder(
                        "类型“LEVELS”未知，应为LEVEL（总量）、CEILING（上限）、GROWTH（增速）、RANK（位次）或COUNT（个数）",
                        "序时方式“WEEKLY”未知，应为LINEAR（逐月均匀）、QUARTERLY（按季）、SEASONAL（按上年各月占比）或CUSTOM（自定）",
                        "权重“20%”不是普通数字，应如12345.67（未报请留空）",
                        "签订日期“March”应为日期，如2023-03-05");
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
