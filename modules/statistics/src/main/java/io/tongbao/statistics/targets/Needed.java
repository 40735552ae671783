package io.tongbao.statistics.targets;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still needed for an amount to be reached by the year's end (T4), or for a place (T1). 尚需.
 *
 * @param amount target − C, in the indicator's unit; of RANK the places still to climb; 0 where it is reached
 * @param perMonth the same for each month that remains; null where none does, and of RANK: a place is not filled up
 * @param growth of that on what last year's remaining months brought, in per cent; null where these are not known or
 *     brought nothing
 */
public record Needed(BigDecimal amount, @Nullable BigDecimal perMonth, @Nullable BigDecimal growth) {
    /** The places still to climb. */
    static Needed places(Target target, BigDecimal rank) {
        return new Needed(Precision.normal(rank.subtract(target.value()).max(BigDecimal.ZERO)), null, null);
    }

    /** What is still needed of an amount. */
    static Needed of(Target target, Period period, BigDecimal actual, boolean isFlow, List<Season> seasons) {
        BigDecimal amount = Precision.normal(target.value().subtract(actual).max(BigDecimal.ZERO));
        int months = 12 - period.month();
        if (months == 0) {
            return new Needed(amount, null, null);
        }
        BigDecimal perMonth = Precision.quotient(amount, BigDecimal.valueOf(months));
        Season last = isFlow ? Season.ofLastYear(period, seasons) : null;
        BigDecimal rest = last == null ? BigDecimal.ZERO : last.whole().subtract(last.reached());
        return new Needed(
                amount, perMonth, rest.signum() > 0 ? Precision.fitting(Precision.growth(amount, rest)) : null);
    }
}
