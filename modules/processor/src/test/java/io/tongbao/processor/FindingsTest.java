package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.Finding;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.ReferenceChange;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks find in what they take and what they refuse, through the topology. */
class FindingsTest {
    @TempDir
    Path stateDir;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(stateDir);
        pipeline.today("2023-05-10");
        pipeline.reference(Events.region("a"));
        for (String code : List.of("budget", "tax")) {
            ReferenceChange indicator = Events.flow(code);
            indicator.getIndicator().setDueDay(0);
            indicator.getIndicator().setNonNegative(true);
            indicator.getIndicator().setPartOf(code.equals("tax") ? "budget" : null);
            pipeline.reference(indicator);
        }
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private AcceptedReport last() {
        return pipeline.acceptedReports.get(pipeline.acceptedReports.size() - 1);
    }

    private void cumulative(String indicator, String period, String value) {
        pipeline.report(Events.report("a", indicator, period)
                .setId(indicator + period + value)
                .setCumulativeValue(value)
                .setNote("typing error")
                .build());
    }

    @Test
    void v06_aWarningGoesWithTheReportInWords() {
        cumulative("budget", "2023-01", "100");
        cumulative("budget", "2023-02", "99");

        assertThat(last().getDisposition()).isEqualTo("STANDING");
        assertThat(last().getWarnings()).containsExactly("V06");
        assertThat(last().getFindings()).singleElement().satisfies((Finding each) -> {
            assertThat(each.getSeverity()).isEqualTo("WARN");
            assertThat(each.getField()).isEqualTo("cumulative_value");
            assertThat(each.getValue()).isEqualTo("99");
            assertThat(each.getExpected()).isEqualTo("≥ 100万元");
            assertThat(each.getMessageEn()).contains("2023-01");
            assertThat(each.getMessageZh()).contains("上报说明");
        });
    }

    @Test
    void v04_aSlipIsRefusedWithEverythingElseThatWasFound() {
        cumulative("budget", "2022-03", "15000");
        cumulative("budget", "2023-02", "10000");
        cumulative("budget", "2023-03", "1.6");

        assertThat(pipeline.rejects).singleElement().satisfies(each -> assertThat(each.getReasons())
                .extracting(Reason::getCheck, Reason::getSeverity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("V04", "REJECT"),
                        org.assertj.core.groups.Tuple.tuple("V06", "WARN"),
                        org.assertj.core.groups.Tuple.tuple("V12", "WARN")));

        pipeline.report(Events.report("a", "budget", "2023-03")
                .setCumulativeValue("1.6")
                .setExplanation("the plant was moved")
                .build());
        assertThat(last().getWarnings()).containsExactly("V04", "V06", "V12");
    }

    @Test
    void v10_allIndicatorsOfARegionAreSeenTogether() {
        cumulative("budget", "2023-01", "100");
        cumulative("tax", "2023-01", "101");
        assertThat(last().getWarnings()).containsExactly("V10");

        cumulative("budget", "2023-01", "102");
        assertThat(last().getWarnings()).isEmpty();
        cumulative("budget", "2023-01", "80");
        assertThat(last().getWarnings()).containsExactly("V10");
    }

    @Test
    void v14_lateIsJudgedByWhenItWasKnown() {
        ReferenceChange due = Events.flow("budget");
        due.setVersion(2);
        due.getIndicator().setDueDay(9);
        pipeline.reference(due);

        cumulative("budget", "2023-04", "10"); // on 10 May
        assertThat(last().getFindings()).singleElement().satisfies(each -> {
            assertThat(each.getCheck()).isEqualTo("V14");
            assertThat(each.getSeverity()).isEqualTo("INFO");
        });

        due.setVersion(3);
        due.getIndicator().setDueDay(10);
        pipeline.reference(due);
        cumulative("tax", "2023-04", "5");
        assertThat(last().getFindings()).isEmpty();
    }

    @Test
    void r2_fieldsThatACorrectionEmptiesAreListed() {
        pipeline.report(Events.report("a", "budget", "2023-01")
                .setMonthValue("100")
                .setCumulativeValue("100")
                .build());
        cumulative("budget", "2023-01", "110");

        assertThat(last().getEmptied()).containsExactly("month_value");
        assertThat(last().getFindings()).singleElement().satisfies(each -> {
            assertThat(each.getCheck()).isEqualTo("R2");
            assertThat(each.getField()).isEqualTo("month_value");
            assertThat(each.getSeverity()).isEqualTo("INFO");
        });
    }

    @Test
    void v05_v04_aPeriodThatHasNotEndedDoesNotHideWhatElseIsWrong() {
        cumulative("budget", "2022-06", "15000");
        cumulative("budget", "2023-06", "1.6");

        assertThat(pipeline.rejects.get(0).getReasons())
                .extracting(Reason::getCheck)
                .startsWith("V05", "V04");
    }
}
