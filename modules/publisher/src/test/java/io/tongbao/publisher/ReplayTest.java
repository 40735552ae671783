package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.TargetLetter;
import org.junit.jupiter.api.Test;

class ReplayTest {
    @Test
    void anEventComesBackAsItWasSent() {
        EconomicReport report = EconomicReport.newBuilder()
                .setId("r")
                .setRegion("x-1")
                .setIndicator("gdp")
                .setPeriod("2023-03")
                .setCumulativeValue("12,3\"x")
                .setNote("改\n行")
                .build();
        ProjectReport project =
                ProjectReport.newBuilder().setProject("p").setRegion("x-1").build();
        TargetLetter letter =
                TargetLetter.newBuilder().setRegion("x-1").setValue("5").build();

        assertThat(Replay.of("tongbao.reports", report.toString())).contains(Outgoing.report(report));
        assertThat(Replay.of("tongbao.projects", project.toString())).contains(Outgoing.project(project));
        assertThat(Replay.of("tongbao.targets", letter.toString())).contains(Outgoing.target(letter));
    }

    @Test
    void whatIsNoEventIsTold() {
        assertThat(Replay.of("tongbao.reference", "{}")).isEmpty();
        assertThatThrownBy(() -> Replay.of("tongbao.reports", "[]")).hasMessageContaining("EconomicReport");
    }
}
