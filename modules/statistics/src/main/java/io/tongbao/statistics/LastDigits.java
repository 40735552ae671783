package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How exactly the values of a report were sent: one unit of the last digit of each, in the indicator's unit (R4). 1.60
 * 亿元 of an indicator in 万元 has 100.
 *
 * @param month of the month value; null where none was sent
 * @param cumulative of the cumulative value; null where none was sent
 */
public record LastDigits(@Nullable BigDecimal month, @Nullable BigDecimal cumulative) {
    /** Not known: taken as exact. */
    public static final LastDigits UNKNOWN = new LastDigits(null, null);

    static LastDigits of(RawReport report, Indicator indicator) {
        return new LastDigits(
                Digits.last(report, ReportNumber.MONTH_VALUE, indicator),
                Digits.last(report, ReportNumber.CUMULATIVE_VALUE, indicator));
    }

    /**
     * Of values that are known in the indicator's unit only: as if sent without zeros at their end.
     *
     * @param unit that they were sent in; null: the indicator's
     */
    public static LastDigits fewest(
            @Nullable BigDecimal month, @Nullable BigDecimal cumulative, @Nullable String unit, Indicator indicator) {
        return new LastDigits(Digits.fewest(month, unit, indicator), Digits.fewest(cumulative, unit, indicator));
    }

    /** Of the month or the cumulative value; 0 where it is not known. */
    BigDecimal of(ReportNumber number) {
        BigDecimal digit = number == ReportNumber.MONTH_VALUE ? month : cumulative;
        return digit == null ? BigDecimal.ZERO : digit;
    }
}
