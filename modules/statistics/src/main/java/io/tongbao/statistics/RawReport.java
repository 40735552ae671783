package io.tongbao.statistics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as text, before any check; null and blank mean "not given".
 *
 * @param region code
 * @param indicator code
 * @param period as {@link Period#of(String)} reads it
 * @param numbers plain decimals, by number; a missing entry is "not reported"
 * @param unit of the levels; blank for the indicator's own
 * @param revision 0, 1, 2 …; blank for "the next, if it says anything new" (R2)
 * @param status SDMX code; blank for A
 * @param dataClass blank for SELF_REPORTED
 * @param note reason of a correction
 * @param explanation what a warning asks for
 */
public record RawReport(
        @Nullable String region,
        @Nullable String indicator,
        @Nullable String period,
        Map<ReportNumber, String> numbers,
        @Nullable String unit,
        @Nullable String revision,
        @Nullable String status,
        @Nullable String dataClass,
        @Nullable String note,
        @Nullable String explanation) {
    public RawReport {
        numbers = Map.copyOf(numbers);
    }
}
