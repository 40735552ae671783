package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The weighted geometric mean, (Π x^w)^(1 / Σ w) = exp(Σ w·ln x / Σ w), in decimal: logarithm and exponential by their
 * series with 30 significant digits, half of them to spare, the result rounded once like any derived number.
 */
final class GeometricMean {
    private static final MathContext WORK = new MathContext(30, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** About √2: with powers of 10 and 2 taken out, what is left lies between 1/√2 and this. */
    private static final BigDecimal ROOT = new BigDecimal("1.4142135624");

    private static final BigDecimal INVERSE_ROOT = new BigDecimal("0.7071067812");
    private static final BigDecimal LN_2 = series(BigDecimal.ONE.divide(BigDecimal.valueOf(3), WORK));
    /** ln 10 = 3·ln 2 + ln 1.25. */
    private static final BigDecimal LN_10 =
            LN_2.multiply(BigDecimal.valueOf(3)).add(series(BigDecimal.ONE.divide(BigDecimal.valueOf(9), WORK)));

    private static final int HALVINGS = 5;

    private GeometricMean() {}

    /**
     * Of values not below 0.
     *
     * @param weights above 0, one for each value
     */
    static BigDecimal of(List<BigDecimal> values, List<BigDecimal> weights) {
        BigDecimal logarithms = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).signum() == 0) {
                return BigDecimal.ZERO;
            }
            logarithms = logarithms.add(ln(values.get(i)).multiply(weights.get(i)), WORK);
            weight = weight.add(weights.get(i));
        }
        BigDecimal mean = exp(logarithms.divide(weight, WORK));
        return Precision.normal(mean.setScale(Precision.DECIMALS, RoundingMode.HALF_UP));
    }

    /** Of a number above 0. */
    static BigDecimal ln(BigDecimal number) {
        int tens = number.precision() - number.scale() - 1;
        BigDecimal rest = number.scaleByPowerOfTen(-tens);
        int twos = 0;
        while (rest.compareTo(ROOT) > 0) {
            rest = rest.multiply(HALF, WORK);
            twos++;
        }
        while (rest.compareTo(INVERSE_ROOT) < 0) {
            rest = rest.multiply(TWO, WORK);
            twos--;
        }
        BigDecimal z = rest.subtract(BigDecimal.ONE).divide(rest.add(BigDecimal.ONE), WORK);
        return series(z)
                .add(LN_10.multiply(BigDecimal.valueOf(tens)), WORK)
                .add(LN_2.multiply(BigDecimal.valueOf(twos)), WORK);
    }

    /** Of any number that a mean of logarithms can be. */
    static BigDecimal exp(BigDecimal number) {
        int tens = number.divide(LN_10, 0, RoundingMode.HALF_EVEN).intValueExact();
        BigDecimal rest =
                number.subtract(LN_10.multiply(BigDecimal.valueOf(tens)), WORK).divide(TWO.pow(HALVINGS), WORK);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; isSeen(term); n++) {
            term = term.multiply(rest, WORK).divide(BigDecimal.valueOf(n), WORK);
            sum = sum.add(term, WORK);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, WORK);
        }
        return sum.scaleByPowerOfTen(tens);
    }

    /** 2·artanh z = 2·(z + z³/3 + z⁵/5 + …), the logarithm of (1 + z) / (1 − z). */
    private static BigDecimal series(BigDecimal z) {
        BigDecimal square = z.multiply(z, WORK);
        BigDecimal power = z;
        BigDecimal sum = z;
        for (int n = 3; isSeen(power); n += 2) {
            power = power.multiply(square, WORK);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), WORK), WORK);
        }
        return sum.multiply(TWO, WORK);
    }

    /** Whether a term still changes the sum. */
    private static boolean isSeen(BigDecimal term) {
        return term.signum() != 0 && term.precision() - term.scale() > -WORK.getPrecision();
    }
}
