package io.tongbao.statistics.light;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a condition compares: the ends are spelled out. */
public enum Operator {
    /** At least. */
    GE(">="),
    /** Above. */
    GT(">"),
    /** At most. */
    LE("<="),
    /** Below. */
    LT("<"),
    /** Equal. */
    EQ("=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** The operator by its sign or name. */
    public static Optional<Operator> of(String text) {
        String written = text.strip().replace("≥", ">=").replace("≤", "<=");
        return Arrays.stream(values())
                .filter(each -> each.sign.equals(written) || each.name().equalsIgnoreCase(written))
                .findFirst();
    }

    /** As in {@code >=}. */
    public String sign() {
        return sign;
    }

    /** Whether {@code left} compares so with {@code right}. */
    public boolean holds(BigDecimal left, BigDecimal right) {
        int order = left.compareTo(right);
        return switch (this) {
            case GE -> order >= 0;
            case GT -> order > 0;
            case LE -> order <= 0;
            case LT -> order < 0;
            case EQ -> order == 0;
        };
    }
}
