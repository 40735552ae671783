package io.tongbao.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A report under check.
 *
 * @param raw as it was sent
 * @param report as it was read
 * @param own what stands for its region and indicator, with the report in its place
 */
record Subject(RawReport raw, CheckedReport report, History own) {
    Indicator indicator() {
        return own.indicator();
    }

    Period period() {
        return report.period();
    }

    @Nullable
    BigDecimal number(ReportNumber number) {
        return report.numbers().get(number);
    }

    /** The report's month or cumulative value, sent or derived. */
    @Nullable
    BigDecimal value(ReportNumber side) {
        return value(side, period());
    }

    @Nullable
    BigDecimal value(ReportNumber side, Period at) {
        return own.value(side, at, report.dataClass());
    }

    BigDecimal digit(ReportNumber side, Period at) {
        return own.digit(side, at, report.dataClass());
    }

    /** One unit of the last digit of a number that was sent. */
    BigDecimal digit(ReportNumber number) {
        BigDecimal digit = Digits.last(raw, number, indicator());
        return digit == null ? BigDecimal.ZERO : digit;
    }

    /** The value that is the headline: cumulative of a FLOW, month of a STOCK, of a RATE the one sent. */
    ReportNumber headline() {
        return switch (indicator().headline()) {
            case MONTH -> ReportNumber.MONTH_VALUE;
            case CUMULATIVE -> ReportNumber.CUMULATIVE_VALUE;
            case PRESENT ->
                number(ReportNumber.CUMULATIVE_VALUE) != null || number(ReportNumber.CUMULATIVE_GROWTH) != null
                        ? ReportNumber.CUMULATIVE_VALUE
                        : ReportNumber.MONTH_VALUE;
        };
    }

    /** The number that was sent for a side: the cumulative value follows from the month's where it was not. */
    ReportNumber sentFor(ReportNumber side) {
        return number(side) != null || side == ReportNumber.MONTH_VALUE ? side : ReportNumber.MONTH_VALUE;
    }

    /** An amount with the indicator's unit. */
    String amount(BigDecimal value) {
        return Precision.normal(value).toPlainString() + indicator().unit();
    }

    /**
     * A finding about a number.
     *
     * @param en what follows the column and the text sent, in English
     * @param zh the same in Chinese
     */
    Problem finding(
            String check, Severity severity, ReportNumber number, @Nullable String expected, String en, String zh) {
        String text = raw.get(number);
        String shown = text == null ? "" : text;
        return new Problem(
                check,
                severity,
                number.field(),
                text,
                expected,
                number.field() + " '" + shown + "' " + en,
                number.zh() + "“" + shown + "”" + zh);
    }

    /** A warning: what is to be done about it is left out where the report explains it. */
    Problem warning(String check, ReportNumber number, @Nullable String expected, String en, String zh) {
        return isExplained()
                ? finding(check, Severity.WARN, number, expected, en + "; it is explained", zh + "；已附上报说明")
                : finding(
                        check,
                        Severity.WARN,
                        number,
                        expected,
                        en + "; correct it, or if it is right send it again with an explanation",
                        zh + "；请核对更正，属实请填写上报说明后原数重报");
    }

    /** Whether the report says why what looks odd is right. */
    boolean isExplained() {
        return report().explanation() != null;
    }
}
