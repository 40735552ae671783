package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one item gave to one member's score, so that the score can be explained (K6).
 *
 * @param item code of the item
 * @param period the row its figure is taken from
 * @param figure unrounded; null where there is no eligible one
 * @param score 0 to 100, more with a cap above 1; of RANK_SUM the rank; null where the item does not count
 * @param weight its weight; null where it does not count, and then its weight is shared among the others
 * @param reason why there is no figure; null where there is one
 */
public record ItemScore(
        String item,
        Period period,
        @Nullable BigDecimal figure,
        @Nullable BigDecimal score,
        @Nullable BigDecimal weight,
        @Nullable UnrankedReason reason) {
    /** An item that does not count. */
    static ItemScore uncounted(ScoreItem item, Period period, Candidate candidate) {
        return new ItemScore(item.code(), period, candidate.figure(), null, null, candidate.reason());
    }
}
