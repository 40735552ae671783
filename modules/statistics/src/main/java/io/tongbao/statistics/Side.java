package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The month side or the cumulative side of a figure.
 *
 * @param value in the indicator's unit; null where it is unknown
 * @param derived whether the value follows from other rows (C1, C2) and was not reported
 * @param base last year's value that is shown: supplied, else stored; of a sum the children's bases (U2)
 * @param rollupBase the base that this side carries up to its parent (U2): implied by a supplied growth above −100,
 *     else supplied, else stored; null where there is none, and for a RATE, which is never added (U4)
 * @param growth per cent, unrounded; percentage points for a RATE
 * @param source where the growth comes from; null where there is none
 * @param code why there is no growth; null where there is one, or where this side does not exist for the indicator
 * @param computed what G2, G3 or U2 would give, beside a supplied growth; null otherwise
 * @param dataClass class of the value, or of the growth where no value is known; null where the value is a sum of
 *     children
 * @param growthClass class of a supplied growth; null for any other, which is of the value's
 */
public record Side(
        @Nullable BigDecimal value,
        boolean derived,
        @Nullable BigDecimal base,
        @Nullable BigDecimal rollupBase,
        @Nullable BigDecimal growth,
        @Nullable GrowthSource source,
        @Nullable GrowthCode code,
        @Nullable BigDecimal computed,
        @Nullable DataClass dataClass,
        @Nullable DataClass growthClass) {
    public Side {
        value = Precision.normalOrNull(value);
        base = Precision.normalOrNull(base);
        rollupBase = Precision.normalOrNull(rollupBase);
        growth = Precision.normalOrNull(growth);
        computed = Precision.normalOrNull(computed);
        if ((growth == null) != (source == null)) {
            throw new IllegalArgumentException("growth " + growth + " with source " + source);
        }
        if (growth != null && code != null) {
            throw new IllegalArgumentException("growth " + growth + " with code " + code);
        }
    }

    /** A side without a value and without growth, for the reason given. */
    public static Side empty(@Nullable GrowthCode code) {
        return new Side(null, false, null, null, null, null, code, null, null, null);
    }

    /** Class of the growth shown (R2); null where there is none, and where it is of a sum of children. */
    public @Nullable DataClass classOfGrowth() {
        return growth == null ? null : source == GrowthSource.SUPPLIED ? growthClass : dataClass;
    }

    /** Whether there is a value or a growth to show. */
    public boolean hasAny() {
        return value != null || growth != null;
    }

    /** Supplied growth less computed growth, in percentage points (G1); null where one of them is missing. */
    public @Nullable BigDecimal difference() {
        return growth == null || computed == null ? null : Precision.normal(growth.subtract(computed));
    }
}
