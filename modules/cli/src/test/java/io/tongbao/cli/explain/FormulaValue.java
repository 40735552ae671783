package io.tongbao.cli.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Works a formula out, as a reader would with a pocket calculator: {@code 12 / 10 − 1 = 20 %}. */
final class FormulaValue {
    private static final MathContext DIGITS = new MathContext(60);
    private static final int DECIMALS = 12;
    private static final BigDecimal NEAR = new BigDecimal("1e-9");
    /** A number that has an end nobody shows, such as a base that a growth implies: it is added up unrounded. */
    private static final Pattern ROUNDED = Pattern.compile("\\.[0-9]{9,}");

    private final String text;
    private int at;

    private FormulaValue(String text) {
        this.text = text;
    }

    /** Whether the left side comes to the result: to all decimals that are carried, nearly where a number in it is rounded. */
    static boolean holds(String formula) {
        int equals = formula.lastIndexOf(" = ");
        String result = formula.substring(equals + 3);
        BigDecimal factor = BigDecimal.valueOf(
                result.endsWith(" %") || result.endsWith("百分点") ? 100 : result.endsWith("‰") ? 1_000 : 1);
        BigDecimal left = new FormulaValue(formula.substring(0, equals)).whole().multiply(factor);
        BigDecimal wanted = result(formula);
        boolean near = formula.contains("^")
                || ROUNDED.matcher(formula.substring(0, equals)).find();
        return near
                ? left.subtract(wanted)
                                .abs()
                                .compareTo(NEAR.multiply(wanted.abs().max(BigDecimal.ONE)))
                        < 0
                : left.setScale(DECIMALS, RoundingMode.HALF_UP).compareTo(wanted) == 0;
    }

    /** The number after the sign of equality. */
    static BigDecimal result(String formula) {
        String result = formula.substring(formula.lastIndexOf(" = ") + 3).replace('−', '-');
        return new BigDecimal(result.contains(" ") ? result.substring(0, result.indexOf(' ')) : result);
    }

    private BigDecimal whole() {
        BigDecimal value = sum();
        if (at < text.length()) {
            throw new IllegalArgumentException("'" + text + "' cannot be read from " + at);
        }
        return value;
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (true) {
            if (take(" + ")) {
                value = value.add(product());
            } else if (take(" − ")) {
                value = value.subtract(product());
            } else {
                return value;
            }
        }
    }

    private BigDecimal product() {
        BigDecimal value = power();
        while (true) {
            if (take(" × ")) {
                value = value.multiply(power());
            } else if (take(" / ")) {
                value = value.divide(power(), DIGITS);
            } else {
                return value;
            }
        }
    }

    private BigDecimal power() {
        BigDecimal value = single();
        return take(" ^ ") ? BigDecimal.valueOf(Math.pow(value.doubleValue(), single().doubleValue())) : value;
    }

    private BigDecimal single() {
        if (take("√(")) {
            return closed(sum()).sqrt(DIGITS);
        }
        if (take("min(")) {
            BigDecimal one = sum();
            require("; ");
            return closed(one.min(sum()));
        }
        if (take("(")) {
            return closed(sum());
        }
        if (take("−")) {
            return single().negate();
        }
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        BigDecimal number = new BigDecimal(text.substring(from, at));
        return take(" %") ? number.movePointLeft(2) : take(" ‰") ? number.movePointLeft(3) : number;
    }

    private BigDecimal closed(BigDecimal value) {
        require(")");
        return value;
    }

    private void require(String token) {
        if (!take(token)) {
            throw new IllegalArgumentException("'" + text + "' needs a '" + token + "' at " + at);
        }
    }

    private boolean take(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }
}
