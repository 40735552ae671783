package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found odd in the report that stands (V04, V12).
 *
 * @param period row
 * @param figure the headline value; null for none
 * @param warnings what they said; empty where nothing is odd
 * @param isExplained whether the report carries an explanation, or the same numbers came again with one
 * @param isRetracted whether the report was taken out (R2): it is gone, with what was odd in it
 * @param knownAt when the report was known
 */
public record SuspectFact(
        Period period,
        @Nullable BigDecimal figure,
        List<Words> warnings,
        boolean isExplained,
        boolean isRetracted,
        Instant knownAt) {
    /** @throws IllegalArgumentException where something is odd in a report that is gone */
    public SuspectFact {
        warnings = List.copyOf(warnings);
        if (isRetracted && !warnings.isEmpty()) {
            throw new IllegalArgumentException(
                    period + ", warnings " + warnings + ": must be empty of a retracted one");
        }
    }
}
