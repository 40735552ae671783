package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a report; null is "not reported", which is not 0. All are brought to their normal form, so reports
 * of equal numbers are equal.
 *
 * @param monthValue value of the single month, in the indicator's unit
 * @param cumulativeValue value since 1 January, in the indicator's unit
 * @param monthBase last year's comparable month value, in the indicator's unit
 * @param cumulativeBase last year's comparable cumulative value, in the indicator's unit
 * @param monthGrowth per cent; percentage points for a RATE
 * @param cumulativeGrowth per cent; percentage points for a RATE
 * @param twoYearGrowth per cent
 * @param contribution per cent of the whole's increment
 * @param pull percentage points of the whole's growth
 */
public record ReportNumbers(
        @Nullable BigDecimal monthValue,
        @Nullable BigDecimal cumulativeValue,
        @Nullable BigDecimal monthBase,
        @Nullable BigDecimal cumulativeBase,
        @Nullable BigDecimal monthGrowth,
        @Nullable BigDecimal cumulativeGrowth,
        @Nullable BigDecimal twoYearGrowth,
        @Nullable BigDecimal contribution,
        @Nullable BigDecimal pull) {
    /** No number at all. */
    public static final ReportNumbers NONE = of(number -> null);

    public ReportNumbers {
        monthValue = Precision.normalOrNull(monthValue);
        cumulativeValue = Precision.normalOrNull(cumulativeValue);
        monthBase = Precision.normalOrNull(monthBase);
        cumulativeBase = Precision.normalOrNull(cumulativeBase);
        monthGrowth = Precision.normalOrNull(monthGrowth);
        cumulativeGrowth = Precision.normalOrNull(cumulativeGrowth);
        twoYearGrowth = Precision.normalOrNull(twoYearGrowth);
        contribution = Precision.normalOrNull(contribution);
        pull = Precision.normalOrNull(pull);
    }

    /** Asks for each of the nine numbers. */
    public static ReportNumbers of(Function<ReportNumber, @Nullable BigDecimal> numbers) {
        return new ReportNumbers(
                numbers.apply(ReportNumber.MONTH_VALUE),
                numbers.apply(ReportNumber.CUMULATIVE_VALUE),
                numbers.apply(ReportNumber.MONTH_BASE),
                numbers.apply(ReportNumber.CUMULATIVE_BASE),
                numbers.apply(ReportNumber.MONTH_GROWTH),
                numbers.apply(ReportNumber.CUMULATIVE_GROWTH),
                numbers.apply(ReportNumber.TWO_YEAR_GROWTH),
                numbers.apply(ReportNumber.CONTRIBUTION),
                numbers.apply(ReportNumber.PULL));
    }

    /** One of the nine, or null where it was not reported. */
    public @Nullable BigDecimal get(ReportNumber number) {
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

    /** Whether any number was reported. */
    public boolean hasAny() {
        return !equals(NONE);
    }
}
