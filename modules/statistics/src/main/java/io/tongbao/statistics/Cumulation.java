package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** C4: what a reported month value and two cumulative values say of each other. */
public final class Cumulation {
    private Cumulation() {}

    /**
     * C(t) − C(t−1) − m(t), in the indicator's unit. It is no error: both are kept.
     *
     * @param before C(t−1); 0 for the first row of the year
     */
    public static BigDecimal disagreement(BigDecimal cumulative, BigDecimal before, BigDecimal month) {
        return Precision.normal(cumulative.subtract(before).subtract(month));
    }

    /**
     * Whether a disagreement deserves a warning: above one unit of the last published digit.
     *
     * @param disagreement in the indicator's unit; null where it is unknown
     * @param lastDigit one unit of the last digit as sent, in the indicator's unit; of the coarsest of the figures
     */
    public static boolean isWarning(@Nullable BigDecimal disagreement, BigDecimal lastDigit) {
        return disagreement != null && disagreement.abs().compareTo(lastDigit) > 0;
    }
}
