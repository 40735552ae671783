package io.tongbao.notifier.digest;

import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * How long a message may be.
 *
 * @param bytes most
 * @param size of what a text becomes when it is sent, in bytes
 */
public record Limit(int bytes, ToIntFunction<String> size) {
    /** No limit that matters. */
    public static final Limit NONE = new Limit(Integer.MAX_VALUE, String::length);

    /** A limit on the text itself, in UTF-8. */
    public static Limit ofText(int bytes) {
        return new Limit(bytes, Limit::bytes);
    }

    /** Length of a text in UTF-8. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    boolean allows(String text) {
        return size.applyAsInt(text) <= bytes;
    }
}
