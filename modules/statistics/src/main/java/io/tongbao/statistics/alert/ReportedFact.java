package io.tongbao.statistics.alert;

import io.tongbao.statistics.Period;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a unit has reported an indicator for a period.
 *
 * @param period row
 * @param reportedOn day on which the first report that stands was known, Asia/Shanghai; null where none stands
 * @param knownAt when that report was known; null where none stands
 */
public record ReportedFact(Period period, @Nullable LocalDate reportedOn, @Nullable Instant knownAt) {}
