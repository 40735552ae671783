package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.indicator;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.row;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RollUpTest {
    private static final Indicator MONTHLY = flow(Scheme.M12);

    @Test
    void u1_thePartialSumSaysHowManyReported() {
        Figure sum = roll(null, child("a", "", "10"), new Child("b", null));

        assertThat(sum.cumulative().value()).isEqualTo(n("10"));
        assertThat(sum.reported()).isEqualTo(1);
        assertThat(sum.expected()).isEqualTo(2);
        assertThat(sum.isPartial()).isTrue();
        assertThat(sum.complete()).isFalse();
        assertThat(sum.rolledUp()).isTrue();
        assertThat(sum.dataClass()).isNull();
    }

    @Test
    void u1_aUnitThatCannotHaveTheFigureIsNotExpected() {
        Figure sum = roll(null, child("a", "", "10"), status("b", ObservationStatus.M));

        assertThat(sum.reported()).isEqualTo(1);
        assertThat(sum.expected()).isEqualTo(1);
        assertThat(sum.isPartial()).isFalse();
    }

    @Test
    void u1_aPartialSumBelowMakesTheSumAbovePartial() {
        Figure county = roll(null, child("a", "", "10"), new Child("b", null));

        Figure city = roll(null, new Child("county", county), child("c", "", "5"));

        assertThat(city.cumulative().value()).isEqualTo(n("15"));
        assertThat(city.reported()).isEqualTo(1);
        assertThat(city.expected()).isEqualTo(2);
    }

    @Test
    void u1_aMonthThatFewerChildrenHaveIsNotSummed() {
        // Given b's month cannot be derived, as its March is missing
        Figure sum = roll(null, child("a", "4", "10"), child("b", "", "20"));

        assertThat(sum.cumulative().value()).isEqualTo(n("30"));
        assertThat(sum.isPartial()).isFalse();
        assertThat(sum.month().value()).isNull();
        assertThat(sum.month().code()).isEqualTo(GrowthCode.INCOMPLETE);
    }

    @Test
    void u2_growthIsTheSumsGrowthAndNotTheMeanOfRates() {
        Figure sum = roll(null, child("a", "", "110", "", "", "", "10"), child("b", "", "500", "", "400"));

        assertThat(sum.cumulative().base()).isEqualTo(n("500"));
        assertThat(sum.cumulative().growth()).isEqualTo(n("22"));
        assertThat(sum.cumulative().source()).isEqualTo(GrowthSource.ROLLED_UP);
    }

    @Test
    void u2_suppliedGrowthImpliesTheBaseBeforeASuppliedBase() {
        Figure sum = roll(null, child("a", "", "110", "", "90", "", "10"));

        assertThat(sum.cumulative().base()).isEqualTo(n("100"));
    }

    @Test
    void u2_aGrowthOfMinusHundredFallsBackToTheSuppliedBase() {
        Figure sum = roll(null, child("a", "", "0", "", "90", "", "-100"), child("b", "", "99", "", "10"));

        assertThat(sum.cumulative().base()).isEqualTo(n("100"));
        assertThat(sum.cumulative().growth()).isEqualTo(n("-1"));
    }

    @Test
    void u2_aBaseOfZeroCounts() {
        Figure sum = roll(null, child("a", "", "5", "", "0"), child("b", "", "105", "", "100"));

        assertThat(sum.cumulative().growth()).isEqualTo(n("10"));
    }

    @Test
    void u2_oneMissingBaseEmptiesTheGrowth() {
        Figure sum = roll(null, child("a", "", "5"), child("b", "", "105", "", "100"));

        assertThat(sum.cumulative().growth()).isNull();
        assertThat(sum.cumulative().code()).isEqualTo(GrowthCode.BASE_PARTIAL);
        assertThat(roll(null, child("a", "", "5")).cumulative().code()).isEqualTo(GrowthCode.BASE_MISSING);
    }

    @Test
    void u3_theOwnFigureStandsAndTheSumIsKeptBeside() {
        OwnFigure own = own("", "120", "", "100");

        Figure figure = roll(own, child("a", "", "50", "", "40"), child("b", "", "60", "", "40"));

        assertThat(figure.cumulative()).isEqualTo(own.cumulative());
        assertThat(figure.rolledCumulative()).isEqualTo(n("110"));
        assertThat(figure.rolledUp()).isFalse();
        assertThat(figure.complete()).isTrue();
        assertThat(figure.dataClass()).isEqualTo(DataClass.SELF_REPORTED);
    }

    @Test
    void u3_aSideThatTheParentDidNotReportComesFromTheSum() {
        Figure figure = roll(own("7"), child("a", "3", "50"), child("b", "5", "60"));

        assertThat(figure.month().value()).isEqualTo(n("7"));
        assertThat(figure.cumulative().value()).isEqualTo(n("110"));
        assertThat(figure.cumulative().dataClass()).isNull();
        assertThat(figure.rolledMonth()).isEqualTo(n("8"));
    }

    @Test
    void u3_aGrowthReportedAloneStandsBesideTheSum() {
        Figure figure = roll(own("", "", "", "", "", "10"), child("a", "", "110", "", "88"));

        assertThat(figure.cumulative().value()).isEqualTo(n("110"));
        assertThat(figure.cumulative().growth()).isEqualTo(n("10"));
        assertThat(figure.cumulative().computed()).isEqualTo(n("25"));
        assertThat(figure.cumulative().rollupBase()).isEqualTo(n("100"));
    }

    @Test
    void u3_aSuppressedParentIsNotReplacedByItsSum() {
        OwnFigure own =
                rows().put("2023-04", Given.without(ObservationStatus.Q)).figure(MONTHLY, "2023-04");

        Figure figure = roll(own, child("a", "", "110"));

        assertThat(figure.cumulative().value()).isNull();
        assertThat(Candidate.of("p", Measure.CUMULATIVE_VALUE, MONTHLY, figure).reason())
                .isEqualTo(UnrankedReason.SUPPRESSED);
    }

    @Test
    void u3_aParentThatMissesItsFigureGetsTheSum() {
        OwnFigure own =
                rows().put("2023-04", Given.without(ObservationStatus.L)).figure(MONTHLY, "2023-04");

        Figure figure = roll(own, child("a", "", "110"));

        assertThat(figure.cumulative().value()).isEqualTo(n("110"));
        assertThat(figure.rolledUp()).isTrue();
        assertThat(figure.status()).isEqualTo(ObservationStatus.A);
    }

    @Test
    void u4_whatIsNotAdditiveKeepsToTheOwnFigure() {
        Indicator rate = indicator(Kind.RATE, Scheme.M12, "%", Publishes.BOTH, false);
        Indicator rateOnly = indicator(Kind.FLOW, Scheme.M12, "万元", Publishes.RATE, true);
        List<Child> children = List.of(child("a", "", "110"));

        assertThat(RollUp.standing(rate, null, children)).isNull();
        assertThat(RollUp.standing(rateOnly, own("", "1"), children)).isEqualTo(Figure.of(own("", "1")));
    }

    @Test
    void u1_nothingReportedGivesNoFigure() {
        assertThat(roll(null, new Child("a", null))).isNull();
        assertThat(roll(null)).isNull();
    }

    @Test
    void u1_anAdditiveStockIsSummedInTheMonth() {
        Indicator deposits = indicator(Kind.STOCK, Scheme.M12);
        Figure child =
                Figure.of(rows().month("2022-04", "80").month("2023-04", "100").figure(deposits, "2023-04"));

        Figure sum = RollUp.standing(deposits, null, List.of(new Child("a", child), new Child("b", child)));

        assertThat(sum.month().value()).isEqualTo(n("200"));
        assertThat(sum.month().growth()).isEqualTo(n("25"));
        assertThat(sum.cumulative()).isEqualTo(Side.empty(null));
    }

    @Property(tries = 200)
    void u1_u2_theOrderOfChildrenDoesNotMatter(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "-100", max = "1000") @Scale(3) BigDecimal> values,
            @ForAll @Size(8) List<@BigRange(min = "-99", max = "300") @Scale(1) BigDecimal> growth,
            @ForAll Random random) {
        List<Child> children = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i).toPlainString();
            children.add(child("c" + i, value, value, "", "", "", growth.get(i).toPlainString()));
            total = total.add(values.get(i));
        }
        Figure sum = RollUp.standing(MONTHLY, null, children);
        Collections.shuffle(children, random);

        assertThat(RollUp.standing(MONTHLY, null, children)).isEqualTo(sum);
        assertThat(sum.cumulative().value()).isEqualByComparingTo(total);
    }

    @Property(tries = 200)
    void u1_u2_aReplacedChildChangesTheSumByItsDifference(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "-100", max = "1000") @Scale(3) BigDecimal> values,
            @ForAll @Size(8) List<@BigRange(min = "-99", max = "300") @Scale(1) BigDecimal> growth,
            @ForAll @BigRange(min = "-100", max = "1000") @Scale(3) BigDecimal value,
            @ForAll @BigRange(min = "-99", max = "300") @Scale(1) BigDecimal changed,
            @ForAll Random random) {
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            children.add(child(
                    "c" + i,
                    "",
                    values.get(i).toPlainString(),
                    "",
                    "",
                    "",
                    growth.get(i).toPlainString()));
        }
        Side before = RollUp.standing(MONTHLY, null, children).cumulative();
        int which = random.nextInt(children.size());
        Side old = children.get(which).figure().cumulative();
        Child replacement = child("c" + which, "", value.toPlainString(), "", "", "", changed.toPlainString());
        children.set(which, replacement);

        Side anew = RollUp.standing(MONTHLY, null, children).cumulative();

        Side now = replacement.figure().cumulative();
        BigDecimal sum = before.value().subtract(old.value()).add(now.value());
        BigDecimal base = before.rollupBase().subtract(old.rollupBase()).add(now.rollupBase());
        assertThat(anew.value()).isEqualByComparingTo(sum);
        assertThat(anew.rollupBase()).isEqualByComparingTo(base);
        assertThat(anew.growth()).isEqualTo(Growth.of(sum, base).growth());
    }

    private static Figure roll(OwnFigure own, Child... children) {
        return RollUp.standing(MONTHLY, own, List.of(children));
    }

    private static OwnFigure own(String... texts) {
        return rows().put("2023-04", row(texts)).figure(MONTHLY, "2023-04");
    }

    private static Child child(String region, String... texts) {
        return new Child(region, Figure.of(own(texts)));
    }

    private static Child status(String region, ObservationStatus status) {
        return new Child(
                region, Figure.of(rows().put("2023-04", Given.without(status)).figure(MONTHLY, "2023-04")));
    }
}
