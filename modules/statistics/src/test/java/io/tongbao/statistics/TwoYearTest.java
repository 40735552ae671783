package io.tongbao.statistics;

import static io.tongbao.statistics.DataClass.DEPARTMENT;
import static io.tongbao.statistics.DataClass.OFFICIAL;
import static io.tongbao.statistics.DataClass.SELF_REPORTED;
import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.indicator;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.numbers;
import static io.tongbao.statistics.Given.row;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TwoYearTest {
    private static final Indicator MONTHLY = flow(Scheme.M12);

    @Test
    void g6_publishedTwoYearAveragesComeFromTheGrowthsOfBothYears() {
        List<Map<String, String>> cases = Published.read("two_year_average_cases.csv").stream()
                .filter(each -> !each.get("growth_vs_2019_pct").isEmpty())
                .toList();
        for (Map<String, String> each : cases) {
            BigDecimal growth = n(each.get("growth_vs_2020_pct"));
            BigDecimal onBoth = n(each.get("growth_vs_2019_pct"));
            BigDecimal before =
                    Growth.of(onBoth.add(n("100")), growth.add(n("100"))).growth();

            TwoYear average = TwoYear.of(supplied(growth), supplied(before), null);

            assertThat(average.source()).isEqualTo(TwoYear.Source.FROM_GROWTHS);
            BigDecimal published = n(each.get("two_year_avg_pct_published"));
            BigDecimal shown = n(Wording.number(average.growth(), 1));
            boolean unroundedInputsDiffer = each.get("period").equals("2021-01..06");
            assertThat(shown).isEqualTo(unroundedInputsDiffer ? n("4.5") : published);
        }
        assertThat(cases).hasSize(3);
    }

    @Test
    void g6_investmentsLevelsAreNotUsedSinceItsGrowthIsPublished() {
        Given.Rows rows = rows().put("2019-07", row("", "348892", "", "", "", "5.7"))
                .put("2020-07", row("", "329214", "", "", "", "-1.6"))
                .put("2021-07", row("", "302533", "", "", "", "10.3"));

        TwoYear average = rows.figure(flow(Scheme.M11), "2021-07").twoYear();

        assertThat(average.source()).isEqualTo(TwoYear.Source.FROM_GROWTHS);
        assertThat(average.growth()).isBetween(n("4.1"), n("4.3"));
    }

    @Test
    void g6_fromLevelsWhereBothGrowthsAreComputedFromThem() {
        TwoYear average = rows().cumulative("2021-04", "100")
                .cumulative("2022-04", "90")
                .cumulative("2023-04", "121")
                .figure(MONTHLY, "2023-04")
                .twoYear();

        assertThat(average).isEqualTo(new TwoYear(n("10"), TwoYear.Source.FROM_LEVELS, null, null));
    }

    @Test
    void g6_fromGrowthsWhereOneYearStandsOnASuppliedBase() {
        TwoYear average = rows().cumulative("2021-04", "100")
                .cumulative("2022-04", "110")
                .put("2023-04", row("", "144", "", "120"))
                .figure(MONTHLY, "2023-04")
                .twoYear();

        assertThat(average.source()).isEqualTo(TwoYear.Source.FROM_GROWTHS);
        assertThat(average.growth()).isEqualTo(n("14.891252930761"));
    }

    @Test
    void g6_aSuppliedOneWins() {
        OwnFigure figure = rows().cumulative("2021-04", "100")
                .cumulative("2022-04", "110")
                .put("2023-04", row("", "121", "", "", "", "", "9.9"))
                .figure(MONTHLY, "2023-04");

        assertThat(figure.twoYear()).isEqualTo(new TwoYear(n("9.9"), TwoYear.Source.SUPPLIED, null, SELF_REPORTED));
        assertThat(numbers("", "", "", "", "", "", "9.9").twoYearGrowth()).isEqualTo(n("9.9"));
    }

    @Test
    void r2_aSuppliedOneNamesItsOwnClass() {
        OwnFigure figure = rows().put(
                        "2023-04",
                        row(OFFICIAL, "", "121"),
                        row(DEPARTMENT, "", "", "", "", "", "", "9.9"),
                        row(SELF_REPORTED, "", "", "", "", "", "", "9.8"))
                .figure(MONTHLY, "2023-04");

        assertThat(figure.dataClass()).isEqualTo(OFFICIAL);
        assertThat(figure.twoYear()).isEqualTo(new TwoYear(n("9.9"), TwoYear.Source.SUPPLIED, null, DEPARTMENT));
    }

    @Test
    void r2_onlyASuppliedOneHasAClass() {
        assertThatThrownBy(() -> new TwoYear(n("9.9"), TwoYear.Source.FROM_LEVELS, null, OFFICIAL))
                .hasMessageContaining("OFFICIAL");
        assertThatThrownBy(() -> new TwoYear(n("9.9"), TwoYear.Source.SUPPLIED, null, null))
                .hasMessageContaining("SUPPLIED");
    }

    @Test
    void g6_aStockIsAveragedByItsBalances() {
        TwoYear average = rows().month("2021-04", "100")
                .month("2022-04", "110")
                .month("2023-04", "144")
                .figure(indicator(Kind.STOCK, Scheme.M12), "2023-04")
                .twoYear();

        assertThat(average).isEqualTo(new TwoYear(n("20"), TwoYear.Source.FROM_LEVELS, null, null));
    }

    @Test
    void g6_whyThereIsNone() {
        Side none = Side.empty(GrowthCode.BASE_MISSING);
        Side some = supplied(n("5"));

        assertThat(TwoYear.of(none, some, null).code()).isEqualTo(TwoYear.Code.NO_GROWTH);
        assertThat(TwoYear.of(some, none, null).code()).isEqualTo(TwoYear.Code.NO_GROWTH_BEFORE);
        assertThat(TwoYear.of(some, null, null).code()).isEqualTo(TwoYear.Code.NO_GROWTH_BEFORE);
        assertThat(TwoYear.of(supplied(n("-100.1")), some, null).code()).isEqualTo(TwoYear.Code.BELOW_MINUS_100);
        assertThat(TwoYear.of(supplied(n("-100")), some, null).growth()).isEqualTo(n("-100"));
    }

    @Test
    void g6_aRateHasNone() {
        OwnFigure figure = rows().cumulative("2021-04", "3")
                .cumulative("2022-04", "4")
                .cumulative("2023-04", "5")
                .figure(indicator(Kind.RATE, Scheme.M12), "2023-04");

        assertThat(figure.twoYear()).isNull();
    }

    @Property(tries = 300)
    void g6_levelsAndTheirGrowthsSayTheSame(
            @ForAll @BigRange(min = "0.01", max = "1000000000") @Scale(2) BigDecimal first,
            @ForAll @BigRange(min = "0.01", max = "1000000000") @Scale(2) BigDecimal second,
            @ForAll @BigRange(min = "0", max = "1000000000") @Scale(2) BigDecimal third) {
        Given.Rows rows = rows().put("2021-04", row("", first.toPlainString()))
                .put("2022-04", row("", second.toPlainString()))
                .put("2023-04", row("", third.toPlainString()));

        OwnFigure figure = rows.figure(MONTHLY, "2023-04");

        assertThat(figure.twoYear().source()).isEqualTo(TwoYear.Source.FROM_LEVELS);
        BigDecimal factor = figure.twoYear().growth().movePointLeft(2).add(BigDecimal.ONE);
        BigDecimal error = factor.pow(2).multiply(first).subtract(third).abs();
        assertThat(error)
                .isLessThanOrEqualTo(first.multiply(factor.add(BigDecimal.ONE)).movePointLeft(13));
    }

    private static Side supplied(BigDecimal growth) {
        return new Side(null, false, null, null, growth, GrowthSource.SUPPLIED, null, null, OFFICIAL, OFFICIAL);
    }
}
