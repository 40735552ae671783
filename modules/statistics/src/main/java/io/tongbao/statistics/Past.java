package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The usual size of a unit's growth, for V12.
 *
 * @param median of its past growths
 * @param deviation median distance of its past growths from their median
 */
record Past(BigDecimal median, BigDecimal deviation) {
    /** How many rows back a unit's past reaches. */
    static final int MOST = 24;

    /** Fewer past growths than this, or than a year's, make no past. */
    private static final int FEWEST = 6;

    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Null where there are too few, or where they were all alike and any change would be far. */
    static @Nullable Past of(Scheme scheme, Collection<BigDecimal> growths) {
        int year = scheme.rows(2000).size(); // any year: all have the same rows
        if (growths.size() < Math.max(year, FEWEST)) {
            return null;
        }
        BigDecimal median = median(growths);
        BigDecimal deviation =
                median(growths.stream().map(each -> each.subtract(median).abs()).toList());
        return deviation.signum() == 0 ? null : new Past(median, deviation);
    }

    /** Whether a growth is more than three median deviations away. */
    boolean isFar(BigDecimal growth) {
        return growth.subtract(median).abs().compareTo(deviation.multiply(THREE)) > 0;
    }

    private static BigDecimal median(Collection<BigDecimal> numbers) {
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(TWO, Precision.DECIMALS, RoundingMode.HALF_UP);
    }
}
