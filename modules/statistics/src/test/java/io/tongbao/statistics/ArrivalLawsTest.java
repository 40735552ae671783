package io.tongbao.statistics;

import static io.tongbao.statistics.CheckScene.flow;
import static io.tongbao.statistics.CheckScene.part;
import static io.tongbao.statistics.Office.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What the checks find whatever the numbers are. */
class ArrivalLawsTest {
    private static List<String> checks(List<Problem> problems) {
        return problems.stream().map(Problem::check).distinct().toList();
    }

    @Property(tries = 200)
    void c4_roundedNumbersOfATrueYearNeverDisagree(
            @ForAll @Size(12) List<@BigRange(min = "0", max = "5000") @Scale(3) BigDecimal> months,
            @ForAll @IntRange(max = 2) int decimals) {
        // each figure is rounded by itself, as in published tables: three halves of the last digit make at most one
        // unit
        Office office = new Office(flow("i"));
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < months.size(); i++) {
            sum = sum.add(months.get(i));
            var sent = report("i", new Period(2023, i + 1).toString())
                    .month(Wording.number(months.get(i), decimals))
                    .cumulative(Wording.number(sum, decimals));
            assertThat(checks(office.finds(sent))).doesNotContain("V06", "V07");
            office.stands(sent);
        }
    }

    @Property(tries = 200)
    void v04_theUnitASlipIsSentInDoesNotMatter(
            @ForAll @BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal last,
            @ForAll @BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal now) {
        Office plain = new Office(flow("i")).stands(report("i", "2022-03").cumulative(last.toPlainString()));

        List<String> here = checks(plain.finds(report("i", "2023-03").cumulative(now.toPlainString())));
        List<String> elsewhere = checks(plain.finds(report("i", "2023-03")
                .cumulative(now.movePointRight(4).toPlainString())
                .unit("元")));

        assertThat(elsewhere).isEqualTo(here);
    }

    @Property(tries = 200)
    void v04_aFigureInTheWrongUnitIsFoundUnlessTheUnitGrewOrShrankThreefold(
            @ForAll @BigRange(min = "10", max = "99999") @Scale(0) BigDecimal last,
            @ForAll @BigRange(min = "0.34", max = "2.99") @Scale(2) BigDecimal change,
            @ForAll @IntRange(max = 5) int which) {
        int power = new int[] {-8, -4, -3, 3, 4, 8}[which];

        assertThat(UnitSlipCheck.slip(last.multiply(change).scaleByPowerOfTen(power), last))
                .isEqualTo(power);
        assertThat(UnitSlipCheck.slip(last.multiply(change), last)).isZero();
    }

    @Property(tries = 200)
    void v08_v09_aBaseAndAGrowthRoundedAsSentAreNeverFlagged(
            @ForAll @BigRange(min = "1000", max = "900000") @Scale(4) BigDecimal base,
            @ForAll @BigRange(min = "1000", max = "900000") @Scale(4) BigDecimal value,
            @ForAll @IntRange(max = 4) int decimals,
            @ForAll @IntRange(max = 3) int growthDecimals) {
        Office office = new Office(flow("i")).stands(report("i", "2022-03").cumulative(base.toPlainString()));
        String growth = Wording.number(Precision.growth(value, base), growthDecimals);

        List<Problem> alone = office.finds(
                report("i", "2023-03").cumulative(value.toPlainString()).growth(growth));
        List<Problem> withBase = office.finds(
                report("i", "2023-03").cumulative(value.toPlainString()).base(Wording.number(base, decimals)));

        assertThat(checks(alone)).doesNotContain("V09");
        assertThat(checks(withBase)).doesNotContain("V08");
    }

    @Property(tries = 200)
    void v10_v11_partsOfATrueWholeAreNeverFlaggedHoweverTheyAreRounded(
            @ForAll @Size(3) List<@BigRange(min = "0", max = "5000") @Scale(3) BigDecimal> parts,
            @ForAll @Size(4) List<@IntRange(max = 2) Integer> decimals) {
        Office office = new Office(flow("w"), part("x", "w", null), part("y", "w", null), part("z", "w", null));
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> codes = List.of("x", "y", "z");
        for (int i = 0; i < codes.size(); i++) {
            var part = report(codes.get(i), "2023-01").cumulative(Wording.number(parts.get(i), decimals.get(i)));
            assertThat(office.finds(part)).isEmpty();
            office.stands(part);
        }

        List<Problem> found = office.finds(report("w", "2023-01").cumulative(Wording.number(sum, decimals.get(3))));

        assertThat(found).isEmpty();
    }
}
