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

    /** Decimals of a base that a growth implies: it is added up before anything is rounded (U2). */
    private static final int GUARD = 24;
    /** What has more digits before the point cannot be carried: it is compared with next to nothing, and tells nothing. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(24);

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

    /** Whether a derived number is small enough to be carried: at most 24 digits before the point. */
    public static boolean fits(BigDecimal number) {
        return number.abs().compareTo(TOO_LARGE) < 0;
    }

    /** The number, or null where it is none or cannot be carried. */
    public static @Nullable BigDecimal fitting(@Nullable BigDecimal number) {
        return number == null || !fits(number) ? null : number;
    }

    /** As it is shown and compared: rounded half up to {@value #DECIMALS} decimals. */
    public static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null || number.scale() <= DECIMALS
                ? number
                : normal(number.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * The base that a growth in per cent implies (U2): value / (1 + growth / 100), with decimals to spare, as it is still
     * to be added up.
     *
     * @return null where the growth is not above −100, or implies a base that cannot be carried
     */
    static @Nullable BigDecimal impliedBase(BigDecimal value, BigDecimal growth) {
        BigDecimal divisor = HUNDRED.add(growth);
        return divisor.signum() <= 0
                ? null
                : fitting(normal(HUNDRED.multiply(value).divide(divisor, GUARD, RoundingMode.HALF_UP)));
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
