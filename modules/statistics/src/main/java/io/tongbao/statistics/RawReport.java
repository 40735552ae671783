package io.tongbao.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A report as text, before any check; null and blank mean "not given". Numbers are plain decimals: thousands
 * separators are the file reader's matter.
 *
 * @param region code
 * @param indicator code
 * @param period as {@link Period#of(String)} reads it
 * @param monthValue in {@code unit}
 * @param cumulativeValue in {@code unit}
 * @param monthBase in {@code unit}
 * @param cumulativeBase in {@code unit}
 * @param monthGrowth per cent; percentage points for a RATE
 * @param cumulativeGrowth per cent; percentage points for a RATE
 * @param twoYearGrowth per cent
 * @param contribution per cent of the whole's increment
 * @param pull percentage points of the whole's growth
 * @param unit of the levels; blank for the indicator's own
 * @param revision 0, 1, 2 …; blank for "the next, if it says anything new" (R2)
 * @param status SDMX code; blank for A
 * @param dataClass code or Chinese name; blank for SELF_REPORTED
 * @param note reason of a correction
 * @param explanation what a warning asks for
 */
public record RawReport(
        @Nullable String region,
        @Nullable String indicator,
        @Nullable String period,
        @Nullable String monthValue,
        @Nullable String cumulativeValue,
        @Nullable String monthBase,
        @Nullable String cumulativeBase,
        @Nullable String monthGrowth,
        @Nullable String cumulativeGrowth,
        @Nullable String twoYearGrowth,
        @Nullable String contribution,
        @Nullable String pull,
        @Nullable String unit,
        @Nullable String revision,
        @Nullable String status,
        @Nullable String dataClass,
        @Nullable String note,
        @Nullable String explanation) {
    /** The text of one of the nine numbers. */
    public @Nullable String get(ReportNumber number) {
        return switch (number) {
            case MONTH_VALUE -> monthValue;
            case CUMULATIVE_VALUE -> cumulativeValue;
            case MONTH_BASE -> monthBase;
            case CUMULATIVE_BASE -> cumulativeBase;
            case MONTH_GROWTH -> monthGrowth;
            case CUMULATIVE_GROWTH -> cumulativeGrowth;
            case TWO_YEAR_GROWTH -> twoYearGrowth;
            case CONTRIBUTION -> contribution;
            case PULL -> pull;
        };
    }
}
