package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertMonth;
import io.tongbao.contracts.AlertRuleDefinition;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of an alert by the figures up to each month: anew where one of these is corrected, and never else (A2). */
class AlertMonthsTest {
    private static final String ALERT = "a.behind_pace.sales.2023";

    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-06-10");
        pipeline.reference(Events.region("a"));
        pipeline.reference(Events.flow("sales"));
        rule(1, true);
        pipeline.target(Events.target("a", "sales", "LEVEL", "120").build());
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private void rule(int version, boolean active) {
        pipeline.reference(ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.ALERT_RULE)
                .setCode("behind_pace")
                .setVersion(version)
                .setAlertRule(AlertRuleDefinition.newBuilder()
                        .setKind("BEHIND_PACE")
                        .setActive(active)
                        .setLevel("BLUE")
                        .build())
                .build());
    }

    private void report(String period, String value) {
        pipeline.report(Events.report("a", "sales", period)
                .setId(period + value)
                .setCumulativeValue(value)
                .setNote("again")
                .build());
    }

    /** What has been told since the call before. */
    private List<String> told() {
        pipeline.today("2023-06-10");
        List<String> told = new ArrayList<>();
        for (AlertMonth each : pipeline.alertMonths) {
            assertThat(each.getKnownAt())
                    .isEqualTo(pipeline.marks.get(pipeline.marks.size() - 1).at());
            told.add(each.getAlertId() + " " + each.getMonth().getMonthValue() + " "
                    + (each.getOpen() ? figure(each) : "-"));
        }
        pipeline.alertMonths.clear();
        return told;
    }

    private static String figure(AlertMonth month) {
        assertThat(month.getTextEn()).contains("target version 1; rule");
        return month.getPeriod().getMonthValue() + ": "
                + month.getFigure().stripTrailingZeros().toPlainString() + " "
                + month.getLevel()
                + (month.getState().equals("ESCALATED") ? " ESCALATED" : "");
    }

    @Test
    void a2_monthsThatComeAtOnceAreToldEachByItsOwnFigure() {
        report("2023-01", "10");
        report("2023-02", "11");
        report("2023-03", "12");

        assertThat(told()).containsExactly(ALERT + " 2 2: 11 BLUE", ALERT + " 3 3: 12 RED ESCALATED");
        report("2023-04", "13");
        assertThat(told()).containsExactly(ALERT + " 4 4: 13 RED ESCALATED");
        assertThat(told()).isEmpty();
    }

    @Test
    void a2_aMonthBeforeTheLastIsToldAnewWhereItIsCorrected() {
        report("2023-02", "11");
        report("2023-03", "12");
        told();

        report("2023-02", "12");
        assertThat(told()).containsExactly(ALERT + " 2 2: 12 BLUE");
        assertThat(pipeline.alerts)
                .as("it stands by March, so that nobody is told")
                .hasSize(2);

        report("2023-02", "25");
        assertThat(told()).as("since March only").containsExactly(ALERT + " 2 -", ALERT + " 3 3: 12 RED");

        report("2023-02", "13");
        assertThat(told()).containsExactly(ALERT + " 2 2: 13 BLUE", ALERT + " 3 3: 12 RED ESCALATED");
    }

    @Test
    void a2_whatIsCorrectedToTheLevelThatItBeganWithIsNotEscalated() {
        report("2023-02", "11");
        report("2023-03", "12");
        told();
        assertThat(states()).containsExactly("FIRING BLUE", "ESCALATED RED");

        report("2023-03", "23");

        assertThat(told()).containsExactly(ALERT + " 3 3: 23 BLUE");
        assertThat(states()).containsExactly("FIRING BLUE", "ESCALATED RED", "FIRING BLUE");
    }

    private List<String> states() {
        return pipeline.alerts.stream()
                .map(each -> each.getState() + " " + each.getLevel())
                .toList();
    }

    @Test
    void a2_aMonthWhoseFigureIsRetractedIsToldByTheMonthBefore() {
        report("2023-02", "11");
        report("2023-03", "12");
        told();

        pipeline.decide(
                Events.decision(DecisionKinds.RETRACT, "a", "sales", "2023-03").build());

        assertThat(told()).containsExactly(ALERT + " 3 2: 11 BLUE");
    }

    @Test
    void a2_whatIsResolvedIsToldAnewInTheMonthsBefore() {
        report("2023-02", "11");
        report("2023-03", "60");
        report("2023-04", "70");
        assertThat(told()).contains(ALERT + " 2 2: 11 BLUE", ALERT + " 4 -");

        report("2023-02", "12");

        assertThat(told()).contains(ALERT + " 2 2: 12 BLUE").noneMatch(each -> each.contains(" 4 "));
    }

    @Test
    void a2_ofARuleThatIsSwitchedOffNoMonthTells() {
        report("2023-02", "11");
        told();

        rule(2, false);

        assertThat(told()).containsExactly(ALERT + " 2 -");
        rule(3, true);
        assertThat(told()).containsExactly(ALERT + " 2 2: 11 BLUE");
    }
}
