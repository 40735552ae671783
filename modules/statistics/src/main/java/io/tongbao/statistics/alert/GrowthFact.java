package io.tongbao.statistics.alert;

import io.tongbao.statistics.GrowthCode;
import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Growth shown of a headline figure: cumulative of a FLOW, of the month of a STOCK.
 *
 * @param period row
 * @param growth per cent, of a RATE the difference (G4); null for none
 * @param code why there is none
 * @param isCumulative whether it is the cumulative side's
 * @param knownAt when the figure was known
 */
public record GrowthFact(
        Period period, @Nullable BigDecimal growth, @Nullable GrowthCode code, boolean isCumulative, Instant knownAt) {}
