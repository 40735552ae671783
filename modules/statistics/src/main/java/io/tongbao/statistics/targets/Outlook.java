package io.tongbao.statistics.targets;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the year may end with (T5): what is reached divided by the share that past years had reached by the same month.
 *
 * <p>The chance of missing is (k + 1) / (n + 2), where k of n past years, had they been this one, would have ended below
 * the target: Laplace's rule of succession, which asks for no distribution and never claims to be certain.
 *
 * @param value going on as last year did, in the indicator's unit
 * @param low going on as the year did that ends lowest; null where fewer than two years are known
 * @param high going on as the year did that ends highest; null where fewer than two years are known
 * @param missProbability chance of missing the target, 0 to 1; null where fewer than three years are known. In December
 *     it is known: 0 or 1
 */
public record Outlook(
        BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal missProbability) {
    private static final int YEARS_OF_AN_INTERVAL = 2;
    private static final int YEARS_OF_A_CHANCE = 3;

    /** Null where last year is not known, or where nothing was reached: there is nothing to go on. */
    static @Nullable Outlook of(Target target, Period period, BigDecimal actual, List<Season> seasons) {
        if (period.month() == 12) {
            BigDecimal missed = actual.compareTo(target.value()) < 0 ? BigDecimal.ONE : BigDecimal.ZERO;
            return new Outlook(actual, actual, actual, missed);
        }
        Season last = Season.ofLastYear(period, seasons);
        if (last == null || last.reached().signum() <= 0 || actual.signum() <= 0) {
            return null;
        }
        List<BigDecimal> ends = seasons.stream()
                .filter(each -> each.reached().signum() > 0)
                .map(each -> each.projected(actual))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal value = last.projected(actual);
        if (value == null) {
            return null;
        }
        boolean interval = ends.size() >= YEARS_OF_AN_INTERVAL;
        return new Outlook(
                value,
                interval ? ends.stream().reduce(BigDecimal::min).orElseThrow() : null,
                interval ? ends.stream().reduce(BigDecimal::max).orElseThrow() : null,
                ends.size() >= YEARS_OF_A_CHANCE ? chance(target.value(), ends) : null);
    }

    private static BigDecimal chance(BigDecimal target, List<BigDecimal> ends) {
        long missed = ends.stream().filter(each -> each.compareTo(target) < 0).count();
        return Precision.quotient(BigDecimal.valueOf(missed + 1), BigDecimal.valueOf(ends.size() + 2L));
    }
}
