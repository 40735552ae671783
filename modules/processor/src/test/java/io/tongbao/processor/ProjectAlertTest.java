package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertRuleDefinition;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts about projects that are not reported again are judged by the clock (A1, P5). */
class ProjectAlertTest {
    @TempDir
    Path stateDir;

    @Test
    void a1_projectOfWhichNothingIsHeardFiresByTheClockAndGoesOnInALaterYear() {
        try (Pipeline pipeline = new Pipeline(stateDir)) {
            pipeline.today("2023-05-10");
            define(pipeline);
            pipeline.today("2023-06-30");
            assertThat(pipeline.alerts).isEmpty();

            pipeline.today("2023-07-01");
            pipeline.today("2024-02-10");

            assertThat(pipeline.alerts)
                    .extracting(each -> each.getYear() + " " + each.getState() + " " + each.getPeriod())
                    .containsExactly(
                            "2023 FIRING 2023-06-01",
                            "2023 FIRING 2023-07-01",
                            "2023 FIRING 2023-08-01",
                            "2023 FIRING 2023-09-01",
                            "2023 FIRING 2023-10-01",
                            "2023 FIRING 2023-11-01",
                            "2023 FIRING 2023-12-01",
                            "2023 RESOLVED 2023-12-01",
                            "2024 FIRING 2024-01-01");
            assertThat(pipeline.alerts).extracting(AlertStep::getSubjectZh).containsOnly("甲");
        }
    }

    @Test
    void a2_yearsLoadedAtOnceHaveTheirAlertsEachWithAStepForEachMonth() {
        try (Pipeline pipeline = new Pipeline(stateDir)) {
            pipeline.today("2025-02-10");
            define(pipeline);

            pipeline.today("2025-02-10");

            assertThat(pipeline.alerts)
                    .extracting(AlertStep::getYear)
                    .filteredOn(each -> each == 2023)
                    .hasSize(7 + 1);
            assertThat(pipeline.alerts)
                    .filteredOn(each -> AlertStates.isOpen(each.getState()))
                    .hasSize(7 + 12 + 1);
            assertThat(pipeline.alerts.get(pipeline.alerts.size() - 1).getAlertId())
                    .isEqualTo("a.project_not_started:unstarted.p.2025");
        }
    }

    @Test
    void a2_reportOfTheMonthThatSaysWhatTheClockSaidIsNoStep() {
        try (Pipeline pipeline = new Pipeline(stateDir)) {
            pipeline.today("2023-05-10");
            define(pipeline);
            pipeline.today("2023-06-10");
            pipeline.project(report("2023-05", "APPROVED"));
            pipeline.today("2023-07-01");
            pipeline.project(report("2023-06", "APPROVED"));
            pipeline.today("2023-08-01");
            pipeline.project(report("2023-07", "APPROVED"));
            pipeline.today("2023-08-02");
            assertThat(pipeline.alerts)
                    .extracting(each -> each.getStep() + " " + each.getPeriod())
                    .containsExactly("1 2023-06-01", "2 2023-07-01");

            pipeline.today("2023-09-01");
            pipeline.project(report("2023-08", "STARTED"));
            pipeline.today("2023-09-02");

            assertThat(pipeline.alerts)
                    .extracting(AlertStep::getState)
                    .containsExactly("FIRING", "FIRING", "FIRING", "RESOLVED");
        }
    }

    private static ProjectReport report(String period, String stage) {
        return ProjectReport.newBuilder()
                .setId(period)
                .setRegion("a")
                .setProject("p")
                .setName("甲")
                .setPeriod(period)
                .setStage(stage)
                .setListVersion("2023")
                .setActualStart(stage.equals("STARTED") ? "2023-08-01" : null)
                .build();
    }

    /** A project that is to start in June 2023, and a rule for it. */
    private static void define(Pipeline pipeline) {
        pipeline.reference(Events.region("a"));
        pipeline.reference(ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.ALERT_RULE)
                .setCode("unstarted")
                .setVersion(1)
                .setAlertRule(AlertRuleDefinition.newBuilder()
                        .setKind("PROJECT_NOT_STARTED")
                        .build())
                .build());
        pipeline.project(ProjectReport.newBuilder()
                .setId("1")
                .setRegion("a")
                .setProject("p")
                .setName("甲")
                .setPeriod("2023-03")
                .setStage("APPROVED")
                .setListVersion("2023")
                .setPlannedStart("2023-06-15")
                .build());
    }
}
