package io.tongbao.statistics.targets;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.UnrankedReason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How much of a target is reached (T3), alone and as what a ranking or score compares (K1, K6). */
public final class Attainment {
    private Attainment() {}

    /** Per cent, unrounded; null where the target is not above 0, or so small that the number could not be carried. */
    static @Nullable BigDecimal of(BigDecimal actual, BigDecimal target) {
        return target.signum() <= 0 ? null : Precision.fitting(Precision.percent(actual, target));
    }

    /**
     * What a member is ranked by. One that reported without a target, or with a target of 0, has none; that is no miss
     * (T1).
     *
     * @param figure the member's standing figure; null where nothing was reported
     * @param target its LEVEL or COUNT of the year; null for none
     */
    public static Candidate candidate(
            String region, Indicator indicator, @Nullable Figure figure, @Nullable Target target) {
        if (figure != null && (target == null || target.value().signum() <= 0)) {
            return new Candidate(region, null, UnrankedReason.NO_TARGET);
        }
        Candidate reached = Candidate.of(region, Measure.VALUE, indicator, figure);
        BigDecimal actual = reached.figure();
        if (actual == null || target == null) {
            return reached;
        }
        BigDecimal attainment = of(actual, target.value());
        return new Candidate(region, attainment, attainment == null ? UnrankedReason.NO_TARGET : null);
    }
}
