package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands against one target of an indicator at the end of a period (T3 to T6), as it was published.
 *
 * @param period the figure's own
 * @param kind what the target asks for
 * @param targetVersion of the letter
 * @param target what is to be reached
 * @param actual what is compared; null where there is nothing
 * @param attainment per cent; null where there is none
 * @param pace per cent; null where the target is not paced
 * @param ahead attainment less pace, percentage points (T3)
 * @param beyond below 0: not kept
 * @param outlook what the year may end with; null for none
 * @param missProbability chance of missing, 0 to 1; null for none
 * @param light that was given
 * @param knownAt when it was known
 */
public record ProgressFact(
        Period period,
        TargetKind kind,
        int targetVersion,
        BigDecimal target,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal pace,
        @Nullable BigDecimal ahead,
        @Nullable BigDecimal beyond,
        @Nullable BigDecimal outlook,
        @Nullable BigDecimal missProbability,
        Light light,
        Instant knownAt) {}
