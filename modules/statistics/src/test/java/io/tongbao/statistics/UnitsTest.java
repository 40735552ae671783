package io.tongbao.statistics;

import static io.tongbao.statistics.Given.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({
        "89.4, 亿元, 万元, 894000",
        "4565, 万元, 亿元, 0.4565",
        "1, 元, 亿元, 0.00000001",
        "3, 10k yuan, YUAN, 30000",
        "2, 100m yuan, 万元, 20000",
        "5, 万美元, 美元, 50000",
        "1.5, 万人, 人, 15000",
        "3, 亿千瓦时, 万千瓦时, 30000",
        "15, 亩, 公顷, 1",
        "3, 亩, 平方米, 2000",
        "7, 件, 个, 7",
        "12, ‰, %, 1.2",
    })
    void r4_convertsExactly(BigDecimal number, String from, String to, BigDecimal result) {
        assertThat(Units.convert(number, unit(from), unit(to))).isEqualTo(result);
    }

    @Test
    void r4_refusesAnotherDimensionAndAnEndlessResult() {
        assertThatThrownBy(() -> Units.convert(n("1"), unit("万元"), unit("万美元")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("万美元");
        assertThatThrownBy(() -> Units.convert(n("1"), unit("亩"), unit("公顷"))).isInstanceOf(ArithmeticException.class);
        assertThat(Units.of("furlong")).isEmpty();
    }

    @Property(tries = 100)
    void r4_conversionIsExactAndLeadsBack(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(4) BigDecimal number) {
        for (Unit from : Units.all()) {
            for (Unit to : Units.all()) {
                if (from.dimension().equals(to.dimension()) && !from.dimension().equals("area")) {
                    BigDecimal there = Units.convert(number, from, to);

                    assertThat(there.multiply(to.factor())).isEqualByComparingTo(number.multiply(from.factor()));
                    assertThat(Units.convert(there, to, from)).isEqualTo(Precision.normal(number));
                }
            }
        }
    }

    @Property
    void equalNumbersHaveOneNormalForm(@ForAll BigDecimal number) {
        BigDecimal normal = Precision.normal(number);

        assertThat(normal)
                .isEqualByComparingTo(number)
                .isEqualTo(Precision.normal(number.setScale(number.scale() + 3)));
        assertThat(normal.scale()).isNotNegative();
        assertThat(Precision.normal(normal)).isEqualTo(normal);
    }

    @Test
    void d2_everyUnitHasAnEnglishName() {
        assertThat(Units.all()).extracting(Unit::english).allMatch(name -> name.matches("[\\p{ASCII}²‰]+"));
        assertThat(Units.english("万元")).isEqualTo("10k yuan");
        assertThat(Units.english("个百分点")).isEqualTo("pp");
        assertThat(Units.english("点")).isEqualTo("点");
    }

    @ParameterizedTest
    @CsvSource({"%, true, 100, %", "％, true, 100, %", "percent, true, 100, %", "‰, false, 1000, ‰", "元, false, 1, 元"})
    void r4_perCentIsKnownByEveryName(String unit, boolean percent, BigDecimal whole, String code) {
        assertThat(Units.isPercent(unit)).isEqualTo(percent);
        assertThat(Units.perWhole(unit)).isEqualByComparingTo(whole);
        assertThat(Units.code(unit)).isEqualTo(code);
    }

    private static Unit unit(String code) {
        return Units.of(code).orElseThrow();
    }
}
