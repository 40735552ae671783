package io.tongbao.statistics;

import static io.tongbao.statistics.Given.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GeometricMeanTest {
    private static final BigDecimal TINY = new BigDecimal("1e-27");

    @Test
    void k6_logarithmsHaveTwentySevenGoodDigits() {
        // to 40 places, from tables
        assertThat(GeometricMean.ln(n("2"))).isCloseTo(n("0.6931471805599453094172321214581765680755"), within(TINY));
        assertThat(GeometricMean.ln(n("10"))).isCloseTo(n("2.3025850929940456840179914546843642076011"), within(TINY));
        assertThat(GeometricMean.ln(n("3"))).isCloseTo(n("1.0986122886681096913952452369225257046475"), within(TINY));
        assertThat(GeometricMean.ln(n("1"))).isEqualByComparingTo("0");
        assertThat(GeometricMean.exp(n("1"))).isCloseTo(n("2.7182818284590452353602874713526624977572"), within(TINY));
        assertThat(GeometricMean.exp(n("0"))).isEqualByComparingTo("1");
    }

    @Test
    void k6_perfectPowersComeOutExactly() {
        assertThat(of("2", "8")).isEqualTo(n("4"));
        assertThat(of("1", "10", "100")).isEqualTo(n("10"));
        assertThat(GeometricMean.of(List.of(n("2"), n("16")), List.of(n("2"), n("1"))))
                .isEqualTo(n("4"));
        assertThat(GeometricMean.of(List.of(n("2"), n("16")), List.of(n("66.6"), n("33.3"))))
                .isEqualTo(n("4"));
    }

    @Test
    void k6_oneZeroMakesItZero() {
        assertThat(of("0", "100", "100")).isEqualTo(BigDecimal.ZERO);
    }

    @Property(tries = 200)
    void k6_meanOfEqualValuesIsThatValue(
            @ForAll @BigRange(min = "0.000000000001", max = "1000") @Scale(12) BigDecimal value,
            @ForAll @IntRange(min = 1, max = 9) int count) {
        assertThat(of(Collections.nCopies(count, value))).isEqualByComparingTo(value);
    }

    @Property(tries = 200)
    void k6_logarithmAndExponentialUndoEachOther(
            @ForAll @BigRange(min = "0.000000000001", max = "1000") @Scale(12) BigDecimal value) {
        assertThat(GeometricMean.exp(GeometricMean.ln(value))).isCloseTo(value, within(value.multiply(n("1e-25"))));
    }

    @Property(tries = 200)
    void k6_squareOfTheMeanOfTwoIsTheirProduct(
            @ForAll @Size(2) List<@BigRange(min = "1", max = "100") @Scale(2) BigDecimal> two) {
        BigDecimal mean = of(two);
        assertThat(mean.multiply(mean)).isCloseTo(two.get(0).multiply(two.get(1)), within(n("2e-10")));
    }

    private static BigDecimal of(String... values) {
        return of(java.util.Arrays.stream(values).map(Given::n).toList());
    }

    private static BigDecimal of(List<BigDecimal> values) {
        return GeometricMean.of(values, Collections.nCopies(values.size(), BigDecimal.TEN));
    }
}
