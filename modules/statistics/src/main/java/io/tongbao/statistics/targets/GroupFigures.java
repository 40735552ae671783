package io.tongbao.statistics.targets;

import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.Side;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a group has as a whole, for light rules to compare a member with (T6). */
public final class GroupFigures {
    private GroupFigures() {}

    /**
     * The growth of a group's members together, in per cent: ΣC / Σbase − 1 (U2).
     *
     * @param figures what stands of each member; null where it has nothing
     * @return null where a value or a base is missing, a sum is partial, or the bases together are not above 0
     */
    public static @Nullable BigDecimal growth(Indicator indicator, List<@Nullable Figure> figures) {
        BigDecimal values = BigDecimal.ZERO;
        BigDecimal bases = BigDecimal.ZERO;
        for (Figure each : figures) {
            Side side = each == null ? null : each.headline(indicator);
            BigDecimal value = side == null ? null : side.value();
            BigDecimal base = side == null ? null : side.rollupBase();
            if (each == null || side == null || value == null || base == null || each.isPartial(side)) {
                return null;
            }
            values = values.add(value);
            bases = bases.add(base);
        }
        return bases.signum() > 0 && values.signum() >= 0 ? Precision.fitting(Precision.growth(values, bases)) : null;
    }

    /** The simple mean; null of nothing. */
    public static @Nullable BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.isEmpty()
                ? null
                : Precision.quotient(
                        numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(numbers.size()));
    }
}
