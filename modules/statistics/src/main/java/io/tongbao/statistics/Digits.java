package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Last digits as sent, and what follows from them for comparisons (R4). */
final class Digits {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Digits() {}

    /** One unit of a number's last digit, a level's in the indicator's unit; null where it was not sent. */
    static @Nullable BigDecimal last(RawReport report, ReportNumber number, Indicator indicator) {
        String text = report.get(number);
        if (text == null || text.isBlank()) {
            return null;
        }
        BigDecimal digit = BigDecimal.ONE.movePointLeft(new BigDecimal(text.strip()).scale());
        Unit from = number.isLevel() ? other(report.unit(), indicator) : null;
        return from == null ? digit : inUnitOf(indicator, digit, from);
    }

    /** The same of a level that was converted already, with the fewest digits by which it can have been sent. */
    static @Nullable BigDecimal fewest(@Nullable BigDecimal value, @Nullable String unit, Indicator indicator) {
        if (value == null) {
            return null;
        }
        Unit from = other(unit, indicator);
        BigDecimal sent = from == null
                ? value
                : inUnitOf(from, value, Units.of(indicator.unit()).orElseThrow());
        BigDecimal digit =
                BigDecimal.ONE.movePointLeft(Math.max(sent.stripTrailingZeros().scale(), 0));
        return from == null ? digit : inUnitOf(indicator, digit, from);
    }

    /** The unit that levels were sent in, where it is another than the indicator's, of its dimension; else null. */
    private static @Nullable Unit other(@Nullable String sent, Indicator indicator) {
        Unit from = sent == null || sent.isBlank() ? null : Units.of(sent).orElse(null);
        Unit to = Units.of(indicator.unit()).orElse(null);
        return from == null || to == null || !from.dimension().equals(to.dimension()) ? null : from;
    }

    private static BigDecimal inUnitOf(Indicator indicator, BigDecimal value, Unit from) {
        return inUnitOf(Units.of(indicator.unit()).orElseThrow(), value, from);
    }

    private static BigDecimal inUnitOf(Unit to, BigDecimal value, Unit from) {
        return value.multiply(from.factor()).divide(to.factor(), Precision.DECIMALS, RoundingMode.UP);
    }

    /** Whether a difference is more than rounding to the coarser of two last digits can make. */
    static boolean isBeyondRounding(BigDecimal difference, BigDecimal digit, BigDecimal other) {
        return difference.multiply(TWO).compareTo(digit.max(other)) > 0;
    }
}
