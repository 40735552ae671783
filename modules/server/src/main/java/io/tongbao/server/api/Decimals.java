package io.tongbao.server.api;

import java.math.BigDecimal;

/** How decimals are written: no exponent, no trailing zeros of the storage's scale. */
final class Decimals {
    private Decimals() {}

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
