package io.tongbao.statistics.alert;

import static io.tongbao.statistics.alert.Samples.n;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetFindingsTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 10);

    /** 60,000 万元 are to be reached. */
    private static ProgressFact level(String period, String actual, String pace, Light light) {
        BigDecimal attainment = n(actual).multiply(n("100")).divide(n("60000"));
        return new ProgressFact(
                Period.of(period),
                TargetKind.LEVEL,
                2,
                n("60000"),
                n(actual),
                attainment,
                n(pace),
                attainment.subtract(n(pace)),
                n(actual).subtract(n("60000")),
                null,
                null,
                light,
                Samples.KNOWN);
    }

    private static ProgressFact growth(String period, String actual, Light light) {
        BigDecimal beyond = n(actual).subtract(n("6"));
        return new ProgressFact(
                Period.of(period),
                TargetKind.GROWTH,
                1,
                n("6"),
                n(actual),
                null,
                null,
                beyond,
                beyond,
                null,
                null,
                light,
                Samples.KNOWN);
    }

    private static ProgressFact rank(String rank, Light light) {
        return new ProgressFact(
                Period.of("2023-04"),
                TargetKind.RANK,
                1,
                n("3"),
                n(rank),
                null,
                null,
                null,
                n("3").subtract(n(rank)),
                null,
                null,
                light,
                Samples.KNOWN);
    }

    private static ProgressFact outlook(@Nullable String outlook, @Nullable String chance) {
        return new ProgressFact(
                Period.of("2023-04"),
                TargetKind.LEVEL,
                1,
                n("60000"),
                n("15000"),
                n("25"),
                n("33"),
                n("-8"),
                n("-45000"),
                outlook == null ? null : n(outlook),
                chance == null ? null : n(chance),
                Light.YELLOW,
                Samples.KNOWN);
    }

    private static List<Finding> of(AlertRule rule, ProgressFact... facts) {
        return TargetFindings.of(rule, Samples.revenue(), List.of(facts), TODAY);
    }

    private static Finding behind(ProgressFact... facts) {
        return of(Samples.rule(AlertKind.BEHIND_PACE, 0, 1), facts).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN, CLEAR, BLUE",
        "RED_LIST, CLEAR, BLUE",
        "YELLOW, HOLDS, BLUE",
        "RED, HOLDS, RED",
        "BLACK_LIST, HOLDS, RED",
        "NONE, UNKNOWN, BLUE"
    })
    void a1_behindPaceGoesByTheLight(Light light, Outcome outcome, AlertLevel level) {
        Finding finding = behind(level("2023-04", "15000", "33", light));

        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.level()).isEqualTo(level);
    }

    @Test
    void a3_behindPaceTellsFigureTargetPaceAndGap() {
        Finding finding = behind(level("2023-04", "15000", "33", Light.YELLOW));

        assertThat(finding.figure()).isEqualByComparingTo("15000");
        assertThat(finding.target()).isEqualByComparingTo("60000");
        assertThat(finding.pace()).isEqualByComparingTo("0.33");
        assertThat(finding.gap()).isEqualByComparingTo("-8");
        assertThat(finding.unit()).isEqualTo("万元");
        assertThat(finding.targetVersion()).isEqualTo(2);
        assertThat(finding.words().zh()).isEqualTo("2023年1–4月完成1.5亿元，总量目标6亿元，完成率25.0%，序时进度33.0%，较序时欠8.0个百分点，▲ 黄灯");
        assertThat(finding.words().en())
                .isEqualTo("Jan–Apr 2023: 150 m yuan, level target 600 m yuan, 25.0 % of it, pace 33.0 %,"
                        + " behind 8.0 pp, ▲ yellow");
    }

    @Test
    void a3_ofAPlaceTheAlertTellsThePlacesStillToClimb() {
        Finding finding = behind(rank("5", Light.RED));

        assertThat(finding.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(finding.gap()).isEqualByComparingTo("-2");
        assertThat(finding.unit()).isEqualTo("位");
        assertThat(finding.words().zh()).isEqualTo("2023年1–4月第5位，位次目标第3位，尚需上升2位，■ 红灯");
        assertThat(finding.words().en())
                .isEqualTo("Jan–Apr 2023: rank 5, rank target rank 3, 2 places to climb, ■ red");
        assertThat(behind(rank("3", Light.GREEN)).words().zh()).isEqualTo("2023年1–4月第3位，位次目标第3位，● 绿灯");
    }

    @Test
    void a3_aPlaceInARankingOfScoresIsToldAlike() {
        Finding finding = TargetFindings.of(
                        Samples.rule(AlertKind.BEHIND_PACE, 0, 1), null, List.of(rank("5", Light.RED)), TODAY)
                .get(0);

        assertThat(finding.outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(finding.unit()).isEqualTo("位");
        assertThat(finding.words().zh()).isEqualTo("2023年1–4月第5位，位次目标第3位，尚需上升2位，■ 红灯");
    }

    @Test
    void a1_aPlaceIsJudgedByItsLightAndNotBySoManyPoints() {
        AlertRule byPoints = Samples.rule(AlertKind.BEHIND_PACE, n("8"), null, 0, 1);

        assertThat(of(byPoints, rank("5", Light.RED))).isEmpty();
        assertThat(behind(rank("2", Light.NONE)).outcome())
                .as("a rule of lists leaves the place without a light, and it is reached")
                .isEqualTo(Outcome.CLEAR);
        assertThat(behind(rank("5", Light.NONE)).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a3_aGapTooSmallToBeSeenIsToldAsSuch() {
        Finding finding = behind(level("2023-04", "15000", "25.02", Light.YELLOW));

        assertThat(finding.words().zh()).contains("较序时欠不足0.1个百分点，▲ 黄灯");
        assertThat(finding.words().en()).contains("pace 25.0 %, behind <0.1 pp, ▲ yellow");
    }

    @Test
    void a2_ofSeveralTargetsForAnIndicatorTheWorstCounts() {
        ProgressFact red = growth("2023-04", "-2.5", Light.RED);
        ProgressFact yellow = level("2023-04", "15000", "33", Light.YELLOW);

        assertThat(behind(yellow, red)).isEqualTo(behind(red, yellow));
        assertThat(behind(yellow, red).words().zh()).isEqualTo("2023年1–4月下降2.5%，增速目标增长6.0%，低于目标8.5个百分点，■ 红灯");
        assertThat(behind(yellow, red).unit()).isEqualTo("%");
        assertThat(behind(yellow, growth("2023-04", "7", Light.GREEN)).outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @ParameterizedTest
    @CsvSource({"7.9, HOLDS", "8, HOLDS", "8.1, CLEAR"})
    void a1_withAThresholdSoManyPointsBehindDecide(String points, Outcome outcome) {
        AlertRule rule = Samples.rule(AlertKind.BEHIND_PACE, n(points), null, 0, 1);

        assertThat(of(rule, level("2023-04", "15000", "33", Light.GREEN)).get(0).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void a1_aTargetIsMissedWhenItsYearHasEnded() {
        AlertRule rule = Samples.rule(AlertKind.TARGET_MISSED, 0, 1);
        ProgressFact december = level("2023-12", "59400", "100", Light.YELLOW);
        List<ProgressFact> facts = List.of(level("2023-11", "48000", "91", Light.YELLOW), december);

        assertThat(TargetFindings.of(rule, Samples.revenue(), facts, LocalDate.of(2023, 12, 31)))
                .isEmpty();
        List<Finding> findings = TargetFindings.of(rule, Samples.revenue(), facts, LocalDate.of(2024, 1, 1));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).outcome()).isEqualTo(Outcome.HOLDS);
        assertThat(findings.get(0).words().zh()).contains("2023年1–12月完成5.94亿元", "较序时欠1.0个百分点");
    }

    @ParameterizedTest
    @CsvSource({
        "61000, 0.6, HOLDS",
        "59000, 0.4, CLEAR",
        "59000, 0.5, HOLDS",
        "59000, , HOLDS",
        "60000, , CLEAR",
        ", , UNKNOWN"
    })
    void a1_atRiskIsTheChanceOfMissingElseTheOutlook(
            @Nullable String outlook, @Nullable String chance, Outcome outcome) {
        AlertRule rule = Samples.rule(AlertKind.TARGET_AT_RISK, 0, 1);

        assertThat(of(rule, outlook(outlook, chance)).get(0).outcome()).isEqualTo(outcome);
    }

    @Test
    void a3_atRiskTellsOutlookAndChance() {
        AlertRule rule = Samples.rule(AlertKind.TARGET_AT_RISK, 0, 1);

        assertThat(of(rule, outlook("55000", "0.8")).get(0).words().zh()).contains("全年预计5.5亿元，完不成的概率80.0%");
        assertThat(of(rule, growth("2023-04", "1", Light.RED))).isEmpty();
    }

    @Test
    void a2_whatWasBehindToTheEndIsOverWithTheYear() {
        AlertRule rule = Samples.rule(AlertKind.BEHIND_PACE, 0, 2);
        ProgressFact november = level("2023-11", "48000", "91", Light.YELLOW);
        List<ProgressFact> facts = List.of(november, level("2023-12", "59400", "100", Light.YELLOW));
        AlertKey key = Samples.key(rule);

        List<Finding> within = TargetFindings.of(rule, Samples.revenue(), facts, LocalDate.of(2023, 12, 31));
        List<Finding> after = TargetFindings.of(rule, Samples.revenue(), facts, LocalDate.of(2024, 1, 1));
        Alert fired = Life.judge(null, key, rule, within, Samples.KNOWN);
        Alert over = Life.judge(fired, key, rule, after, Samples.KNOWN);

        assertThat(fired.held()).hasSize(2);
        assertThat(over.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(over.finding().words().zh()).endsWith("▲ 黄灯，年度已结束");
        assertThat(Life.judge(null, key, rule, after, Samples.KNOWN)).isNull();
        assertThat(TargetFindings.of(rule, Samples.revenue(), List.of(november), LocalDate.of(2024, 1, 1)))
                .extracting(Finding::outcome)
                .as("while December is not known it may still have been caught up")
                .containsExactly(Outcome.HOLDS);
    }
}
