package io.tongbao.statistics.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.statistics.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeTest {
    private static final AlertRule RULE = Samples.rule(AlertKind.BEHIND_PACE, 2, 2);
    private static final AlertKey KEY = Samples.key(RULE);

    private static Alert judge(@Nullable Alert before, AlertRule rule, String outcomes) {
        return Objects.requireNonNull(
                Life.judge(before, KEY, rule, Samples.findings(outcomes), Samples.KNOWN.plusSeconds(60)));
    }

    private static Alert judge(@Nullable Alert before, String outcomes) {
        return judge(before, RULE, outcomes);
    }

    @Test
    void a2_anAlertFiresWhereItHoldsAndSaysSinceWhen() {
        Alert alert = judge(null, "CCHH");

        assertThat(alert.state()).isEqualTo(AlertState.FIRING);
        assertThat(alert.previous()).isNull();
        assertThat(alert.step()).isEqualTo(1);
        assertThat(alert.since()).isEqualTo(Period.of("2023-03"));
        assertThat(alert.finding().period()).isEqualTo(Period.of("2023-04"));
    }

    @Test
    void a2_whatHeldAndIsOverWhenItIsFirstJudgedIsNoAlert() {
        assertThat(Life.judge(null, KEY, RULE, Samples.findings("HHCC"), Samples.KNOWN))
                .isNull();
        assertThat(Life.judge(null, KEY, RULE, List.of(), Samples.KNOWN)).isNull();
    }

    @Test
    void a2_aClearPeriodAloneDoesNotResolveIt() {
        Alert fired = judge(null, "H");

        assertThat(judge(fired, "HC").state()).isEqualTo(AlertState.FIRING);
        assertThat(judge(fired, "HCU").state()).isEqualTo(AlertState.FIRING);
        assertThat(judge(fired, "HCC").state()).isEqualTo(AlertState.RESOLVED);
        assertThat(judge(fired, "HCUC").state()).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void a2_aClearPeriodThatDoesNotResolveItIsToldOnce() {
        Alert clearing = judge(judge(null, "H"), "HC");
        Alert again = judge(clearing, "HCH");

        assertThat(clearing.step()).isEqualTo(2);
        assertThat(clearing.finding().period()).isEqualTo(Period.of("2023-01"));
        assertThat(clearing.clearing())
                .isEqualTo(new Clearing(Samples.findings("HC").get(1), 1, 2));
        assertThat(judge(clearing, "HCU")).isSameAs(clearing);
        assertThat(again.step()).isEqualTo(3);
        assertThat(again.clearing()).isNull();
        assertThat(judge(clearing, "HCC").clearing()).isNull();
        assertThat(judge(null, "HC").clearing()).isEqualTo(clearing.clearing());
    }

    @Test
    void a2_aCorrectionOfTheClearPeriodTakesThatBack() {
        Alert clearing = judge(judge(null, "H"), "HC");
        Alert takenBack = judge(clearing, "HU");

        assertThat(takenBack.step()).isEqualTo(3);
        assertThat(takenBack.clearing()).isNull();
        assertThat(takenBack.state()).isEqualTo(AlertState.FIRING);
    }

    @Test
    void a2_theYearsLastPeriodResolvesItAtOnce() {
        Alert resolved = judge(judge(null, "UUUUUUUUUUH"), "UUUUUUUUUUHC");

        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.finding().period()).isEqualTo(Period.of("2023-12"));
    }

    @Test
    void a2_itEscalatesFromBlueOverYellowToRed() {
        Alert blue = judge(null, "HH");
        Alert yellow = judge(blue, "HHH");
        Alert red = judge(yellow, "HHHHH");

        assertThat(blue.level()).isEqualTo(AlertLevel.BLUE);
        assertThat(yellow.level()).isEqualTo(AlertLevel.YELLOW);
        assertThat(yellow.state()).isEqualTo(AlertState.ESCALATED);
        assertThat(red.level()).isEqualTo(AlertLevel.RED);
        assertThat(red.step()).isEqualTo(3);
        assertThat(judge(red, "HHHHHHHHH").level()).isEqualTo(AlertLevel.RED);
    }

    @Test
    void a2_itGoesOnWithAStepForEachPeriodAndStaysTakenUp() {
        Alert fired = judge(null, "H");
        Alert second = judge(fired, "HH");
        Alert third = judge(Life.acknowledge(second, "王主任", "在办", Samples.KNOWN), RULE, "HHU");

        assertThat(second.step()).isEqualTo(2);
        assertThat(second.state()).isEqualTo(AlertState.FIRING);
        assertThat(second.previous()).isEqualTo(AlertState.FIRING);
        assertThat(second.finding().period()).isEqualTo(Period.of("2023-02"));
        assertThat(second.since()).isEqualTo(Period.of("2023-01"));
        assertThat(judge(second, "HH")).isSameAs(second);
        assertThat(third.step()).isEqualTo(3);
        assertThat(third.decidedBy()).isEqualTo("王主任");
    }

    @Test
    void a2_aGraveFindingEscalatesAtOnceAndTheLevelStaysUnlessItIsCorrected() {
        Alert blue = judge(null, "H");
        List<Finding> grave = List.of(
                Samples.finding(1, Outcome.HOLDS, AlertLevel.BLUE), Samples.finding(2, Outcome.HOLDS, AlertLevel.RED));

        Alert red = Objects.requireNonNull(Life.judge(blue, KEY, RULE, grave, Samples.KNOWN));

        List<Finding> later = new ArrayList<>(grave);
        later.add(Samples.finding(3, Outcome.HOLDS, AlertLevel.BLUE));
        Alert third = Objects.requireNonNull(Life.judge(red, KEY, RULE, later, Samples.KNOWN));
        Alert corrected = judge(third, "HHH");

        assertThat(red.level()).isEqualTo(AlertLevel.RED);
        assertThat(third.level()).isEqualTo(AlertLevel.RED);
        assertThat(corrected.level()).isEqualTo(AlertLevel.YELLOW);
        assertThat(corrected.step()).isEqualTo(4);
        assertThat(corrected.state()).isEqualTo(AlertState.ESCALATED);
        Alert asAtFirst = judge(corrected, "CCH");
        assertThat(asAtFirst.level()).isEqualTo(AlertLevel.BLUE);
        assertThat(asAtFirst.state()).as("the lowest is never escalated").isEqualTo(AlertState.FIRING);
    }

    @Test
    void a2_whoHasTakenItUpHasToDoSoAnewWhenItEscalates() {
        Alert taken = Life.acknowledge(judge(null, "HH"), "王主任", "在办", Samples.KNOWN);
        Alert escalated = judge(taken, "HHH");

        assertThat(taken.state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(taken.decidedBy()).isEqualTo("王主任");
        assertThat(taken.reason()).isEqualTo("在办");
        assertThat(Life.acknowledge(taken, "李主任", "", Samples.KNOWN)).isSameAs(taken);
        assertThat(escalated.state()).isEqualTo(AlertState.ESCALATED);
        assertThat(escalated.decidedBy()).isNull();
        assertThat(Life.acknowledge(escalated, "李主任", "", Samples.KNOWN).state())
                .isEqualTo(AlertState.ACKNOWLEDGED);
    }

    @Test
    void a2_acknowledgedItGoesOnAndIsResolved() {
        Alert taken = Life.acknowledge(judge(null, "H"), "王主任", "", Samples.KNOWN);

        assertThat(judge(taken, "HC").state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(judge(taken, "HCC").state()).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void a2_anExemptionNeedsApproverAndDocumentAndHoldsForTheYear() {
        Alert fired = judge(null, "H");
        Alert exempted = Life.exempt(fired, "县政府", "水灾", "宛政〔2023〕7号", Samples.KNOWN);

        assertThat(exempted.state()).isEqualTo(AlertState.EXEMPTED);
        assertThat(exempted.document()).isEqualTo("宛政〔2023〕7号");
        assertThat(judge(exempted, "HHHHHH")).isSameAs(exempted);
        assertThat(judge(exempted, "CCC")).isSameAs(exempted);
        assertThatThrownBy(() -> Life.exempt(fired, " ", "水灾", "x", Samples.KNOWN))
                .hasMessageContaining("decided_by");
        assertThatThrownBy(() -> Life.exempt(fired, "县政府", "水灾", "", Samples.KNOWN))
                .hasMessageContaining("document");
    }

    @Test
    void a2_aCorrectionOfWhatItHeldByWithdrawsItOnce() {
        Alert fired = judge(null, "CCCCH");
        Alert withdrawn = judge(fired, "CCCCC");

        assertThat(withdrawn.state()).isEqualTo(AlertState.WITHDRAWN_BY_REVISION);
        assertThat(withdrawn.finding().period()).isEqualTo(Period.of("2023-05"));
        assertThat(judge(withdrawn, "CCCCCC")).isSameAs(withdrawn);
    }

    @Test
    void a2_aWithdrawalTellsThePeriodThatWasCorrectedAndNoneThatIsAsItWas() {
        AlertRule twice = Samples.rule(AlertKind.PROJECT_STALLED, null, 2, 0, 1);
        Instant later = Samples.KNOWN.plusSeconds(30);
        List<Finding> january = List.of(known(1, Outcome.CLEAR, later), known(2, Outcome.CLEAR, Samples.KNOWN));
        List<Finding> reachesOn = List.of(known(1, Outcome.CLEAR, later), known(2, Outcome.CLEAR, later));
        List<Finding> february = List.of(known(1, Outcome.CLEAR, Samples.KNOWN), known(2, Outcome.CLEAR, later));

        assertThat(withdrawn(judge(null, "HH"), RULE, reachesOn)).isEqualTo(Period.of("2023-01"));
        Finding second = Samples.finding(2, Outcome.HOLDS, AlertLevel.BLUE).restingOnAllSince(Period.of("2023-01"));
        Alert fired = Life.judge(null, KEY, twice, List.of(second), Samples.KNOWN);
        assertThat(withdrawn(fired, twice, january)).isEqualTo(Period.of("2023-01"));
        assertThat(withdrawn(fired, twice, february)).isEqualTo(Period.of("2023-02"));
    }

    private static Finding known(int month, Outcome outcome, Instant vintage) {
        Words words = new Words("月", "month");
        return Finding.of(new Period(2023, month), outcome, AlertLevel.BLUE, null, null, null, vintage, words);
    }

    private static Period withdrawn(Alert before, AlertRule rule, List<Finding> findings) {
        Alert after = Objects.requireNonNull(Life.judge(before, KEY, rule, findings, Samples.KNOWN.plusSeconds(60)));
        assertThat(after.state()).isEqualTo(AlertState.WITHDRAWN_BY_REVISION);
        return after.finding().period();
    }

    @Test
    void a2_aCorrectionThatLeavesALaterPeriodHoldingLeavesTheAlertAndTellsSinceWhen() {
        Alert fired = judge(null, "HH");

        assertThat(judge(fired, "CH").step()).isEqualTo(2);
        assertThat(judge(fired, "CH").state()).isEqualTo(AlertState.FIRING);
        assertThat(judge(fired, "CH").since()).isEqualTo(Period.of("2023-02"));
        assertThat(judge(judge(fired, "CH"), "CC").state()).isEqualTo(AlertState.WITHDRAWN_BY_REVISION);
    }

    @Test
    void a2_aFigureThatIsTakenOutWithdrawsItToo() {
        assertThat(judge(judge(null, "H"), "U").state()).isEqualTo(AlertState.WITHDRAWN_BY_REVISION);
    }

    @Test
    void a2_whatIsEndedByWhatCameIsResolvedNotWithdrawn() {
        assertThat(judge(judge(null, "H"), "E").state()).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void a2_itFiresAnewAsTheSameAlertWithTheNextStep() {
        Alert resolved = judge(judge(null, "H"), "HCC");
        Alert again = judge(resolved, "HCCH");

        assertThat(again.state()).isEqualTo(AlertState.FIRING);
        assertThat(again.previous()).isEqualTo(AlertState.RESOLVED);
        assertThat(again.step()).isEqualTo(3);
        assertThat(again.since()).isEqualTo(Period.of("2023-04"));
        assertThat(again.firedAt()).isEqualTo(resolved.firedAt());
        assertThat(judge(resolved, "HCCC")).isSameAs(resolved);
    }

    @Test
    void a2_aNewRuleByWhichItDoesNotHoldResolvesIt() {
        Alert fired = judge(null, "H");
        Alert resolved = judge(fired, Samples.version(RULE, 2, true), "C");

        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.ruleVersion()).isEqualTo(2);
        assertThat(resolved.reason()).isNull();
        assertThat(resolved.endReason()).isEqualTo(EndReason.OTHER_RULE);
    }

    @Test
    void a2_aRuleThatIsSwitchedOffResolvesWhatIsOpenAndFiresNothing() {
        AlertRule off = Samples.version(RULE, 2, false);
        Alert fired = judge(null, "H");
        Alert resolved = judge(fired, off, "H");

        assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(resolved.endReason()).isEqualTo(EndReason.RULE_OFF);
        assertThat(judge(resolved, off, "HH")).isSameAs(resolved);
        assertThat(Life.judge(null, KEY, off, Samples.findings("H"), Samples.KNOWN))
                .isNull();
    }

    @Test
    void a2_decisionsOnClosedAlertsChangeNothing() {
        Alert resolved = judge(judge(null, "H"), "HCC");

        assertThat(Life.acknowledge(resolved, "王主任", "", Samples.KNOWN)).isSameAs(resolved);
        assertThat(Life.exempt(resolved, "县政府", "", "x", Samples.KNOWN)).isSameAs(resolved);
    }

    @Test
    void a2_whatTheNextYearHasEndedIsToldWhereItsOwnFiguresAreCorrected() {
        AlertRule rule = Samples.rule(AlertKind.NEGATIVE_GROWTH, 0, 1);
        Alert ended = Life.endOfYear(judge(null, rule, "HH"), Samples.KNOWN);

        assertThat(Life.judgeAfterYear(ended, rule, Samples.findings("HH"), Samples.KNOWN))
                .isSameAs(ended);
        assertThat(Life.judgeAfterYear(ended, rule, Samples.findings("HHH"), Samples.KNOWN)
                        .state())
                .isEqualTo(AlertState.FIRING);
        assertThat(Life.judgeAfterYear(ended, rule, Samples.findings("HC"), Samples.KNOWN)
                        .state())
                .isEqualTo(AlertState.RESOLVED);
        Alert withdrawn = Life.judgeAfterYear(ended, rule, Samples.findings("CC"), Samples.KNOWN);
        assertThat(withdrawn.state()).isEqualTo(AlertState.WITHDRAWN_BY_REVISION);
        assertThat(withdrawn.endReason()).isNull();
        assertThat(Life.judgeAfterYear(ended, Samples.version(rule, 2, true), Samples.findings("CC"), Samples.KNOWN))
                .isSameAs(ended);
    }

    @Test
    void a3_ruleOfSeveralInARowHasBeenSoSinceTheFirstOfThem() {
        AlertRule rule = Samples.rule(AlertKind.PROJECT_STALLED, null, 3, 0, 1);
        List<Finding> findings = new ArrayList<>(Samples.findings("CCHH"));
        findings.replaceAll(each -> each.restingOnAllSince(Period.of("2023-01")));

        Alert fired = Life.judge(null, Samples.key(rule), rule, findings.subList(0, 3), Samples.KNOWN);
        Alert goingOn = Life.judge(fired, Samples.key(rule), rule, findings, Samples.KNOWN);

        assertThat(fired.since()).isEqualTo(Period.of("2023-01"));
        assertThat(fired.held()).containsExactly(Period.of("2023-03"));
        assertThat(AlertText.of(fired, "项目滞后", "project stalled").zh())
                .isEqualTo("3月（自2023-01起，数据版本2023-05-08 09:00，规则“项目滞后”第1版）");
        assertThat(goingOn.since()).isEqualTo(Period.of("2023-01"));
        assertThat(goingOn.held()).containsExactly(Period.of("2023-03"), Period.of("2023-04"));
    }
}
