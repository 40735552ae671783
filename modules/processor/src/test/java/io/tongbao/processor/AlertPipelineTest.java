package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertRuleDefinition;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.statistics.alert.AlertKey;
import io.tongbao.statistics.alert.AlertKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts are judged at marks, and what is decided about them is carried out at once (A1, A2). */
class AlertPipelineTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-06-10");
        pipeline.reference(Events.region("a"));
        pipeline.reference(Events.flow("sales"));
        pipeline.target(Events.target("a", "sales", "LEVEL", "120").build());
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private void report(String id, String period, String value) {
        pipeline.report(Events.report("a", "sales", period)
                .setId(id)
                .setCumulativeValue(value)
                .setNote("again")
                .build());
    }

    private List<String> steps() {
        return pipeline.alerts.stream()
                .map(each -> each.getAlertId() + " " + each.getStep() + " " + each.getState())
                .toList();
    }

    private static Decision.Builder acknowledged(int year) {
        return Decision.newBuilder()
                .setId("d")
                .setKind("ACKNOWLEDGE")
                .setAlertId(new AlertKey("a", AlertKind.BEHIND_PACE, "behind_pace", "sales", year, null).id())
                .setDecidedBy("Wang")
                .setReason("in hand");
    }

    @Test
    void a2_nothingIsJudgedBeforeTheMarkAndByItAllThatStands() {
        report("1", "2023-05", "40");
        assertThat(steps()).isEmpty();

        pipeline.today("2023-06-10");

        assertThat(steps()).containsExactly("a.behind_pace.sales.2023 1 FIRING");
        AlertStep step = pipeline.alerts.get(0);
        assertThat(step.getKnownAt())
                .as("the mark's time")
                .isEqualTo(pipeline.marks.get(pipeline.marks.size() - 1).at());
        assertThat(step.getRegionZh()).isEqualTo("a");
        assertThat(step.getTextEn()).contains("target version 1", "version 1)");
    }

    @Test
    void a2_whatIsCorrectedBetweenTwoMarksNeverFires() {
        report("1", "2023-05", "40");
        report("2", "2023-05", "60");
        pipeline.today("2023-06-10");

        assertThat(steps()).isEmpty();
    }

    @Test
    void a2_aDecisionIsCarriedOutAtOnceOnceItsMarkHasBeenJudged() {
        report("1", "2023-05", "40");
        pipeline.today("2023-06-10");

        pipeline.decide(acknowledged(2023).build());

        assertThat(steps())
                .containsExactly("a.behind_pace.sales.2023 1 FIRING", "a.behind_pace.sales.2023 2 ACKNOWLEDGED");
        AlertStep step = pipeline.alerts.get(1);
        assertThat(step.getDecidedBy()).isEqualTo("Wang");
        assertThat(step.getReason()).isEqualTo("in hand");
        assertThat(step.getKnownAt()).isAfter(pipeline.alerts.get(0).getKnownAt());
    }

    @Test
    void a2_aDecisionOnWhatIsNotThereIsRefusedWithTheReason() {
        pipeline.decide(acknowledged(2022).build());

        assertThat(pipeline.rejects).hasSize(1);
        assertThat(pipeline.rejects.get(0).getReasons().get(0).getField()).isEqualTo("alert_id");
        assertThat(pipeline.rejects.get(0).getReasons().get(0).getMessageEn()).contains("a.behind_pace.sales.2022");

        report("1", "2023-05", "40");
        pipeline.today("2023-06-10");
        report("2", "2023-05", "60");
        pipeline.today("2023-06-10");
        pipeline.decide(acknowledged(2023).build());

        assertThat(pipeline.rejects.get(1).getReasons().get(0).getMessageEn()).contains("WITHDRAWN_BY_REVISION");
    }

    @Test
    void a1_aDayOnWhichNothingComesIsJudgedToo() {
        pipeline.reference(Events.group("units", "a"));
        pipeline.reference(ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.ALERT_RULE)
                .setCode("late")
                .setAlertRule(AlertRuleDefinition.newBuilder()
                        .setKind("REPORT_OVERDUE")
                        .setIndicator("sales")
                        .setGroup("units")
                        .setDueDay(20)
                        .build())
                .build());
        for (String period : List.of("2022-12", "2023-01", "2023-02", "2023-03", "2023-04")) {
            report(period, period, "100");
        }
        pipeline.today("2023-06-20");
        assertThat(steps()).noneMatch(each -> each.contains("late"));

        pipeline.today("2023-06-21");

        assertThat(steps()).contains("a.report_overdue:late.sales.2023-05 1 FIRING");
    }

    @Test
    void a1_reportThatIsRetractedIsToldAsGoneAndOneOfAnotherClassChangesNothing() {
        pipeline.reference(ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.ALERT_RULE)
                .setCode("odd")
                .setAlertRule(AlertRuleDefinition.newBuilder()
                        .setKind("SUSPECT_VALUE")
                        .setIndicator("sales")
                        .build())
                .build());
        report("last year", "2022-05", "100");
        pipeline.report(Events.report("a", "sales", "2023-05")
                .setId("of the bureau")
                .setCumulativeValue("120")
                .setDataClass("OFFICIAL")
                .build());
        report("of the town", "2023-05", "190");
        pipeline.today("2023-06-11");
        assertThat(odd()).containsExactly("FIRING");

        pipeline.decide(retracted("OFFICIAL").build());
        pipeline.today("2023-06-12");
        assertThat(odd()).containsExactly("FIRING");

        pipeline.decide(retracted("SELF_REPORTED").build());
        pipeline.today("2023-06-13");
        assertThat(odd()).containsExactly("FIRING", "WITHDRAWN_BY_REVISION");
        AlertStep last = pipeline.alerts.get(pipeline.alerts.size() - 1);
        assertThat(last.getTextZh()).startsWith("2023-05：上报数据已撤销（");
        assertThat(last.getTextEn()).startsWith("2023-05: the report was retracted (");
    }

    @Test
    void a1_r2_reportOfALowerClassTakesNothingBackOfWhatIsOddInAHigherOne() {
        pipeline.reference(ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.ALERT_RULE)
                .setCode("odd")
                .setAlertRule(AlertRuleDefinition.newBuilder()
                        .setKind("SUSPECT_VALUE")
                        .setIndicator("sales")
                        .build())
                .build());
        report("last year", "2022-05", "100");
        for (String dataClass : List.of("DEPARTMENT", "SELF_REPORTED", "OFFICIAL")) {
            pipeline.report(Events.report("a", "sales", "2023-05")
                    .setId(dataClass)
                    .setCumulativeValue(dataClass.equals("DEPARTMENT") ? "190" : "120")
                    .setDataClass(dataClass)
                    .build());
            pipeline.today("2023-06-11");
            if (!dataClass.equals("OFFICIAL")) {
                assertThat(odd()).containsExactly("FIRING");
            }
        }
        assertThat(odd()).containsExactly("FIRING", "WITHDRAWN_BY_REVISION");
    }

    private List<String> odd() {
        return pipeline.alerts.stream()
                .filter(each -> each.getKind().equals("SUSPECT_VALUE"))
                .map(AlertStep::getState)
                .toList();
    }

    private static Decision.Builder retracted(String dataClass) {
        return Events.decision(DecisionKinds.RETRACT, "a", "sales", "2023-05")
                .setId(dataClass)
                .setDataClass(dataClass);
    }

    @Test
    void a2_marksPassWhereNothingIsToBeJudged() {
        int marks = pipeline.marks.size();
        pipeline.today("2023-06-11");
        pipeline.today("2023-06-12");

        assertThat(pipeline.marks).hasSize(marks + 2);
        assertThat(pipeline.passed()).isEqualTo(marks + 2L);
    }
}
