package io.tongbao.statistics;

import static io.tongbao.statistics.DataClass.DEPARTMENT;
import static io.tongbao.statistics.DataClass.OFFICIAL;
import static io.tongbao.statistics.DataClass.SELF_REPORTED;
import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.numbers;
import static io.tongbao.statistics.Given.row;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataClassesTest {
    @Test
    void r2_classesAreMergedFieldByField() {
        StandingRow row = StandingRow.merge(List.of(
                row(SELF_REPORTED, "3", "10"), row(OFFICIAL, "", "", "", "", "", "7.2"), row(DEPARTMENT, "", "11")));

        assertThat(row.number(ReportNumber.CUMULATIVE_GROWTH)).isEqualTo(n("7.2"));
        assertThat(row.classOf(ReportNumber.CUMULATIVE_GROWTH)).isEqualTo(OFFICIAL);
        assertThat(row.number(ReportNumber.CUMULATIVE_VALUE)).isEqualTo(n("11"));
        assertThat(row.classOf(ReportNumber.MONTH_VALUE)).isEqualTo(SELF_REPORTED);
        assertThat(row.dataClass()).isEqualTo(DEPARTMENT);
    }

    @Test
    void r2_ofOneClassTheHighestRevisionStandsAndTimeIsTheGreatest() {
        ReportRow later =
                new ReportRow(SELF_REPORTED, 2, ObservationStatus.P, numbers("4"), Given.NOON.plusSeconds(60));

        StandingRow row = StandingRow.merge(List.of(row(SELF_REPORTED, "3"), later, row(OFFICIAL)));

        assertThat(row.revision()).isEqualTo(2);
        assertThat(row.status()).isEqualTo(ObservationStatus.P);
        assertThat(row.knownAt()).isEqualTo(later.knownAt());
    }

    @Test
    void r2_theBaseComesFromTheValuesOwnClass() {
        // Given last year an official and a self-reported value, this year only a self-reported one
        OwnFigure figure = rows().put("2022-04", row(OFFICIAL, "", "200"), row(SELF_REPORTED, "", "100"))
                .put("2023-04", row(SELF_REPORTED, "", "110"))
                .figure(flow(Scheme.M12), "2023-04");

        assertThat(figure.cumulative().base()).isEqualTo(n("100"));
        assertThat(figure.cumulative().growth()).isEqualTo(n("10"));
        assertThat(figure.classMixed()).isFalse();
    }

    @Test
    void r2_aBaseOfAnotherClassMarksTheGrowth() {
        OwnFigure figure = rows().put("2022-04", row(OFFICIAL, "", "100"))
                .put("2023-04", row(SELF_REPORTED, "", "110"))
                .figure(flow(Scheme.M12), "2023-04");

        assertThat(figure.cumulative().growth()).isEqualTo(n("10"));
        assertThat(figure.classMixed()).isTrue();
    }

    @Test
    void r2_aSuppliedBaseOfAnotherClassMarksTheGrowth() {
        OwnFigure figure = rows().put("2023-04", row(SELF_REPORTED, "", "110"), row(OFFICIAL, "", "", "", "100"))
                .figure(flow(Scheme.M12), "2023-04");

        assertThat(figure.cumulative().source()).isEqualTo(GrowthSource.COMPARABLE_BASE);
        assertThat(figure.classMixed()).isTrue();
    }

    @Test
    void r2_aDerivedMonthPrefersItsOwnClass() {
        OwnFigure figure = rows().put("2023-01", row(OFFICIAL, "", "50"), row(SELF_REPORTED, "", "40"))
                .put("2023-02", row(SELF_REPORTED, "", "100"))
                .figure(flow(Scheme.M12), "2023-02");

        assertThat(figure.month().value()).isEqualTo(n("60"));
        assertThat(figure.month().dataClass()).isEqualTo(SELF_REPORTED);
        assertThat(figure.classMixed()).isFalse();
    }

    @Test
    void r2_aMonthDerivedAcrossClassesIsMarked() {
        OwnFigure figure = rows().put("2023-01", row(OFFICIAL, "", "50"))
                .put("2023-02", row(SELF_REPORTED, "", "100"))
                .figure(flow(Scheme.M12), "2023-02");

        assertThat(figure.month().value()).isEqualTo(n("50"));
        assertThat(figure.classMixed()).isTrue();
    }

    @Test
    void r2_anOfficialGrowthAloneStandsBesideASelfReportedValue() {
        OwnFigure figure = rows().put(
                        "2023-04", row(OFFICIAL, "", "", "", "", "", "7.2"), row(SELF_REPORTED, "", "110"))
                .figure(flow(Scheme.M12), "2023-04");

        assertThat(figure.cumulative().growth()).isEqualTo(n("7.2"));
        assertThat(figure.cumulative().dataClass()).isEqualTo(SELF_REPORTED);
        assertThat(figure.dataClass()).isEqualTo(SELF_REPORTED);
        assertThat(figure.classMixed()).isFalse();
    }
}
