package io.tongbao.statistics;

import java.math.BigDecimal;

/**
 * Item scores (K6). {@code worst} and {@code best} are the ends among the members that are scored: min and max where
 * more is better, max and min where less is. Where both are equal each gets the full mark.
 */
public final class ItemScores {
    /** The full mark. */
    public static final BigDecimal FULL = BigDecimal.valueOf(100);

    private static final BigDecimal PASS = BigDecimal.valueOf(60);
    private static final BigDecimal ABOVE_PASS = BigDecimal.valueOf(40);

    private ItemScores() {}

    /**
     * 100 · min(actual / target, cap); where less is better, target / actual. An actual value below 0 counts 0.
     *
     * @param target above 0
     */
    public static BigDecimal completion(BigDecimal actual, BigDecimal target, BigDecimal cap, Direction direction) {
        if (target.signum() <= 0) {
            throw new IllegalArgumentException("target '" + target + "': must be above 0");
        }
        BigDecimal most = Precision.normal(FULL.multiply(cap));
        BigDecimal counted = actual.max(BigDecimal.ZERO);
        if (direction == Direction.LOWER) {
            return counted.signum() == 0
                    ? most
                    : Precision.quotient(FULL.multiply(target), counted).min(most);
        }
        return Precision.quotient(FULL.multiply(counted), target).min(most);
    }

    /** 60 + 40 · (x − worst) / (best − worst). */
    public static BigDecimal efficacy(BigDecimal x, BigDecimal worst, BigDecimal best) {
        return worst.compareTo(best) == 0 ? FULL : Precision.normal(PASS.add(between(x, worst, best, ABOVE_PASS)));
    }

    /** 100 · (x − worst) / (best − worst). */
    public static BigDecimal minMax(BigDecimal x, BigDecimal worst, BigDecimal best) {
        return worst.compareTo(best) == 0 ? FULL : between(x, worst, best, FULL);
    }

    /**
     * 100 · x / best; where less is better, 100 · best / x. Figures below 0 count 0, the best among them, and 0 of 0 is
     * the full mark.
     */
    public static BigDecimal ratioToBest(BigDecimal x, BigDecimal best, Direction direction) {
        BigDecimal counted = x.max(BigDecimal.ZERO);
        BigDecimal end = best.max(BigDecimal.ZERO);
        BigDecimal part = direction == Direction.LOWER ? end : counted;
        BigDecimal whole = direction == Direction.LOWER ? counted : end;
        return whole.signum() == 0 ? FULL : Precision.quotient(FULL.multiply(part), whole);
    }

    private static BigDecimal between(BigDecimal x, BigDecimal worst, BigDecimal best, BigDecimal range) {
        return Precision.quotient(range.multiply(x.subtract(worst)), best.subtract(worst));
    }
}
