package io.tongbao.notifier.digest;

import java.util.function.Predicate;

/** Cuts a text to what fits. */
final class Cut {
    private static final String MARK = "…";

    private Cut() {}

    /**
     * The text if it fits, else its longest beginning that fits with a mark of omission; empty if not even the mark does.
     * It is cut between characters, never within one, however many units of UTF-16 or bytes of UTF-8 that has.
     *
     * @param fits true for a text if it is for each shorter one
     */
    static String to(String text, Predicate<String> fits) {
        if (fits.test(text)) {
            return text;
        }
        int low = 0;
        int high = text.codePointCount(0, text.length());
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (fits.test(beginning(text, middle) + MARK)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        String cut = beginning(text, low) + MARK;
        return fits.test(cut) ? cut : "";
    }

    private static String beginning(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
