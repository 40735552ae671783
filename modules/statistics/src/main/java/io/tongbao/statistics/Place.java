package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One member's line in a ranking. Distances are never negative and in the measure's own unit, from unrounded figures
 * (K5).
 *
 * @param region its code
 * @param rank 1, 2, 2, 4 …; null where it is not ranked
 * @param tied whether others share the rank 并列
 * @param figure unrounded; null where it is not ranked
 * @param toNext to the nearest figure of the next better rank; null for the first
 * @param toPrevious to the nearest figure of the next worse rank; null for the last
 * @param toAim to the rank aimed at, 0 where it is reached; null without an aim
 * @param reason why it is not ranked; null where it is
 */
public record Place(
        String region,
        @Nullable Integer rank,
        boolean tied,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal toNext,
        @Nullable BigDecimal toPrevious,
        @Nullable BigDecimal toAim,
        @Nullable UnrankedReason reason) {
    static Place unranked(String region, @Nullable UnrankedReason reason) {
        return new Place(region, null, false, null, null, null, null, reason);
    }
}
