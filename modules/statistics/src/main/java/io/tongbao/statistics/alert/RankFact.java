package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's place in a ranking.
 *
 * @param period row
 * @param rank 1 is best; null where it is not ranked (K3)
 * @param ranked how many are
 * @param fromLast rank counted from the last, 1 where nobody ranked is worse; null where it is not ranked
 * @param moved places moved up against the period before (K4); null where that cannot be told
 * @param figure that it is ranked by, unrounded; null for none
 * @param knownAt when it was known
 */
public record RankFact(
        Period period,
        @Nullable Integer rank,
        int ranked,
        @Nullable Integer fromLast,
        @Nullable Integer moved,
        @Nullable BigDecimal figure,
        Instant knownAt) {
    /** Whether it is last behind somebody else; null where it is not ranked. */
    @Nullable
    Boolean isLast() {
        return (rank == null || fromLast == null) ? null : Boolean.valueOf(fromLast == 1 && rank > 1);
    }
}
