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
 * @param knownAt when the report was known
 */
public record SuspectFact(
        Period period, @Nullable BigDecimal figure, List<Words> warnings, boolean isExplained, Instant knownAt) {
    public SuspectFact {
        warnings = List.copyOf(warnings);
    }
}
