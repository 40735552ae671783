package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the quotient of two amounts, each in its own unit, becomes a ratio in its unit (U4).
 *
 * @param up what the numerator is multiplied by
 * @param down what the denominator is multiplied by
 */
public record RatioScale(BigDecimal up, BigDecimal down) {
    private static final RatioScale AS_KEPT = new RatioScale(BigDecimal.ONE, BigDecimal.ONE);

    /**
     * A ratio in % or ‰ needs parts of one dimension; one in the numerator's own dimension is per smallest step of the
     * denominator's (万元 per 万人 in 元 is per 人); any other is the quotient of the numbers as they are kept, brought
     * to one unit where both are of one dimension.
     *
     * @return null where the units do not fit
     */
    public static @Nullable RatioScale of(String ratio, String numerator, String denominator) {
        Optional<Unit> shown = Units.of(ratio);
        Unit share = shown.filter(unit -> unit.dimension().equals("share")).orElse(null);
        Unit above = Units.of(numerator).orElse(null);
        Unit below = Units.of(denominator).orElse(null);
        boolean alike = (above == null || below == null)
                ? numerator.equals(denominator)
                : above.dimension().equals(below.dimension());
        if (share != null) {
            return alike ? steps(above, below).in(share) : null;
        }
        if (alike) {
            return steps(above, below);
        }
        Unit same = shown.filter(unit -> above != null && unit.dimension().equals(above.dimension()))
                .orElse(null);
        return same == null || above == null || below == null
                ? AS_KEPT
                : new RatioScale(above.factor(), below.factor().multiply(same.factor()));
    }

    /** The ratio of two amounts in its own unit. */
    public BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
        return Precision.quotient(numerator.multiply(up), denominator.multiply(down));
    }

    private static RatioScale steps(@Nullable Unit above, @Nullable Unit below) {
        return above == null || below == null ? AS_KEPT : new RatioScale(above.factor(), below.factor());
    }

    /** A share's smallest step is one in a thousand. */
    private RatioScale in(Unit share) {
        return new RatioScale(up.multiply(BigDecimal.valueOf(1_000)), down.multiply(share.factor()));
    }
}
