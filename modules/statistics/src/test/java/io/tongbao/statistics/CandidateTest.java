package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.indicator;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.row;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {
    private static final Indicator MONTHLY = flow(Scheme.M12);

    @Test
    void k3_aMissingReportIsNotZero() {
        assertThat(Candidate.of("a", Measure.VALUE, MONTHLY, null))
                .isEqualTo(new Candidate("a", null, UnrankedReason.NOT_REPORTED));
    }

    @Test
    void k3_aGrowthCodeIsTheReason() {
        Figure figure = Figure.of(rows().put("2023-04", row("5", "10", "", "0")).figure(MONTHLY, "2023-04"));

        assertThat(reason(Measure.CUMULATIVE_GROWTH, MONTHLY, figure)).isEqualTo(UnrankedReason.BASE_ZERO);
        assertThat(reason(Measure.MONTH_GROWTH, MONTHLY, figure)).isEqualTo(UnrankedReason.BASE_MISSING);
        assertThat(Candidate.of("a", Measure.CUMULATIVE_VALUE, MONTHLY, figure).figure())
                .isEqualTo(n("10"));
    }

    @Test
    void k3_aGapIsTheReason() {
        Figure figure = Figure.of(rows().put("2023-04", row("5")).figure(MONTHLY, "2023-04"));

        assertThat(reason(Measure.CUMULATIVE_VALUE, MONTHLY, figure)).isEqualTo(UnrankedReason.INCOMPLETE);
        assertThat(reason(Measure.CUMULATIVE_GROWTH, MONTHLY, figure)).isEqualTo(UnrankedReason.INCOMPLETE);
    }

    @Test
    void k3_aMeasureThatDoesNotExistInTheRowSaysSo() {
        Indicator retail = flow(Scheme.M11);
        Figure figure = Figure.of(rows().put("2023-02", row("", "10")).figure(retail, "2023-02"));

        assertThat(reason(Measure.MONTH_VALUE, retail, figure)).isEqualTo(UnrankedReason.NOT_A_ROW);
    }

    @Test
    void u1_aPartialSumIsNotRankedButASuppliedGrowthIs() {
        OwnFigure child = rows().put("2023-04", row("", "10", "", "8")).figure(MONTHLY, "2023-04");
        List<Child> children = List.of(new Child("x", Figure.of(child)), new Child("y", null));
        OwnFigure growthAlone =
                rows().put("2023-04", row("", "", "", "", "", "7.2")).figure(MONTHLY, "2023-04");

        Figure sum = RollUp.standing(MONTHLY, null, children);
        Figure beside = RollUp.standing(MONTHLY, growthAlone, children);

        assertThat(reason(Measure.CUMULATIVE_VALUE, MONTHLY, sum)).isEqualTo(UnrankedReason.PARTIAL);
        assertThat(reason(Measure.CUMULATIVE_GROWTH, MONTHLY, sum)).isEqualTo(UnrankedReason.PARTIAL);
        assertThat(reason(Measure.CUMULATIVE_VALUE, MONTHLY, beside)).isEqualTo(UnrankedReason.PARTIAL);
        assertThat(Candidate.of("a", Measure.CUMULATIVE_GROWTH, MONTHLY, beside).figure())
                .isEqualTo(n("7.2"));
    }

    @Test
    void k1_theValueOfARateIsTheSideThatIsPresent() {
        Indicator rate = indicator(Kind.RATE, Scheme.M12, "%", Publishes.BOTH, false);
        Figure month = Figure.of(rows().month("2023-04", "5").figure(rate, "2023-04"));
        Figure cumulative = Figure.of(rows().cumulative("2023-04", "6").figure(rate, "2023-04"));

        assertThat(Candidate.of("a", Measure.VALUE, rate, month).figure()).isEqualTo(n("5"));
        assertThat(Candidate.of("a", Measure.VALUE, rate, cumulative).figure()).isEqualTo(n("6"));
    }

    private static UnrankedReason reason(Measure measure, Indicator indicator, Figure figure) {
        return Candidate.of("a", measure, indicator, figure).reason();
    }
}
