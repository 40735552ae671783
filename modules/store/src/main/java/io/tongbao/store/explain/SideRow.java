package io.tongbao.store.explain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One side of a figure as it stands in the view; names as there.
 *
 * @param rolled what the children add up to or the parts give, also where an own value stands
 */
record SideRow(
        @Nullable BigDecimal value,
        boolean derived,
        @Nullable BigDecimal base,
        @Nullable BigDecimal rollupBase,
        @Nullable BigDecimal growth,
        @Nullable String source,
        @Nullable String code,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal rolled) {
    /** Whether there is anything to explain. */
    boolean exists() {
        return value != null || growth != null || code != null;
    }

    boolean isFrom(String wanted) {
        return wanted.equals(source);
    }
}
