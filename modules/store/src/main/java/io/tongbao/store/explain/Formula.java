package io.tongbao.store.explain;

import io.tongbao.statistics.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Formulas with the numbers put in. Both sides are unrounded; a result in {@code %}, {@code ‰} or {@code 百分点} is the
 * left side times a hundred or a thousand, as one writes {@code 12 / 10 − 1 = 20 %}.
 */
final class Formula {
    private static final int MOST_TERMS = 12;

    private Formula() {}

    /** A number in plain digits, in brackets where it is below 0. */
    static String number(BigDecimal number) {
        String digits = Precision.normal(number.abs()).toPlainString();
        return number.signum() < 0 ? "(−" + digits + ")" : digits;
    }

    /** A number in per cent, in brackets where it is below 0. */
    static String percent(BigDecimal number) {
        String digits = Precision.normal(number.abs()).toPlainString() + " %";
        return number.signum() < 0 ? "(−" + digits + ")" : digits;
    }

    /** A number with its sign but without brackets, and its unit. */
    static String result(BigDecimal number, String unit) {
        String digits = Precision.normal(number.abs()).toPlainString();
        return (number.signum() < 0 ? "−" : "") + digits + (unit.isEmpty() ? "" : " " + unit);
    }

    /** The left side and what comes out. */
    static String equal(String left, BigDecimal result, String unit) {
        return left + " = " + result(result, unit);
    }

    /** The numbers added up; of many the first and the last, and how many there are. */
    static String sum(List<BigDecimal> terms) {
        if (terms.size() <= MOST_TERMS) {
            return terms.stream().map(Formula::number).collect(Collectors.joining(" + "));
        }
        return number(terms.get(0)) + " + … + " + number(terms.get(terms.size() - 1)) + " [" + terms.size() + "]";
    }

    /** A sum as part of a larger formula. */
    static String bracketedSum(List<BigDecimal> terms) {
        return terms.size() == 1 ? sum(terms) : "(" + sum(terms) + ")";
    }
}
