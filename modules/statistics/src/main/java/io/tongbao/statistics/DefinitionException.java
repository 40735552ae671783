package io.tongbao.statistics;

import java.io.Serial;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A definition that cannot be taken. Its message names it, the field, what that says, and what would be right, in English,
 * as in {@code ranking r, decimals '13': must be 0 to 12}; what would be right is there in Chinese too.
 */
public final class DefinitionException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String of;
    private final String field;
    private final String value;
    private final String en;
    private final String zh;

    /**
     * A field that is wrong.
     *
     * @param of what is defined, such as {@code ranking r}
     * @param field the column
     * @param value what it says; null counts as empty
     * @param en what would be right, such as "must be 0 to 12"
     * @param zh the same in Chinese, such as 应为0至12
     */
    public DefinitionException(String of, String field, @Nullable Object value, String en, String zh) {
        this(of, field, text(value), en, zh, null);
    }

    private DefinitionException(
            String of, String field, String value, String en, String zh, @Nullable Throwable cause) {
        super(of + (field.isEmpty() ? "" : ", " + field + " '" + value + "'") + ": " + en, cause);
        this.of = of;
        this.field = field;
        this.value = value;
        this.en = en;
        this.zh = zh;
    }

    /** A definition that is wrong as a whole. */
    public static DefinitionException ofAll(String of, String en, String zh) {
        return new DefinitionException(of, "", "", en, zh);
    }

    /** Throws one unless a condition on a field holds. */
    public static void require(boolean holds, String of, String field, @Nullable Object value, String en, String zh) {
        if (!holds) {
            throw new DefinitionException(of, field, value, en, zh);
        }
    }

    /** The same of a part of something else, such as {@code scheme s}. */
    public DefinitionException within(String whole) {
        return new DefinitionException(whole + ", " + of, field, value, en, zh, this);
    }

    /** The same, found by what somebody else threw. */
    public DefinitionException because(Throwable cause) {
        return new DefinitionException(of, field, value, en, zh, cause);
    }

    /** What is wrong and what would be right, in English. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The column at fault; empty where that is the whole. */
    public String field() {
        return field;
    }

    /** What it says. */
    public String value() {
        return value;
    }

    /** What would be right, in Chinese. */
    public String zh() {
        return zh;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
