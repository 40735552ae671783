package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says how exact numbers are. Levels are exact; what is derived by division is rounded once, half
 * up, to {@value #DECIMALS} decimals; and every number has one normal form, so that equal numbers are {@code equals}.
 */
public final class Precision {
    /** Decimals that a derived number is carried with, and that an input may have at most. */
    public static final int DECIMALS = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A root is taken with so many digits that its {@value #DECIMALS} decimals are right for any number carried. */
    private static final MathContext ROOT = new MathContext(60, RoundingMode.HALF_UP);

    private Precision() {}

    /** The normal form: no trailing zeros after the point, no exponent. */
    public static BigDecimal normal(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The normal form, or null for null. */
    public static @Nullable BigDecimal normalOrNull(@Nullable BigDecimal number) {
        return number == null ? null : normal(number);
    }

    /** Growth in per cent, 100 · (value − base) / base, for a base above 0. */
    public static BigDecimal growth(BigDecimal value, BigDecimal base) {
        return quotient(HUNDRED.multiply(value.subtract(base)), base);
    }

    /** The base that a growth in per cent above −100 implies (U2): value / (1 + growth / 100). */
    public static BigDecimal impliedBase(BigDecimal value, BigDecimal growth) {
        return quotient(HUNDRED.multiply(value), HUNDRED.add(growth));
    }

    /** √(value / base) − 1 in per cent (G6), for a value not below 0 and a base above 0. */
    static BigDecimal meanGrowthOfLevels(BigDecimal value, BigDecimal base) {
        return percentOver(value.divide(base, ROOT));
    }

    /** √((1 + one)(1 + other)) − 1 in per cent (G6), for growths in per cent not below −100. */
    static BigDecimal meanGrowth(BigDecimal one, BigDecimal other) {
        return percentOver(HUNDRED.add(one).multiply(HUNDRED.add(other)).movePointLeft(4));
    }

    private static BigDecimal percentOver(BigDecimal square) {
        BigDecimal root = square.sqrt(ROOT);
        return normal(HUNDRED.multiply(root.subtract(BigDecimal.ONE)).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** A share of a whole in per cent (G7, T3), for a whole other than 0. */
    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return quotient(HUNDRED.multiply(part), whole);
    }

    /** Rounded once to {@value #DECIMALS} decimals. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return normal(dividend.divide(divisor, DECIMALS, RoundingMode.HALF_UP));
    }
}
