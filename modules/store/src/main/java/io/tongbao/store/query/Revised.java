package io.tongbao.store.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a release showed and that is another one now (K4).
 *
 * @param region its code; the names follow
 * @param indicator its code; the names follow
 * @param measure what of it, as rankings name it, such as {@code CUMULATIVE_GROWTH}
 * @param targetKind of {@code ATTAINMENT} the kind of the target; of a ceiling it is the share used (T3). Null of others
 * @param period by its first day
 * @param isCumulative whether a rate's figure is told of the months up to the period's
 * @param unit the indicator's, of a growth too
 * @param decimals that are shown
 * @param was as released; null where there was none
 * @param now as known at the later moment; null where there is none any more
 * @param wasPartial of how many it was the sum, as in 1/2, where it was a partial one (U1); else empty
 * @param nowPartial likewise of the later one
 */
public record Revised(
        String region,
        String regionZh,
        String regionEn,
        String indicator,
        String indicatorZh,
        String indicatorEn,
        String measure,
        @Nullable String targetKind,
        LocalDate period,
        boolean isCumulative,
        String unit,
        int decimals,
        @Nullable BigDecimal was,
        @Nullable BigDecimal now,
        String wasPartial,
        String nowPartial) {}
