package io.tongbao.statistics;

import static io.tongbao.statistics.Office.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Parts and wholes (V10, V11). */
class PartChecksTest extends CheckScene {
    @Test
    void v10_aPartAboveItsWholeIsFoundFromBothSides() {
        office = new Office(flow("budget"), part("tax", "budget", null));
        office.stands(report("budget", "2023-01").cumulative("100"));
        assertThat(found(report("tax", "2023-01").cumulative("100"))).isEmpty();
        assertThat(found(report("tax", "2023-01").cumulative("101"))).containsExactly("V10 WARN cumulative_value");

        office.stands(report("tax", "2023-01").cumulative("70"));
        assertThat(found(report("budget", "2023-01").cumulative("69"))).containsExactly("V10 WARN cumulative_value");
        assertThat(found(report("budget", "2023-01").cumulative("0.01").unit("亿元")))
                .isEmpty();
    }

    @Test
    void v10_r4_aCoarselySentWholeIsNotExceededByRounding() {
        office = new Office(flow("budget"), part("tax", "budget", null));
        office.stands(report("budget", "2023-01").cumulative("1.60").unit("亿元"));

        assertThat(found(report("tax", "2023-01").cumulative("16050"))).isEmpty();
        assertThat(found(report("tax", "2023-01").cumulative("16051"))).containsExactly("V10 WARN cumulative_value");
    }

    @Test
    void v11_partsAddUpToTheWholeWithinTheirRounding() {
        office = new Office(flow("w"), part("x", "w", null), part("y", "w", null));
        office.stands(report("w", "2023-01").cumulative("100"))
                .stands(report("x", "2023-01").cumulative("60"));

        assertThat(found(report("y", "2023-01").cumulative("41"))).isEmpty();
        assertThat(found(report("y", "2023-01").cumulative("39"))).isEmpty();
        assertThat(found(report("y", "2023-01").cumulative("42"))).containsExactly("V11 WARN cumulative_value");
        assertThat(found(report("y", "2023-01").cumulative("38"))).containsExactly("V11 WARN cumulative_value");
    }

    @Test
    void v11_asksForAllPartsAndForMoreThanOne() {
        office = new Office(flow("w"), part("x", "w", null), part("y", "w", null), part("tax", "x", null));
        office.stands(report("w", "2023-01").cumulative("100"));

        assertThat(found(report("x", "2023-01").cumulative("60"))).isEmpty();
        office.stands(report("x", "2023-01").cumulative("60"));
        assertThat(found(report("tax", "2023-01").cumulative("10"))).isEmpty();
    }

    @Test
    void v11_aWholeMayBeBrokenDownInSeveralWays() {
        office = new Office(
                flow("w"),
                part("urban", "w", "place"),
                part("rural", "w", "place"),
                part("goods", "w", "trade"),
                part("meals", "w", "trade"));
        office.stands(report("urban", "2023-01").cumulative("70"))
                .stands(report("rural", "2023-01").cumulative("30"))
                .stands(report("goods", "2023-01").cumulative("80"))
                .stands(report("meals", "2023-01").cumulative("20"));

        assertThat(found(report("w", "2023-01").cumulative("100"))).isEmpty();
        assertThat(found(report("w", "2023-01").cumulative("105")))
                .containsExactly("V11 WARN cumulative_value", "V11 WARN cumulative_value");
    }
}
