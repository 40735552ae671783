package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** V08, V09 and V12: bases and growth of a report against last year and the unit's own past. */
final class GrowthChecks {
    private static final BigDecimal WIDE = BigDecimal.valueOf(50);

    private GrowthChecks() {}

    /** A value with its base and growth. */
    private enum Pair {
        MONTH(ReportNumber.MONTH_VALUE, ReportNumber.MONTH_BASE, ReportNumber.MONTH_GROWTH),
        CUMULATIVE(ReportNumber.CUMULATIVE_VALUE, ReportNumber.CUMULATIVE_BASE, ReportNumber.CUMULATIVE_GROWTH);

        private final ReportNumber value;
        private final ReportNumber base;
        private final ReportNumber growth;

        Pair(ReportNumber value, ReportNumber base, ReportNumber growth) {
            this.value = value;
            this.base = base;
            this.growth = growth;
        }
    }

    static List<Problem> check(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        for (Pair pair : Pair.values()) {
            base(subject, pair, problems);
            growth(subject, pair, problems);
        }
        jump(subject, problems);
        return problems;
    }

    /** The headline growth that the report shows: supplied (G1), else computed (G2, G3); null where there is none. */
    static @Nullable BigDecimal shown(Subject subject) {
        Pair pair = headline(subject);
        BigDecimal supplied = subject.number(pair.growth);
        return supplied != null ? supplied : computed(subject, pair);
    }

    private static Pair headline(Subject subject) {
        return subject.headline() == ReportNumber.MONTH_VALUE ? Pair.MONTH : Pair.CUMULATIVE;
    }

    /** V08. */
    private static void base(Subject subject, Pair pair, List<Problem> problems) {
        BigDecimal sent = subject.number(pair.base);
        Period yearAgo = subject.period().minusYears(1);
        BigDecimal stored = subject.value(pair.value, yearAgo);
        if (sent == null || stored == null) {
            return;
        }
        BigDecimal off = sent.subtract(stored).abs();
        if (Digits.isBeyondRounding(off, subject.digit(pair.base), subject.digit(pair.value, yearAgo))) {
            String amount = subject.amount(stored);
            problems.add(subject.warning(
                    "V08",
                    pair.base,
                    amount,
                    "is not the " + amount + " that " + yearAgo + " is stored with",
                    "与" + yearAgo + "已存的" + amount + "不符"));
        }
    }

    /** V09. Levels of a CONSTANT indicator are at current prices: they say nothing of its growth without a base. */
    private static void growth(Subject subject, Pair pair, List<Problem> problems) {
        BigDecimal sent = subject.number(pair.growth);
        boolean comparable =
                subject.indicator().priceBasis() == PriceBasis.CURRENT || subject.number(pair.base) != null;
        BigDecimal computed = comparable ? computed(subject, pair) : null;
        if (sent == null || computed == null) {
            return;
        }
        BigDecimal digit = subject.digit(pair.growth);
        if (Digits.isBeyondRounding(sent.subtract(computed).abs(), digit, digit)) {
            String right = Wording.number(computed, digit.scale()) + unit(subject);
            problems.add(subject.warning(
                    "V09",
                    pair.growth,
                    right,
                    "is not the " + right + " that values and base give",
                    "与按数值和基数计算的" + right + "不符"));
        }
    }

    /** V12, on the headline growth. Percentage points of a RATE have no fixed bound. */
    private static void jump(Subject subject, List<Problem> problems) {
        BigDecimal growth = shown(subject);
        if (growth == null) {
            return;
        }
        Pair pair = headline(subject);
        ReportNumber field = subject.number(pair.growth) != null ? pair.growth : subject.sentFor(pair.value);
        String zh = "即" + zh(subject, growth);
        String en = "means " + en(subject, growth) + " on a year earlier";
        if (subject.indicator().kind() != Kind.RATE && growth.abs().compareTo(WIDE) > 0) {
            problems.add(subject.warning("V12", field, "±50%", en + ", beyond ±50 %", zh + "，超过±50%"));
            return;
        }
        Past past = Past.of(
                subject.indicator().scheme(),
                subject.own().growthsBefore(subject.period(), subject.report().dataClass()));
        if (past != null && past.isFar(growth)) {
            String usual = Wording.number(past.median(), subject.indicator().growthDecimals()) + unit(subject);
            problems.add(subject.warning(
                    "V12",
                    field,
                    usual,
                    en + ", more than three median deviations from the unit's own past, " + en(subject, past.median()),
                    zh + "，与本单位以往水平（" + zh(subject, past.median()) + "）相差超过三倍中位差"));
        }
    }

    /** G2, else G3, from the class's own numbers where there are any. */
    private static @Nullable BigDecimal computed(Subject subject, Pair pair) {
        BigDecimal value = subject.value(pair.value);
        BigDecimal sent = subject.number(pair.base);
        BigDecimal base =
                sent != null ? sent : subject.value(pair.value, subject.period().minusYears(1));
        if (value == null) {
            return null;
        }
        return subject.indicator().kind() == Kind.RATE
                ? Growth.inPoints(value, base).growth()
                : Growth.of(value, base).growth();
    }

    private static String zh(Subject subject, BigDecimal growth) {
        Indicator indicator = subject.indicator();
        return "同比" + GrowthWording.zh(growth, indicator.kind(), indicator.unit(), indicator.growthDecimals());
    }

    private static String en(Subject subject, BigDecimal growth) {
        Indicator indicator = subject.indicator();
        return GrowthWording.en(growth, indicator.kind(), indicator.unit(), indicator.growthDecimals());
    }

    private static String unit(Subject subject) {
        return GrowthWording.unit(
                subject.indicator().kind(), subject.indicator().unit());
    }
}
