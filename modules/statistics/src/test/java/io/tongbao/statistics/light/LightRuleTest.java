package io.tongbao.statistics.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRuleTest {
    private static Light gap(LightRule rule, String gap) {
        return rule.light(Map.of(Subject.GAP, new BigDecimal(gap)));
    }

    private static Condition is(Subject subject, Operator operator, int value) {
        return new Condition(subject, operator, BigDecimal.valueOf(value));
    }

    private static Clause clause(Light light, Condition... conditions) {
        return new Clause(List.of(conditions), light);
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "3.2, GREEN", "-0.1, YELLOW", "-9.999, YELLOW", "-10, RED", "-45, RED"})
    void t6_defaultIsGreenOnPaceAndYellowLessThanTenPointsBelow(String gap, Light light) {
        assertThat(gap(Presets.DEFAULT, gap)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "-5, YELLOW", "-10, YELLOW", "-30, YELLOW", "-30.1, RED"})
    void t6_yinchuanIsYellowToThirtyPointsBelowAndInTheGapItLeaves(String gap, Light light) {
        assertThat(gap(Presets.YINCHUAN, gap)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, 1, GREEN",
        "5, 0, 0, GREEN",
        "5, -1, 1, YELLOW",
        "5, 1, -1, YELLOW",
        "0, -1, -1, YELLOW",
        "-1, 1, 1, RED"
    })
    void t6_tianjinAsksForPlanAndAverage(int growth, int plan, int group, Light light) {
        assertThat(Presets.TIANJIN.light(Map.of(
                        Subject.FIGURE, number(growth), Subject.PLAN, number(plan), Subject.GROUP, number(group))))
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 20, RED_LIST", "1, 6, 19, NONE", "0, 1, 24, NONE", "-1, 21, 4, BLACK_LIST", "-1, 20, 5, NONE"})
    void t6_mianyangListsTheBestAndTheWorst(int plan, int rank, int fromLast, Light light) {
        assertThat(Presets.MIANYANG.light(Map.of(
                        Subject.PLAN,
                        number(plan),
                        Subject.RANK,
                        number(rank),
                        Subject.RANK_FROM_LAST,
                        number(fromLast))))
                .isEqualTo(light);
    }

    @Test
    void t6_whatIsNotKnownIsNeverRed() {
        assertThat(Presets.DEFAULT.light(Map.of())).isEqualTo(Light.NONE);
        // a fact that decides nothing does not matter
        assertThat(Presets.TIANJIN.light(Map.of(Subject.FIGURE, number(-1)))).isEqualTo(Light.RED);
    }

    @Test
    void t6_aRuleWithoutEndIsRefused() {
        assertThatThrownBy(() -> new LightRule("r", 1, List.of(clause(Light.GREEN, is(Subject.GAP, Operator.GE, 0)))))
                .hasMessageContaining("has no end");
        assertThatThrownBy(() -> new LightRule("r", 1, List.of())).hasMessageContaining("has no end");
    }

    @Test
    void t6_aClauseThatCanNeverHoldIsNamed() {
        Clause otherwise = clause(Light.RED);
        Clause contradicts = clause(Light.GREEN, is(Subject.GAP, Operator.GE, 5), is(Subject.GAP, Operator.LT, 5));
        assertThatThrownBy(() -> new LightRule("r", 1, List.of(contradicts, otherwise)))
                .hasMessageContaining("clause 1 'GAP >= 5 and GAP < 5: GREEN'");

        Clause green = clause(Light.GREEN, is(Subject.GAP, Operator.GE, 0));
        Clause taken = clause(Light.YELLOW, is(Subject.GAP, Operator.GT, 3), is(Subject.FIGURE, Operator.LT, 0));
        assertThatThrownBy(() -> new LightRule("r", 1, List.of(green, taken, otherwise)))
                .hasMessageContaining("clause 2");

        assertThatThrownBy(() -> new LightRule(
                        "r", 1, List.of(clause(Light.GREEN, is(Subject.RANK, Operator.LT, 1)), otherwise)))
                .hasMessageContaining("clause 1");
    }

    @Test
    void t6_anEndThatNothingReachesIsRefused() {
        Clause behind = clause(Light.RED, is(Subject.GAP, Operator.LT, 0));
        Clause ahead = clause(Light.GREEN, is(Subject.GAP, Operator.GE, 0));
        assertThatThrownBy(() -> new LightRule("r", 1, List.of(behind, ahead, clause(Light.YELLOW))))
                .hasMessageContaining("clause 3 'otherwise: YELLOW'");
    }

    @Test
    void t6_twoClausesThatTogetherTakeAThirdLeaveItUnreachable() {
        Clause low = clause(Light.RED, is(Subject.GAP, Operator.LE, 0));
        Clause high = clause(Light.GREEN, is(Subject.GAP, Operator.GE, 10));
        Clause between = clause(Light.YELLOW, is(Subject.GAP, Operator.GT, 0), is(Subject.GAP, Operator.LT, 10));
        Clause five = clause(Light.RED_LIST, is(Subject.GAP, Operator.EQ, 5));
        Clause otherwise = clause(Light.NONE, is(Subject.FIGURE, Operator.GE, 0));
        assertThatThrownBy(() -> new LightRule("r", 1, List.of(low, high, between, five, clause(Light.NONE))))
                .hasMessageContaining("clause 4");
        assertThat(new LightRule("r", 1, List.of(low, high, otherwise, clause(Light.NONE))).clauses())
                .hasSize(4);
    }

    @Test
    void t6_aYearHasTwelveRowsAtMost() {
        Clause otherwise = clause(Light.GREEN);
        assertThatThrownBy(() -> new LightRule(
                        "r", 1, List.of(clause(Light.RED, is(Subject.BEHIND_IN_A_ROW, Operator.GE, 13)), otherwise)))
                .hasMessageContaining("clause 1 'BEHIND_IN_A_ROW >= 13: RED'");
        assertThatThrownBy(() -> new LightRule(
                        "r", 1, List.of(clause(Light.RED, is(Subject.BEHIND_IN_A_ROW, Operator.LE, 12)), otherwise)))
                .hasMessageContaining("clause 2");
        assertThat(new LightRule(
                                "r",
                                1,
                                List.of(clause(Light.RED, is(Subject.BEHIND_IN_A_ROW, Operator.GE, 12)), otherwise))
                        .clauses())
                .hasSize(2);
        // a group may be larger than a year
        assertThat(new LightRule("r", 1, List.of(clause(Light.RED, is(Subject.RANK, Operator.GE, 13)), otherwise))
                        .clauses())
                .hasSize(2);
    }

    @Test
    void t6_rowsBehindAreCountedExactlyWhereThisOneIs() {
        Clause otherwise = clause(Light.YELLOW);
        Clause aheadAndCounted =
                clause(Light.GREEN, is(Subject.GAP, Operator.GE, 0), is(Subject.BEHIND_IN_A_ROW, Operator.GE, 1));
        assertThatThrownBy(() -> new LightRule("r", 1, List.of(aheadAndCounted, otherwise)))
                .hasMessageContaining("clause 1 'GAP >= 0 and BEHIND_IN_A_ROW >= 1: GREEN'");
        Clause behindAndNotCounted =
                clause(Light.RED, is(Subject.GAP, Operator.LT, 0), is(Subject.BEHIND_IN_A_ROW, Operator.EQ, 0));
        assertThatThrownBy(() -> new LightRule("r", 1, List.of(behindAndNotCounted, otherwise)))
                .hasMessageContaining("clause 1");

        Clause behind = clause(Light.RED, is(Subject.GAP, Operator.LT, 0));
        Clause notCounted = clause(Light.GREEN, is(Subject.BEHIND_IN_A_ROW, Operator.LT, 1));
        assertThatThrownBy(() -> new LightRule("r", 1, List.of(behind, notCounted, otherwise)))
                .hasMessageContaining("clause 3 'otherwise: YELLOW'");
    }

    @Test
    void t6_rowsBehindAndTheGapMayBothBeLookedAt() {
        Clause otherwise = clause(Light.NONE);
        Clause farAndLong =
                clause(Light.RED, is(Subject.GAP, Operator.LE, -10), is(Subject.BEHIND_IN_A_ROW, Operator.GE, 3));
        Clause behind = clause(Light.YELLOW, is(Subject.BEHIND_IN_A_ROW, Operator.GE, 1));
        Clause farAhead = clause(Light.RED_LIST, is(Subject.GAP, Operator.GE, 5));
        assertThat(new LightRule("r", 1, List.of(farAndLong, behind, farAhead, clause(Light.GREEN))).clauses())
                .hasSize(4);
        // also where all numbers compared with lie on one side of 0
        Clause longBehind =
                clause(Light.RED, is(Subject.GAP, Operator.LT, 5), is(Subject.BEHIND_IN_A_ROW, Operator.GE, 3));
        Clause briefly =
                clause(Light.GREEN, is(Subject.GAP, Operator.GT, -5), is(Subject.BEHIND_IN_A_ROW, Operator.LT, 3));
        assertThat(new LightRule("r", 1, List.of(longBehind, briefly, otherwise)).clauses())
                .hasSize(3);
        Clause above =
                clause(Light.GREEN, is(Subject.GAP, Operator.GT, 3), is(Subject.BEHIND_IN_A_ROW, Operator.LT, 5));
        assertThat(new LightRule("r", 1, List.of(above, otherwise)).clauses()).hasSize(2);
    }

    @Test
    void t6_whatTheDecidingClauseLacksIsTold() {
        LightRule rule = new LightRule(
                "r",
                1,
                List.of(
                        clause(Light.RED, is(Subject.FIGURE, Operator.LT, 0)),
                        clause(Light.GREEN, is(Subject.PLAN, Operator.GE, 0), is(Subject.GROUP, Operator.GE, 0)),
                        clause(Light.YELLOW, is(Subject.RANK, Operator.LE, 3)),
                        clause(Light.NONE)));
        BigDecimal one = BigDecimal.ONE;

        assertThat(rule.lacks(Map.of(Subject.FIGURE, one.negate()))).isNull();
        assertThat(rule.lacks(Map.of(Subject.FIGURE, one, Subject.PLAN, one))).isEqualTo(Subject.GROUP);
        assertThat(rule.lacks(Map.of(Subject.FIGURE, one, Subject.PLAN, one.negate())))
                .isEqualTo(Subject.RANK);
        assertThat(rule.lacks(Map.of(Subject.FIGURE, one, Subject.PLAN, one.negate(), Subject.RANK, BigDecimal.TEN)))
                .isNull();
    }

    @Test
    void t6_operatorsAreReadBySignAndName() {
        assertThat(Operator.of(" ≥ ")).contains(Operator.GE);
        assertThat(Operator.of("lt")).contains(Operator.LT);
        assertThat(Operator.of("!=")).isEmpty();
    }
}
