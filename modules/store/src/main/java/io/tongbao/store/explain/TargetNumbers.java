package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.Wording;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a target are told.
 *
 * @param indicator null for a score, of which places alone are aimed at
 */
record TargetNumbers(Say say, TargetKind kind, @Nullable Indicator indicator) {
    private static final String PLACE = "位";
    private static final int DECIMALS = 1;

    /** What is aimed at, or has been reached. */
    Value whole(BigDecimal number) {
        if (indicator == null || kind == TargetKind.RANK) {
            return place(number);
        }
        return kind == TargetKind.GROWTH ? say.growth(indicator, number) : say.amount(indicator, number);
    }

    /** The difference of two of these. */
    Value difference(BigDecimal number) {
        if (indicator == null || kind == TargetKind.RANK) {
            return places(number);
        }
        return kind == TargetKind.GROWTH ? say.differenceOfGrowths(indicator, number) : say.amount(indicator, number);
    }

    /** Whether these are told in per cent, and their differences in points. */
    boolean isPercent() {
        return indicator != null
                && kind == TargetKind.GROWTH
                && Units.isPercent(whole(BigDecimal.ONE).unit());
    }

    /** What rules take for the gap to pace: points, also of a place (T6); of a growth the difference. */
    Value gap(BigDecimal number) {
        return kind == TargetKind.GROWTH ? difference(number) : points(number);
    }

    static Value place(BigDecimal rank) {
        return new Value(
                rank,
                PLACE,
                new Words(Wording.rankZh(rank.intValue(), false), "rank " + Wording.rankEn(rank.intValue(), false)));
    }

    static Value places(BigDecimal number) {
        return Say.plain(number, PLACE, 0);
    }

    static Value share(BigDecimal number) {
        return Say.plain(number, "%", DECIMALS);
    }

    static Value points(BigDecimal number) {
        return Say.plain(number, "百分点", DECIMALS);
    }
}
