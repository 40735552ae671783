package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.indicator;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.row;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {
    private static final Indicator MONTHLY = flow(Scheme.M12);

    @Test
    void g1_suppliedGrowthWinsAndTheComputedOneIsKeptBeside() {
        Side side = rows().cumulative("2022-04", "100")
                .put("2023-04", row("", "110", "", "", "", "7.2"))
                .figure(MONTHLY, "2023-04")
                .cumulative();

        assertThat(side.growth()).isEqualTo(n("7.2"));
        assertThat(side.source()).isEqualTo(GrowthSource.SUPPLIED);
        assertThat(side.computed()).isEqualTo(n("10"));
        assertThat(side.difference()).isEqualTo(n("-2.8"));
        assertThat(side.rollupBase()).isEqualTo(n("102.611940298507462686567164"));
    }

    @Test
    void g3_aBaseThatIsNextToNothingGivesNoGrowth() {
        Growth growth = Growth.of(n("999999999999999999"), n("0.000000000001"));

        assertThat(growth.growth()).isNull();
        assertThat(growth.code()).isEqualTo(GrowthCode.BASE_NEGLIGIBLE);
    }

    @Test
    void u2_aGrowthThatImpliesAnEndlessBaseImpliesNone() {
        Side side = rows().cumulative("2022-04", "100")
                .put("2023-04", row("", "999999999999999999", "", "", "", "-99.999999999999"))
                .figure(MONTHLY, "2023-04")
                .cumulative();

        assertThat(side.rollupBase()).isEqualTo(n("100"));
    }

    @Test
    void g1_growthAloneNeedsNoLevel() {
        Indicator investment = indicator(Kind.FLOW, Scheme.M11, "万元", Publishes.RATE, false);
        OwnFigure figure =
                rows().put("2023-02", row("", "", "", "", "", "10.3")).figure(investment, "2023-02");

        assertThat(figure.cumulative().value()).isNull();
        assertThat(figure.cumulative().growth()).isEqualTo(n("10.3"));
        assertThat(figure.cumulative().code()).isNull();
        assertThat(figure.complete()).isTrue();
        assertThat(figure.missing()).isEmpty();
    }

    @Test
    void g2_aSuppliedBaseComesBeforeTheStoredValue() {
        Side side = rows().cumulative("2022-04", "100")
                .put("2023-04", row("", "110", "", "88"))
                .figure(MONTHLY, "2023-04")
                .cumulative();

        assertThat(side.growth()).isEqualTo(n("25"));
        assertThat(side.source()).isEqualTo(GrowthSource.COMPARABLE_BASE);
        assertThat(side.base()).isEqualTo(n("88"));
        assertThat(side.rollupBase()).isEqualTo(n("88"));
    }

    @Test
    void g2_aSuppliedBaseOfZeroIsNotPassedOver() {
        Side side = rows().cumulative("2022-04", "100")
                .put("2023-04", row("", "110", "", "0"))
                .figure(MONTHLY, "2023-04")
                .cumulative();

        assertThat(side.growth()).isNull();
        assertThat(side.code()).isEqualTo(GrowthCode.BASE_ZERO);
    }

    @Test
    void g3_growthIsRoundedOnceToTwelveDecimals() {
        Side side = rows().cumulative("2022-04", "3")
                .cumulative("2023-04", "4")
                .figure(MONTHLY, "2023-04")
                .cumulative();

        assertThat(side.growth()).isEqualTo(n("33.333333333333"));
        assertThat(side.source()).isEqualTo(GrowthSource.COMPUTED);
    }

    @Test
    void g3_theBaseMayItselfBeAddedUp() {
        Given.Rows rows = rows().month("2022-01", "4")
                .month("2022-02", "6")
                .cumulative("2023-01", "5")
                .cumulative("2023-02", "12");

        OwnFigure figure = rows.figure(MONTHLY, "2023-02");

        assertThat(figure.cumulative().growth()).isEqualTo(n("20"));
        assertThat(figure.month().growth()).isEqualTo(n("16.666666666667"));
    }

    @Test
    void g3_anIncompleteBaseIsMissing() {
        Given.Rows rows = rows().month("2022-02", "6").cumulative("2023-02", "12");

        assertThat(rows.figure(MONTHLY, "2023-02").cumulative().code()).isEqualTo(GrowthCode.BASE_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "10, , BASE_MISSING",
        "10, 0, BASE_ZERO",
        "0, 0, BASE_ZERO",
        "-1, 10, TURNED_NEGATIVE",
        "5, -10, TURNED_POSITIVE",
        "-11, -10, LOSS_WIDENED",
        "-9, -10, LOSS_NARROWED",
        "0, -10, LOSS_NARROWED",
        "-10, -10, LOSS_UNCHANGED",
    })
    void g3_everySignOfValueAndBaseHasItsCode(BigDecimal value, BigDecimal base, GrowthCode code) {
        assertThat(Growth.of(value, base)).isEqualTo(new Growth(null, code));
    }

    @Test
    void g3_baseZeroGivesNoGrowth() {
        Given.Rows rows = rows().cumulative("2022-04", "0").cumulative("2023-04", "12");

        assertThat(rows.figure(MONTHLY, "2023-04").cumulative().growth()).isNull();
        assertThat(rows.figure(MONTHLY, "2023-04").cumulative().code()).isEqualTo(GrowthCode.BASE_ZERO);
        assertThat(rows.figure(MONTHLY, "2023-04").cumulative().rollupBase()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void g3_aFallToNothingIsMinusHundred() {
        assertThat(Growth.of(BigDecimal.ZERO, n("5")).growth()).isEqualTo(n("-100"));
    }

    @Property
    void g3_growthIsExactOrACode(
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(2) BigDecimal value,
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(2) BigDecimal base) {
        Growth growth = Growth.of(value, base);

        assertThat(growth.growth() == null).isNotEqualTo(growth.code() == null);
        if (growth.growth() != null) {
            BigDecimal back = base.multiply(growth.growth().add(n("100"))).movePointLeft(2);
            assertThat(back.subtract(value).abs())
                    .isLessThan(base.movePointLeft(13).add(n("1e-13")));
        }
    }

    @Test
    void g4_monthGrowthFollowsTheSameRules() {
        OwnFigure figure = rows().put("2022-04", row("20"))
                .put("2023-04", row("15", "", "", "", "3.3"))
                .figure(MONTHLY, "2023-04");

        assertThat(figure.month().growth()).isEqualTo(n("3.3"));
        assertThat(figure.month().computed()).isEqualTo(n("-25"));
        assertThat(figure.cumulative().code()).isEqualTo(GrowthCode.INCOMPLETE);
    }

    @Test
    void g4_aStockIsComparedWithTheSameMonthAndNeverAdded() {
        Indicator deposits = indicator(Kind.STOCK, Scheme.M12);
        Given.Rows rows = rows().month("2022-02", "200").month("2023-01", "210").month("2023-02", "220");

        OwnFigure figure = rows.figure(deposits, "2023-02");

        assertThat(figure.month().growth()).isEqualTo(n("10"));
        assertThat(figure.cumulative()).isEqualTo(Side.empty(null));
        assertThat(figure.complete()).isTrue();
    }

    @Test
    void g4_theGrowthOfARateIsADifferenceInPoints() {
        Indicator share = indicator(Kind.RATE, Scheme.M12, "%", Publishes.BOTH, false);
        Given.Rows rows = rows().cumulative("2022-02", "-1.5").cumulative("2023-02", "3");

        OwnFigure figure = rows.figure(share, "2023-02");

        assertThat(figure.cumulative().growth()).isEqualTo(n("4.5"));
        assertThat(figure.month()).isEqualTo(Side.empty(null));
        assertThat(Wording.growthZh(share, figure.cumulative())).isEqualTo("提高4.5个百分点");
    }

    @Test
    void knownAtIsTheGreatestOfTheRowsLookedAt() {
        Instant late = Given.NOON.plusSeconds(3600);
        ReportRow base = new ReportRow(DataClass.SELF_REPORTED, 1, ObservationStatus.A, Given.numbers("", "100"), late);
        Given.Rows rows =
                rows().put("2022-04", base).cumulative("2023-03", "100").cumulative("2023-04", "110");

        assertThat(rows.figure(MONTHLY, "2023-04").knownAt()).isEqualTo(late);
        assertThat(rows.figure(MONTHLY, "2023-03").knownAt()).isEqualTo(Given.NOON);
    }
}
