package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.p;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredecessorsTest {
    private static final Indicator MONTHLY = flow(Scheme.M12);
    private final List<Predecessor> both = List.of(Predecessor.of("a"), Predecessor.of("b:0.4"));

    @Test
    void g3_theBaseAfterAMergerIsTheSumOfThePredecessorsByTheirShares() {
        NavigableMap<Period, StandingRow> rows = Predecessors.rows(
                MONTHLY,
                both,
                Map.of(
                        "a",
                                rows().month("2022-01", "10")
                                        .month("2022-02", "20")
                                        .map(),
                        "b", rows().cumulative("2022-02", "100").map()),
                2022);
        rows.putAll(rows().cumulative("2023-02", "77").map());

        Side cumulative =
                OwnFigures.compute(MONTHLY, rows, 2023).get(p("2023-02")).cumulative();

        assertThat(cumulative.base()).isEqualTo(n("70"));
        assertThat(cumulative.growth()).isEqualTo(n("10"));
        assertThat(rows).doesNotContainKey(p("2022-01"));
    }

    @Test
    void g3_aNewCodeHasTheOldOnesRowsUntilItsFirstDayOnly() {
        Lineage lineage = new Lineage(List.of(region("old", null), region("new", LocalDate.of(2023, 3, 1), "old:0.5")));
        Map<String, NavigableMap<Period, StandingRow>> reported = Map.of(
                "old",
                rows().month("2023-01", "10")
                        .month("2023-02", "20")
                        .month("2023-03", "999")
                        .map(),
                "new",
                rows().month("2023-03", "7").map());

        NavigableMap<Period, StandingRow> past = Predecessors.past(
                MONTHLY, lineage, "new", (region, year) -> year == 2023 ? reported.get(region) : new TreeMap<>(), 2023);
        past.putAll(rows().cumulative("2024-03", "33").map());

        assertThat(past.get(p("2023-02")).number(ReportNumber.MONTH_VALUE)).isEqualTo(n("10"));
        assertThat(past.get(p("2023-03")).number(ReportNumber.MONTH_VALUE)).isEqualTo(n("7"));
        assertThat(OwnFigures.compute(MONTHLY, past, 2024)
                        .get(p("2024-03"))
                        .cumulative()
                        .growth())
                .isEqualTo(n("50"));
    }

    @Test
    void g3_predecessorsOfPredecessorsCountAndACircleEnds() {
        Lineage lineage = new Lineage(List.of(
                region("a", null, "c"),
                region("b", LocalDate.of(2022, 1, 1), "a:0.5"),
                region("c", LocalDate.of(2023, 1, 1), "b")));

        assertThat(lineage.origins("c")).containsExactlyInAnyOrder("a", "b");
        assertThat(lineage.successors("a")).containsExactlyInAnyOrder("b", "c");
        assertThat(Predecessors.past(
                                MONTHLY,
                                lineage,
                                "c",
                                (region, year) -> region.equals("a") && year == 2021
                                        ? rows().month("2021-01", "10").map()
                                        : new TreeMap<>(),
                                2021)
                        .get(p("2021-01"))
                        .number(ReportNumber.MONTH_VALUE))
                .isEqualTo(n("5"));
    }

    @Test
    void c2_cumulationGoesOnFromThePredecessorsWithinTheYear() {
        NavigableMap<Period, StandingRow> own =
                rows().month("2023-04", "40").cumulative("2023-05", "150").map();
        NavigableMap<Period, StandingRow> rows = rows().month("2023-01", "10")
                .cumulative("2023-02", "30")
                .month("2023-03", "30")
                .map();
        rows.putAll(own);

        NavigableMap<Period, OwnFigure> figures =
                OwnFigures.compute(MONTHLY, new RowHistory(rows, own.keySet()), rows.keySet());

        assertThat(figures.keySet()).containsExactly(p("2023-04"), p("2023-05"));
        assertThat(figures.get(p("2023-04")).cumulative().value()).isEqualTo(n("100"));
        assertThat(figures.get(p("2023-04")).complete()).isTrue();
        assertThat(figures.get(p("2023-05")).month().value()).isEqualTo(n("50"));
    }

    @Test
    void c2_aMonthThatAPredecessorLacksIsMissing() {
        NavigableMap<Period, StandingRow> own = rows().month("2023-03", "40").map();
        NavigableMap<Period, StandingRow> rows = rows().month("2023-01", "10").map();
        rows.putAll(own);

        OwnFigure figure = OwnFigures.compute(MONTHLY, new RowHistory(rows, own.keySet()), own.keySet())
                .get(p("2023-03"));

        assertThat(figure.cumulative().value()).isNull();
        assertThat(figure.cumulative().code()).isEqualTo(GrowthCode.INCOMPLETE);
        assertThat(figure.missing()).containsExactly(p("2023-02"));
    }

    @Test
    void g6_twoYearGrowthReachesBackToThePredecessors() {
        NavigableMap<Period, StandingRow> own =
                rows().cumulative("2023-04", "121").map();
        NavigableMap<Period, StandingRow> past = rows().cumulative("2021-04", "100")
                .cumulative("2022-04", "110")
                .cumulative("2023-04", "121")
                .map();

        NavigableMap<Period, OwnFigure> figures =
                OwnFigures.compute(MONTHLY, new RowHistory(past, own.keySet()), List.of(p("2022-04"), p("2023-04")));

        assertThat(figures.keySet()).containsExactly(p("2023-04"));
        assertThat(figures.get(p("2023-04")).twoYear())
                .isEqualTo(new TwoYear(n("10"), TwoYear.Source.FROM_LEVELS, null, null));
    }

    @Test
    void g3_aRegionIsNotItsOwnPredecessor() {
        assertThatThrownBy(() -> region("a", null, "a:0.5")).hasMessageContaining("must be other regions");
        assertThatThrownBy(() -> region("a", null, "b:2")).hasMessageContaining("at most 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b:0.6", "a,b", "a，b", "a;b", "a|b:0.6", ":0.6", ""})
    void g3_whatNoRegionCanHaveAsItsCodeIsNoPredecessor(String text) {
        assertThatThrownBy(() -> Predecessor.of(text))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("predecessors '" + text + "'")
                .hasMessageContaining("such as a;b:0.6");
    }

    private static Region region(String code, LocalDate from, String... predecessors) {
        return new Region(code, code, code, "TOWN", List.of(predecessors), from, null);
    }

    @Test
    void g3_onePredecessorWithoutAFigureLeavesNoBase() {
        assertThat(Predecessors.rows(
                        MONTHLY, both, Map.of("a", rows().month("2022-01", "10").map()), 2022))
                .isEmpty();
    }

    @Test
    void g3_aShareIsAboveZeroAndAtMostOne() {
        assertThat(Predecessor.of("411302102:0.4")).isEqualTo(new Predecessor("411302102", n("0.4")));
        assertThatThrownBy(() -> Predecessor.of("a:1.5")).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> Predecessor.of("a:many")).hasMessageContaining("0.4");
    }
}
