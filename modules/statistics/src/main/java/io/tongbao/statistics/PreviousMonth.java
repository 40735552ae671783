package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Growth of a month value on the month before, not seasonally adjusted 未经季节调整 (G5): wherever it is shown, these
 * words go with it. It exists for the month values of a FLOW or STOCK that has a row every month.
 *
 * @param base the value of the month before, of last year's December for January; of a sum the children's (as U2);
 *     null where it is unknown
 * @param growth per cent, unrounded
 * @param code why there is no growth: exactly one of the two
 */
public record PreviousMonth(@Nullable BigDecimal base, @Nullable BigDecimal growth, @Nullable GrowthCode code) {
    public PreviousMonth {
        base = Precision.normalOrNull(base);
        growth = Precision.normalOrNull(growth);
        if ((growth == null) == (code == null)) {
            throw new IllegalArgumentException("growth " + growth + " with code " + code);
        }
    }

    /** The growth of a value on a base; null where there is no value to compare. */
    static @Nullable PreviousMonth of(Indicator indicator, @Nullable BigDecimal value, @Nullable BigDecimal base) {
        if (value == null || indicator.scheme() != Scheme.M12 || indicator.kind() == Kind.RATE) {
            return null;
        }
        Growth growth = Growth.of(value, base);
        return new PreviousMonth(base, growth.growth(), growth.code());
    }

    /**
     * The growth of a sum on what its children, as they are now, had the month before.
     *
     * @param value the children's sum
     * @param children those summed
     */
    static @Nullable PreviousMonth ofSum(Indicator indicator, @Nullable BigDecimal value, List<Figure> children) {
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        for (Figure each : children) {
            BigDecimal base =
                    each.previousMonth() == null ? null : each.previousMonth().base();
            if (base != null) {
                sum = sum.add(base);
                known++;
            }
        }
        PreviousMonth all = of(indicator, value, known < children.size() ? null : sum);
        return all == null || known == 0 || known == children.size()
                ? all
                : new PreviousMonth(null, null, GrowthCode.BASE_PARTIAL);
    }
}
