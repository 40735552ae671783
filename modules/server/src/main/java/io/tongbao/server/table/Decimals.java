package io.tongbao.server.table;

import java.math.BigDecimal;

/** How decimals are written: no exponent, no trailing zeros of the storage's scale. */
public final class Decimals {
    private Decimals() {}

    /** Such as {@code 12.5}. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
