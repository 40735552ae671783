package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Compares one cell. */
final class Cells {
    private static final String ROUNDED = "rounded";

    private Cells() {}

    /**
     * Whether a value is what a case expects: numbers by value, lists as a whole, of objects the members named.
     * {@code {"rounded": 12.9}} means a number that shows as 12.9 at one decimal (D1).
     */
    static boolean agree(JsonNode expected, JsonNode actual) {
        if (expected.isNumber()) {
            return actual.isNumber() && expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.has(ROUNDED)) {
            BigDecimal shown = expected.get(ROUNDED).decimalValue();
            return actual.isNumber()
                    && actual.decimalValue()
                                    .setScale(shown.scale(), RoundingMode.HALF_UP)
                                    .compareTo(shown)
                            == 0;
        }
        if (expected.isArray()) {
            boolean all = actual.isArray() && actual.size() == expected.size();
            for (int i = 0; all && i < expected.size(); i++) {
                all = agree(expected.get(i), actual.get(i));
            }
            return all;
        }
        if (expected.isObject()) {
            return expected.properties().stream()
                    .allMatch(each -> actual.has(each.getKey()) && agree(each.getValue(), actual.get(each.getKey())));
        }
        return expected.equals(actual);
    }
}
