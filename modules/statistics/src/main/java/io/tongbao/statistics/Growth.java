package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The growth of a value on a base (G2, G3, U2), or the code that says why there is none: exactly one of the two.
 *
 * @param growth per cent; percentage points for a RATE
 * @param code why there is no growth
 */
public record Growth(@Nullable BigDecimal growth, @Nullable GrowthCode code) {
    /** Growth in per cent: value / base − 1, only where the base is above 0 and the value is not below it. */
    public static Growth of(BigDecimal value, @Nullable BigDecimal base) {
        GrowthCode code = code(value, base);
        if (base == null || code != null) {
            return new Growth(null, code);
        }
        BigDecimal growth = Precision.growth(value, base);
        return Precision.fits(growth) ? new Growth(growth, null) : new Growth(null, GrowthCode.BASE_NEGLIGIBLE);
    }

    /** Growth of a RATE: the difference in percentage points, whatever the signs (G4). */
    public static Growth inPoints(BigDecimal value, @Nullable BigDecimal base) {
        return base == null
                ? new Growth(null, GrowthCode.BASE_MISSING)
                : new Growth(Precision.normal(value.subtract(base)), null);
    }

    private static @Nullable GrowthCode code(BigDecimal value, @Nullable BigDecimal base) {
        if (base == null) {
            return GrowthCode.BASE_MISSING;
        }
        if (base.signum() == 0) {
            return GrowthCode.BASE_ZERO;
        }
        if (base.signum() > 0) {
            return value.signum() < 0 ? GrowthCode.TURNED_NEGATIVE : null;
        }
        if (value.signum() > 0) {
            return GrowthCode.TURNED_POSITIVE;
        }
        int change = value.compareTo(base);
        if (change == 0) {
            return GrowthCode.LOSS_UNCHANGED;
        }
        return change < 0 ? GrowthCode.LOSS_WIDENED : GrowthCode.LOSS_NARROWED;
    }
}
