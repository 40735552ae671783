package io.tongbao.statistics.targets;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.UnrankedReason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands against a target at the end of a period (T3 to T5); every number unrounded.
 *
 * @param actual what is compared: the headline value, of GROWTH its growth, of RANK the rank; null where there is none
 * @param attainment 完成率: actual / target in per cent; of CEILING the share used. Null for GROWTH, where the target is
 *     not above 0, and for RANK: a place is reached or not, there is no share of it (T1)
 * @param pace the share that should be reached by then, in per cent (T2); null where the target is not paced
 * @param ahead 较序时: attainment − pace in percentage points. Without a pace the whole target is compared: attainment −
 *     100, of a CEILING 100 − the share used, of GROWTH actual − target. Null for RANK
 * @param beyond actual − target, of a limit target − actual, in the target's unit: not below 0 where it is kept. Of RANK
 *     the places above the one aimed at
 * @param needed what is still needed; of amounts, and of RANK the places still to climb
 * @param outlook for the year's end; of paced targets alone
 * @param reason why there is nothing to compare; null where there is
 */
public record Progress(
        @Nullable BigDecimal actual,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal pace,
        @Nullable BigDecimal ahead,
        @Nullable BigDecimal beyond,
        @Nullable Needed needed,
        @Nullable Outlook outlook,
        @Nullable UnrankedReason reason) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Compares.
     *
     * @param period a row of the indicator's scheme in the target's year: a target is judged by the figure's own period
     * @param actual the unit's eligible number, or why there is none
     * @param seasons what past years had reached by then ({@link Season#before}); of a FLOW alone
     */
    public static Progress of(
            Target target, Indicator indicator, Period period, Candidate actual, List<Season> seasons) {
        if (target.kind() == TargetKind.RANK) {
            return ofPlace(target, actual);
        }
        boolean paced = target.isPaced(indicator);
        BigDecimal pace = paced ? Pace.of(target, period, seasons) : null;
        BigDecimal number = actual.figure();
        if (number == null) {
            return new Progress(null, null, pace, null, null, null, null, actual.reason());
        }
        BigDecimal attainment = attainment(target, number);
        boolean isFlow = indicator.kind() == Kind.FLOW;
        return new Progress(
                number,
                attainment,
                pace,
                ahead(target, number, attainment, paced ? pace : WHOLE),
                beyond(target, number),
                target.kind().isAmount() ? Needed.of(target, period, number, isFlow, seasons) : null,
                paced ? Outlook.of(target, period, number, seasons) : null,
                null);
    }

    /**
     * Compares a place: with neither share nor pace, by the places still to climb (T1).
     *
     * @param target of a RANK
     * @param place the unit's rank, or why it has none
     */
    public static Progress ofPlace(Target target, Candidate place) {
        BigDecimal rank = place.figure();
        return rank == null
                ? new Progress(null, null, null, null, null, null, null, place.reason())
                : new Progress(rank, null, null, null, beyond(target, rank), Needed.places(target, rank), null, null);
    }

    /** Whether the target is kept by now; null where there is nothing to compare. */
    public @Nullable Boolean isKept() {
        return beyond == null ? null : Boolean.valueOf(beyond.signum() >= 0);
    }

    /**
     * What a light rule takes for the gap to pace (T6): the lead on it, in percentage points. A place is reached or not
     * (T1), so that a RANK that is missed lacks the whole of its 100 points, however near it is; a rule that asks how
     * near looks at the plan, which is in places.
     */
    public @Nullable BigDecimal gap(TargetKind kind) {
        if (kind != TargetKind.RANK || beyond == null) {
            return ahead;
        }
        return beyond.signum() < 0 ? WHOLE.negate() : BigDecimal.ZERO;
    }

    private static @Nullable BigDecimal attainment(Target target, BigDecimal actual) {
        return target.kind() == TargetKind.GROWTH ? null : Attainment.of(actual, target.value());
    }

    private static @Nullable BigDecimal ahead(
            Target target, BigDecimal actual, @Nullable BigDecimal attainment, @Nullable BigDecimal due) {
        if (target.kind() == TargetKind.GROWTH) {
            return beyond(target, actual);
        }
        if (attainment == null || due == null) {
            return null;
        }
        return Precision.normal(target.kind().isLimit() ? due.subtract(attainment) : attainment.subtract(due));
    }

    private static BigDecimal beyond(Target target, BigDecimal actual) {
        BigDecimal beyond = actual.subtract(target.value());
        return Precision.normal(target.kind().isLimit() ? beyond.negate() : beyond);
    }
}
