package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** V04: a value that looks as if it were in another unit, 元 for 万元 or 万元 for 亿元. */
final class UnitSlipCheck {
    /** Powers of ten between units that are mistaken for each other: 元 and 千元, 元 and 万元, 元 and 亿元. */
    private static final int[] SLIPS = {3, 4, 8};

    private static final BigDecimal NEARLY = BigDecimal.valueOf(3);

    private UnitSlipCheck() {}

    /**
     * Compares the headline value (of a FLOW the cumulative one) with last year's of the same period or, without one,
     * the previous row's. A REJECT unless explained, or of a volatile indicator.
     */
    static List<Problem> check(Subject subject) {
        ReportNumber side = subject.headline();
        BigDecimal value = subject.value(side);
        Period of = compared(subject, side);
        BigDecimal other = of == null ? null : subject.value(side, of);
        int power = value == null || other == null ? 0 : slip(value, other);
        if (value == null || other == null || power == 0) {
            return List.of();
        }
        boolean taken = subject.indicator().isVolatile() || subject.isExplained();
        String amount = subject.amount(other);
        boolean sent = subject.number(side) != null;
        return List.of(subject.finding(
                "V04",
                taken ? Severity.WARN : Severity.REJECT,
                subject.sentFor(side),
                amount,
                (sent ? "" : "makes a cumulative value of " + subject.amount(value) + ", which ") + "is about 10^"
                        + power
                        + " times the " + amount + " of " + of
                        + (subject.isExplained()
                                ? "; it is explained"
                                : ": if the unit slipped, send the right number or unit; if it is right, send it with an"
                                        + " explanation"),
                (sent ? "" : "（累计" + subject.amount(value) + "）") + "约为" + of + "的" + amount + "的10^" + power + "倍"
                        + (subject.isExplained() ? "；已附上报说明" : "：单位如填错请更正，属实请填写上报说明后重报")));
    }

    /** The period to compare with: last year's, else the previous row; null where neither has a value but 0. */
    private static @Nullable Period compared(Subject subject, ReportNumber side) {
        Period yearAgo = subject.period().minusYears(1);
        if (isComparable(subject.value(side, yearAgo))) {
            return yearAgo;
        }
        Period previous = subject.indicator().scheme().previous(subject.period());
        return previous != null && isComparable(subject.value(side, previous)) ? previous : null;
    }

    /** The power of ten, positive or negative, that a value is away from another within a factor of 3; 0 for none. */
    static int slip(BigDecimal value, BigDecimal other) {
        for (int power : SLIPS) {
            if (isNear(value, other.scaleByPowerOfTen(power))) {
                return power;
            }
            if (isNear(value.scaleByPowerOfTen(power), other)) {
                return -power;
            }
        }
        return 0;
    }

    private static boolean isNear(BigDecimal value, BigDecimal other) {
        BigDecimal size = value.abs();
        return value.signum() == other.signum()
                && size.multiply(NEARLY).compareTo(other.abs()) >= 0
                && size.compareTo(other.abs().multiply(NEARLY)) <= 0;
    }

    private static boolean isComparable(@Nullable BigDecimal other) {
        return other != null && other.signum() != 0;
    }
}
