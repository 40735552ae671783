package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.indicator;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.row;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTest {
    private static final Indicator MONTHLY = flow(Scheme.M12);
    private static final Indicator SHARE = indicator(Kind.RATE, Scheme.M12, "%", Publishes.LEVEL, false);

    @Test
    void u4_aRatioIsComputedFromItsPartsOnBothSidesWithItsGrowthInPoints() {
        Figure tax = figure("30", "36");
        Figure revenue = figure("50", "72");

        Figure share = Ratio.standing(SHARE, null, MONTHLY, tax, MONTHLY, revenue);

        assertThat(share.cumulative().value()).isEqualTo(n("50"));
        assertThat(share.cumulative().base()).isEqualTo(n("60"));
        assertThat(share.cumulative().growth()).isEqualTo(n("-10"));
        assertThat(share.cumulative().source()).isEqualTo(GrowthSource.FROM_PARTS);
        assertThat(share.month().value()).isNull();
        assertThat(share.rolledUp()).isTrue();
        assertThat(share.dataClass()).isEqualTo(DataClass.SELF_REPORTED);
    }

    @Test
    void u4_puyangsTaxSharesComeAnewFromTheParentsParts() {
        Map<String, Figure> taxes = new HashMap<>();
        Map<String, Figure> revenues = new HashMap<>();
        List<Map<String, String>> units = Published.read("puyang_budget_q1.csv");
        for (Map<String, String> unit : units) {
            resolve(unit, units, taxes, revenues);
        }
        for (Map<String, String> unit : units) {
            String name = unit.get("unit");
            Figure share = Ratio.standing(SHARE, null, MONTHLY, taxes.get(name), MONTHLY, revenues.get(name));

            assertThat(share.cumulative().value()).as(name).isCloseTo(n(unit.get("tax_share_pct")), within(n("0.1")));
        }
    }

    @Test
    void u4_whatTheRegionReportedItselfStandsAndThePartsAreKeptBeside() {
        OwnFigure own = rows().cumulative("2023-04", "51").figure(SHARE, "2023-04");
        OwnFigure growthAlone =
                rows().put("2023-04", row("", "", "", "", "", "-8")).figure(SHARE, "2023-04");

        Figure share = Ratio.standing(SHARE, own, MONTHLY, figure("30", "36"), MONTHLY, figure("50", "72"));
        Figure grown = Ratio.standing(SHARE, growthAlone, MONTHLY, figure("30", "36"), MONTHLY, figure("50", "72"));

        assertThat(share.cumulative().value()).isEqualTo(n("51"));
        assertThat(share.rolledCumulative()).isEqualTo(n("50"));
        assertThat(share.rolledUp()).isFalse();
        assertThat(grown.cumulative().value()).isEqualTo(n("50"));
        assertThat(grown.cumulative().growth()).isEqualTo(n("-8"));
        assertThat(grown.cumulative().computed()).isEqualTo(n("-10"));
    }

    @Test
    void u4_partsThatLackDifferentRegionsMakeNoRatio() {
        Figure partial =
                RollUp.standing(MONTHLY, null, List.of(new Child("a", figure("30", "36")), new Child("b", null)));

        assertThat(Ratio.standing(SHARE, null, MONTHLY, figure("10", "20"), MONTHLY, partial))
                .isNull();
        assertThat(Ratio.standing(SHARE, null, MONTHLY, partial, MONTHLY, figure("10", "20")))
                .isNull();
    }

    @Test
    void u4_theGrowthOfAPartCountsInTheRatioOfItsRegionAsInItsParents() {
        OwnFigure grown = rows().cumulative("2022-04", "100")
                .put("2023-04", row("", "110", "", "", "", "6"))
                .figure(MONTHLY, "2023-04");
        OwnFigure part =
                rows().cumulative("2022-04", "50").cumulative("2023-04", "55").figure(MONTHLY, "2023-04");
        Figure whole = Figure.of(grown);
        Figure small = Figure.of(part);
        Figure wholeAbove = RollUp.standing(MONTHLY, null, List.of(new Child("a", whole)));
        Figure smallAbove = RollUp.standing(MONTHLY, null, List.of(new Child("a", small)));

        Figure own = Ratio.standing(SHARE, null, MONTHLY, small, MONTHLY, whole);
        Figure above = Ratio.standing(SHARE, null, MONTHLY, smallAbove, MONTHLY, wholeAbove);

        assertThat(own.cumulative().growth()).isEqualTo(above.cumulative().growth());
        assertThat(Wording.number(own.cumulative().growth(), 3)).isEqualTo("1.818");
    }

    @Test
    void u4_partialPartsMakeThePartialRatioThatIsNotRanked() {
        Figure above =
                RollUp.standing(MONTHLY, null, List.of(new Child("a", figure("10", "12")), new Child("b", null)));
        Figure partial =
                RollUp.standing(MONTHLY, null, List.of(new Child("a", figure("30", "36")), new Child("b", null)));

        Figure share = Ratio.standing(SHARE, null, MONTHLY, above, MONTHLY, partial);

        assertThat(share.isPartial()).isTrue();
        assertThat(share.complete()).isFalse();
        assertThat(Candidate.of("x", Measure.VALUE, SHARE, share).reason()).isEqualTo(UnrankedReason.PARTIAL);
    }

    @Test
    void u1_aRatioOfWholePartsIsNotPartialByAPartialSumBesideOneOfThem() {
        OwnFigure own =
                rows().cumulative("2022-04", "20").cumulative("2023-04", "40").figure(MONTHLY, "2023-04");
        List<Child> some = List.of(new Child("a", figure("10", "20")), new Child("b", null));
        Figure reported = RollUp.standing(MONTHLY, own, some);
        Figure whole = RollUp.standing(MONTHLY, null, some.subList(0, 1));
        assertThat(reported.isPartial()).isTrue();

        Figure ofOwn = Ratio.standing(SHARE, null, MONTHLY, reported, MONTHLY, figure("40", "50"));
        Figure ofSum = Ratio.standing(SHARE, null, MONTHLY, whole, MONTHLY, reported);

        assertThat(ofOwn.complete()).isTrue();
        assertThat(ofOwn.expected()).isNull();
        assertThat(Candidate.of("x", Measure.CUMULATIVE_GROWTH, SHARE, ofOwn).figure())
                .isEqualTo(n("30"));
        assertThat(ofSum.expected()).isEqualTo(1);
        assertThat(Candidate.of("x", Measure.VALUE, SHARE, ofSum).figure()).isEqualTo(n("50"));
    }

    @Test
    void u4_aRatioHasTheRowsOfItsOwnSchemeOnly() {
        Indicator quarterly = indicator(Kind.RATE, Scheme.Q4, "%", Publishes.LEVEL, false);

        assertThat(Ratio.standing(quarterly, null, MONTHLY, figure("1", "2"), MONTHLY, figure("1", "2")))
                .isNull();
    }

    @Test
    void u4_withoutBothPartsOrWithADenominatorNotAboveZeroThereIsNoRatio() {
        assertThat(Ratio.standing(SHARE, null, MONTHLY, figure("1", "2"), MONTHLY, null))
                .isNull();
        assertThat(Ratio.standing(SHARE, null, MONTHLY, figure("1", "2"), MONTHLY, figure("1", "0")))
                .isNull();
        assertThat(Ratio.standing(SHARE, null, SHARE, figure("1", "2"), MONTHLY, figure("1", "2")))
                .isNull();
    }

    @Test
    void u4_unitsFitOrThereIsNoRatio() {
        assertThat(value("%", "万元", "亿元")).isEqualTo(n("0.02"));
        assertThat(value("‰", "万元", "万元")).isEqualTo(n("2000"));
        assertThat(value("元", "万元", "万人")).isEqualTo(n("2"));
        assertThat(value("吨标准煤/万元", "吨标准煤", "万元")).isEqualTo(n("2"));
        assertThat(value("%", "万元", "万人")).isNull();
    }

    @Test
    void u4_aBalanceIsDividedByACumulativeValue() {
        Indicator loans = indicator(Kind.STOCK, Scheme.M12);
        Figure balance = Figure.of(rows().month("2023-04", "300").figure(loans, "2023-04"));

        Figure ratio = Ratio.standing(SHARE, null, loans, balance, MONTHLY, figure("80", "100"));
        Figure balances = Ratio.standing(SHARE, null, loans, balance, loans, balance);

        assertThat(ratio.cumulative().value()).isEqualTo(n("300"));
        assertThat(ratio.cumulative().code()).isEqualTo(GrowthCode.BASE_MISSING);
        assertThat(balances.month().value()).isEqualTo(n("100"));
        assertThat(balances.cumulative().value()).isNull();
    }

    @Test
    void u4_whatAMonthAddedToCumulativeValuesMakesNoRateOfTheMonth() {
        // 5 started of 5 due by March, 4 of 6 by April as one was cancelled: -1 of 1 is no start rate
        Figure started = Figure.of(
                rows().cumulative("2023-03", "5").cumulative("2023-04", "4").figure(MONTHLY, "2023-04"));
        Figure due = Figure.of(
                rows().cumulative("2023-03", "5").cumulative("2023-04", "6").figure(MONTHLY, "2023-04"));
        Figure reported = Figure.of(rows().month("2023-04", "2").figure(MONTHLY, "2023-04"));
        assertThat(started.month().value()).isEqualTo(n("-1"));

        Figure rate = Ratio.standing(SHARE, null, MONTHLY, started, MONTHLY, due);

        assertThat(rate.cumulative().value()).isEqualTo(n("66.666666666667"));
        assertThat(rate.month().hasAny()).isFalse();
        assertThat(rate.rolledMonth()).isNull();
        assertThat(Ratio.standing(SHARE, null, MONTHLY, reported, MONTHLY, due)).isNull();
        assertThat(Ratio.standing(SHARE, null, MONTHLY, reported, MONTHLY, reported)
                        .month()
                        .value())
                .isEqualTo(n("100"));
    }

    @Test
    void u4_aRatioToNothingWasNoneLastYearAndItsBaseIsMissing() {
        Figure ratio = Ratio.standing(SHARE, null, MONTHLY, figure("0", "30"), MONTHLY, figure("0", "40"));
        Figure ofNothing = Ratio.standing(SHARE, null, MONTHLY, figure("0", "30"), MONTHLY, figure("20", "40"));

        assertThat(ratio.cumulative().value()).isEqualTo(n("75"));
        assertThat(ratio.cumulative().code()).isEqualTo(GrowthCode.BASE_MISSING);
        assertThat(ofNothing.cumulative().growth()).isEqualTo(n("75"));
    }

    @Test
    void u4_onlyARateOfTwoOthersIsARatio() {
        assertThatThrownBy(() -> Given.ratio("I", Kind.FLOW, "a", "b")).hasMessageContaining("only a RATE");
        assertThatThrownBy(() -> Given.ratio("I", Kind.RATE, "I", "b")).hasMessageContaining("another indicator");
        assertThat(Given.ratio("I", Kind.RATE, "a", "b").isRatio()).isTrue();
    }

    private static BigDecimal value(String ratio, String numerator, String denominator) {
        Figure figure = Ratio.standing(
                indicator(Kind.RATE, Scheme.M12, ratio, Publishes.LEVEL, false),
                null,
                indicator(Kind.FLOW, Scheme.M12, numerator, Publishes.BOTH, true),
                figure("1", "4"),
                indicator(Kind.FLOW, Scheme.M12, denominator, Publishes.BOTH, true),
                figure("1", "2"));
        return figure == null ? null : figure.cumulative().value();
    }

    private static void resolve(
            Map<String, String> unit,
            List<Map<String, String>> units,
            Map<String, Figure> taxes,
            Map<String, Figure> revenues) {
        List<Child> tax = new ArrayList<>();
        List<Child> revenue = new ArrayList<>();
        for (Map<String, String> each : units) {
            if (each.get("parent").equals(unit.get("unit"))) {
                resolve(each, units, taxes, revenues);
                tax.add(new Child(each.get("unit"), taxes.get(each.get("unit"))));
                revenue.add(new Child(each.get("unit"), revenues.get(each.get("unit"))));
            }
        }
        BigDecimal collected = n(unit.get("rev_ytd"));
        BigDecimal taxed = collected.multiply(n(unit.get("tax_share_pct"))).movePointLeft(2);
        boolean leaf = tax.isEmpty();
        taxes.put(unit.get("unit"), leaf ? figure("1", taxed.toPlainString()) : RollUp.standing(MONTHLY, null, tax));
        revenues.put(
                unit.get("unit"),
                leaf ? figure("1", collected.toPlainString()) : RollUp.standing(MONTHLY, null, revenue));
    }

    private static Figure figure(String before, String now) {
        return Figure.of(
                rows().cumulative("2022-04", before).cumulative("2023-04", now).figure(MONTHLY, "2023-04"));
    }
}
