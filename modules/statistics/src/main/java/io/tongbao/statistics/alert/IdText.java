package io.tongbao.statistics.alert;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Codes within an id: letters, digits, {@code _} and {@code -} stay, each other byte of UTF-8 becomes {@code ~} and two digits. */
final class IdText {
    private static final char MARK = '~';
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private IdText() {}

    static String escape(String code) {
        StringBuilder text = new StringBuilder(code.length());
        for (byte each : code.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(each)) {
                text.append((char) each);
            } else {
                text.append(MARK).append(HEX.toHexDigits(each));
            }
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException where a mark is not followed by two digits */
    static String unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == MARK) {
                if (i + 3 > text.length()) {
                    throw new IllegalArgumentException("'" + text + "': two digits must follow " + MARK);
                }
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(each);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(byte each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || each == '_'
                || each == '-';
    }
}
