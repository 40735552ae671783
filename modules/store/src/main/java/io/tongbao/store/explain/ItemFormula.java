package io.tongbao.store.explain;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.ItemMethod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How an item's figure becomes a score, with the numbers put in (K6). */
record ItemFormula(ItemMethod method, @Nullable BigDecimal cap, Direction direction) {
    private static final String POINTS = "分";

    /**
     * The formula; null where there is none to write down: a rank, and a full mark because all are equal.
     *
     * @param least figure among the scored members
     * @param most figure among the scored members
     */
    @Nullable
    String of(BigDecimal figure, BigDecimal least, BigDecimal most, BigDecimal score) {
        boolean lower = direction == Direction.LOWER;
        BigDecimal worst = lower ? most : least;
        BigDecimal best = lower ? least : most;
        String left =
                switch (method) {
                    case EFFICACY -> worst.compareTo(best) == 0 ? null : "60 + 40 × " + between(figure, worst, best);
                    case MIN_MAX -> worst.compareTo(best) == 0 ? null : "100 × " + between(figure, worst, best);
                    case COMPLETION -> completion(figure, lower);
                    case RATIO_TO_BEST -> ratio(lower ? best : figure, lower ? figure : best);
                    case RANK_SUM -> null;
                };
        return left == null ? null : Formula.equal(left, score, POINTS);
    }

    private static String between(BigDecimal figure, BigDecimal worst, BigDecimal best) {
        return "(" + Formula.number(figure) + " − " + Formula.number(worst) + ") / (" + Formula.number(best) + " − "
                + Formula.number(worst) + ")";
    }

    private @Nullable String completion(BigDecimal figure, boolean lower) {
        BigDecimal counted = figure.max(BigDecimal.ZERO);
        BigDecimal most = cap == null ? BigDecimal.ONE : cap;
        if (lower && counted.signum() == 0) {
            return "100 × " + Formula.number(most);
        }
        String rate = lower ? "100 / " + Formula.number(counted) : Formula.number(counted) + " / 100";
        return "100 × min(" + rate + "; " + Formula.number(most) + ")";
    }

    private static @Nullable String ratio(BigDecimal part, BigDecimal whole) {
        BigDecimal end = whole.max(BigDecimal.ZERO);
        return end.signum() == 0
                ? null
                : "100 × " + Formula.number(part.max(BigDecimal.ZERO)) + " / " + Formula.number(end);
    }
}
