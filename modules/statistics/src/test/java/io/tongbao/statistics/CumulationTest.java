package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.indicator;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.p;
import static io.tongbao.statistics.Given.row;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CumulationTest {
    private static final Indicator MONTHLY = flow(Scheme.M12);

    @Test
    void c1_theMonthIsDerivedFromTwoCumulatives() {
        Given.Rows rows = rows().cumulative("2023-01", "10").cumulative("2023-02", "25");

        assertThat(rows.figure(MONTHLY, "2023-01").month().value()).isEqualTo(n("10"));
        Side month = rows.figure(MONTHLY, "2023-02").month();
        assertThat(month.value()).isEqualTo(n("15"));
        assertThat(month.derived()).isTrue();
        assertThat(rows.figure(MONTHLY, "2023-02").cumulative().derived()).isFalse();
    }

    @Test
    void c2_theCumulativeIsAddedUpFromMonths() {
        Given.Rows rows = rows().month("2023-01", "10").month("2023-02", "15").month("2023-03", "5.5");

        Side cumulative = rows.figure(MONTHLY, "2023-03").cumulative();

        assertThat(cumulative.value()).isEqualTo(n("30.5"));
        assertThat(cumulative.derived()).isTrue();
        assertThat(rows.figure(MONTHLY, "2023-03").complete()).isTrue();
    }

    @Test
    void c2_aGapIsNamedAndNeverFilledIn() {
        Given.Rows rows = rows().month("2023-01", "10").month("2023-04", "15").month("2023-05", "1");

        OwnFigure figure = rows.figure(MONTHLY, "2023-05");

        assertThat(figure.cumulative().value()).isNull();
        assertThat(figure.cumulative().code()).isEqualTo(GrowthCode.INCOMPLETE);
        assertThat(figure.complete()).isFalse();
        assertThat(figure.missing()).containsExactly(p("2023-02"), p("2023-03"));
        assertThat(figure.month().value()).isEqualTo(n("1"));
    }

    @Test
    void c2_aReportedCumulativeEndsTheGap() {
        Given.Rows rows =
                rows().month("2023-02", "10").cumulative("2023-03", "30").month("2023-04", "5");

        assertThat(rows.figure(MONTHLY, "2023-04").cumulative().value()).isEqualTo(n("35"));
        OwnFigure march = rows.figure(MONTHLY, "2023-03");
        assertThat(march.month().value()).isNull();
        assertThat(march.month().code()).isEqualTo(GrowthCode.INCOMPLETE);
        assertThat(march.complete()).isTrue();
        assertThat(march.missing()).containsExactly(p("2023-01"));
    }

    @Test
    void c2_aRowWithoutNumbersIsAGap() {
        Given.Rows rows =
                rows().put("2023-01", Given.without(ObservationStatus.L)).month("2023-02", "10");

        assertThat(rows.figure(MONTHLY, "2023-02").missing()).containsExactly(p("2023-01"));
        assertThat(rows.figure(MONTHLY, "2023-01").cumulative().code()).isEqualTo(GrowthCode.NOT_REPORTED);
        assertThat(rows.figure(MONTHLY, "2023-01").complete()).isTrue();
    }

    @Test
    void c3_januaryAndFebruaryOfM11HaveNoMonth() {
        Given.Rows rows = rows().cumulative("2023-02", "20").cumulative("2023-03", "32");

        Side february = rows.figure(flow(Scheme.M11), "2023-02").month();

        assertThat(february).isEqualTo(Side.empty(null));
        assertThat(rows.figure(flow(Scheme.M11), "2023-03").month().value()).isEqualTo(n("12"));
    }

    @Test
    void c3_m11CumulatesFromFebruary() {
        Given.Rows rows = rows().cumulative("2023-02", "20").month("2023-03", "5");

        assertThat(rows.figure(flow(Scheme.M11), "2023-03").cumulative().value())
                .isEqualTo(n("25"));
        assertThat(rows().month("2023-03", "5")
                        .figure(flow(Scheme.M11), "2023-03")
                        .missing())
                .containsExactly(p("2023-02"));
    }

    @Test
    void c3_quartersStepFromQuarterToQuarter() {
        Given.Rows rows =
                rows().cumulative("2023-03", "20").cumulative("2023-06", "45").month("2023-09", "30");

        assertThat(rows.figure(flow(Scheme.Q4), "2023-03").month().value()).isEqualTo(n("20"));
        assertThat(rows.figure(flow(Scheme.Q4), "2023-06").month().value()).isEqualTo(n("25"));
        assertThat(rows.figure(flow(Scheme.Q4), "2023-09").cumulative().value()).isEqualTo(n("75"));
    }

    @Test
    void c3_aYearStandsAlone() {
        OwnFigure figure = rows().cumulative("2023-12", "20").figure(flow(Scheme.A1), "2023-12");

        assertThat(figure.cumulative().value()).isEqualTo(n("20"));
        assertThat(figure.month().value()).isEqualTo(n("20"));
    }

    @Test
    void c4_bothAreKeptWhenBothCome() {
        Given.Rows rows = rows().put("2023-01", row("10", "10")).put("2023-02", row("15", "24"));

        OwnFigure figure = rows.figure(MONTHLY, "2023-02");

        assertThat(figure.month().value()).isEqualTo(n("15"));
        assertThat(figure.cumulative().value()).isEqualTo(n("24"));
        BigDecimal off = Cumulation.disagreement(n("24"), n("10"), n("15"));
        assertThat(off).isEqualTo(n("-1"));
        assertThat(Cumulation.isWarning(off, n("1"))).isFalse();
        assertThat(Cumulation.isWarning(off, n("0.1"))).isTrue();
    }

    @Test
    void c5_aMonthOfAFlowTouchesTheRestOfItsYearAndOfTheNextTwo() {
        assertThat(Dependencies.affected(flow(Scheme.Q4), p("2022-09")))
                .containsExactly(p("2022-09"), p("2022-12"), p("2023-09"), p("2023-12"), p("2024-09"), p("2024-12"));
        assertThat(Dependencies.affected(MONTHLY, p("2022-12")))
                .containsExactly(p("2022-12"), p("2023-01"), p("2023-12"), p("2024-12"));
        assertThat(Dependencies.affected(indicator(Kind.STOCK, Scheme.M12), p("2022-09")))
                .containsExactly(p("2022-09"), p("2022-10"), p("2023-09"), p("2024-09"));
        assertThat(Dependencies.affected(indicator(Kind.RATE, Scheme.M12), p("2022-09")))
                .containsExactly(p("2022-09"), p("2023-09"));
        assertThat(Dependencies.affected(flow(Scheme.M11), p("2022-01"))).isEmpty();
    }

    @Property(tries = 200)
    void c5_whatIsNotInTheTableDoesNotChange(
            @ForAll @Size(12) List<@BigRange(min = "-50", max = "1000") @Scale(2) BigDecimal> first,
            @ForAll @Size(12) List<@BigRange(min = "-50", max = "1000") @Scale(2) BigDecimal> second,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll boolean cumulative) {
        Given.Rows rows = year(2022, first, cumulative);
        year(2023, second, cumulative).map().forEach((period, row) -> rows.map().put(period, row));
        year(2024, first, cumulative).map().forEach((period, row) -> rows.map().put(period, row));
        NavigableMap<Period, OwnFigure> before = all(rows);
        Period corrected = new Period(2022, month);

        rows.put(corrected.toString(), cumulative ? row("", "7777.77") : row("7777.77"));

        NavigableMap<Period, OwnFigure> after = all(rows);
        List<Period> affected = Dependencies.affected(MONTHLY, corrected);
        for (Period each : before.keySet()) {
            if (!affected.contains(each)) {
                assertThat(after.get(each)).isEqualTo(before.get(each));
            }
        }
    }

    @Property(tries = 200)
    void c1_c2_monthsAndCumulativesSayTheSame(
            @ForAll @Size(12) List<@BigRange(min = "-50", max = "1000") @Scale(3) BigDecimal> months) {
        Given.Rows byMonth = year(2023, months, false);
        NavigableMap<Period, OwnFigure> added = OwnFigures.compute(MONTHLY, byMonth.map(), 2023);
        Given.Rows byCumulative = rows();
        added.forEach((period, figure) -> byCumulative.put(
                period.toString(), row("", figure.cumulative().value().toPlainString())));

        NavigableMap<Period, OwnFigure> split = OwnFigures.compute(MONTHLY, byCumulative.map(), 2023);

        assertThat(added).hasSize(12);
        added.forEach((period, figure) -> {
            assertThat(split.get(period).month().value())
                    .isEqualTo(figure.month().value());
            assertThat(split.get(period).cumulative().value())
                    .isEqualTo(figure.cumulative().value());
        });
        assertThat(added.get(p("2023-12")).cumulative().value())
                .isEqualByComparingTo(months.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static NavigableMap<Period, OwnFigure> all(Given.Rows rows) {
        NavigableMap<Period, OwnFigure> figures = OwnFigures.compute(MONTHLY, rows.map(), 2022);
        figures.putAll(OwnFigures.compute(MONTHLY, rows.map(), 2023));
        figures.putAll(OwnFigures.compute(MONTHLY, rows.map(), 2024));
        return figures;
    }

    private static Given.Rows year(int year, List<BigDecimal> values, boolean cumulative) {
        Given.Rows rows = rows();
        for (int i = 0; i < 12; i++) {
            String value = values.get(i).toPlainString();
            rows.put(new Period(year, i + 1).toString(), cumulative ? row("", value) : row(value));
        }
        return rows;
    }
}
