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
        String sent = report.unit();
        if (!number.isLevel() || sent == null || sent.isBlank()) {
            return digit;
        }
        Unit from = Units.of(sent).orElse(null);
        Unit to = Units.of(indicator.unit()).orElse(null);
        return from == null || to == null || !from.dimension().equals(to.dimension())
                ? digit
                : digit.multiply(from.factor()).divide(to.factor(), Precision.DECIMALS, RoundingMode.UP);
    }

    /** Whether a difference is more than rounding to the coarser of two last digits can make. */
    static boolean isBeyondRounding(BigDecimal difference, BigDecimal digit, BigDecimal other) {
        return difference.multiply(TWO).compareTo(digit.max(other)) > 0;
    }
}
