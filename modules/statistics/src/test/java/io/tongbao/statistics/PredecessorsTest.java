package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.p;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;

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
