package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.EconomicReport;
import org.junit.jupiter.api.Test;

class ReportIdsTest {
    @Test
    void r1_theSameRevisionSayingTheSameIsTheSameReportWhoeverSendsIt() {
        EconomicReport report = report("1", "5");

        assertThat(ReportIds.of(report, "one", 1))
                .isEqualTo(ReportIds.of(report, "two", 9))
                .isEqualTo(ReportIds.of(report("01", "5"), "three", 7))
                .startsWith("a|i|2023-03|SELF_REPORTED|r1-");
    }

    @Test
    void r2_theSameRevisionWithOtherNumbersIsAnotherReportAndLeftToBeJudged() {
        assertThat(ReportIds.of(report("1", "5"), "s", 1)).isNotEqualTo(ReportIds.of(report("1", "6"), "s", 1));
    }

    @Test
    void r1_withoutARevisionTheSubmissionAndTheRowTellReportsApart() {
        EconomicReport report = report(" ", "5");

        assertThat(ReportIds.of(report, "one", 1))
                .isEqualTo("a|i|2023-03|SELF_REPORTED|sone-1")
                .isNotEqualTo(ReportIds.of(report, "two", 1))
                .isNotEqualTo(ReportIds.of(report, "one", 2));
    }

    @Test
    void dataClassesAreTakenByTheirMeaning() {
        EconomicReport official = report("0", "5");
        official.setDataClass("统计反馈");

        assertThat(ReportIds.of(official, "s", 1)).startsWith("a|i|2023-03|OFFICIAL|r0-");
    }

    private static EconomicReport report(String revision, String value) {
        return EconomicReport.newBuilder()
                .setRegion("a")
                .setIndicator("i")
                .setPeriod("2023-03")
                .setMonthValue(value)
                .setRevision(revision)
                .build();
    }
}
